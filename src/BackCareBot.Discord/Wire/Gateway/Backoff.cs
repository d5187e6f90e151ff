namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>How long to wait before the next attempt: twice as long each time, at random, so that many bots do not come at once.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Random _random;
    private int _failures;

    public Backoff(Random random) => _random = random;

    /// <summary>The wait after one more failure. The first is none: most lost connections come back at once.</summary>
    public TimeSpan Next()
    {
        if (_failures++ == 0)
            return TimeSpan.Zero;
        var most = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Min(_failures - 2, 20)), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(most * (0.5 + 0.5 * _random.NextDouble()));
    }

    /// <summary>How many attempts have failed since the last that worked.</summary>
    public int Failures => _failures;

    /// <summary>It worked.</summary>
    public void Reset() => _failures = 0;
}
