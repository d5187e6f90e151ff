namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// Counts refused requests. Discord blocks an address that gets 10,000 answers of 401, 403 or 429 within ten minutes
/// (documentation, "Invalid request limit"); the bot stops asking well before.
/// </summary>
internal sealed class RefusedRequests
{
    /// <summary>Other programs may share the address.</summary>
    public const int Most = 5_000;

    private const int Slices = 10;
    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly int[] _counts = new int[Slices];
    private readonly TimeProvider _time;
    private long _slice;

    public RefusedRequests(TimeProvider time) => _time = time;

    /// <summary>Whether requests have to stop for now.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                Turn();
                return _counts.Sum() >= Most;
            }
        }
    }

    /// <summary>Counts a refused request.</summary>
    /// <returns>How many there were in the last ten minutes.</returns>
    public int Count()
    {
        lock (_gate)
        {
            Turn();
            _counts[_slice % Slices]++;
            return _counts.Sum();
        }
    }

    private void Turn()
    {
        var now = _time.GetUtcNow().Ticks / Slice.Ticks;
        if (now - _slice >= Slices)
            Array.Clear(_counts);
        else
        {
            for (var passed = _slice + 1; passed <= now; passed++)
                _counts[passed % Slices] = 0;
        }

        _slice = now;
    }
}
