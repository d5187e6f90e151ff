namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>
/// Lets sessions begin no faster than Discord allows: in five seconds one for each remainder of the shard's number by
/// <c>max_concurrency</c> (documentation, "Max concurrency").
/// </summary>
internal sealed class IdentifyGate
{
    /// <summary>A little over Discord's five seconds: what is sent evenly does not arrive evenly.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5.3);

    private readonly DateTimeOffset[] _free;
    private readonly TimeProvider _time;

    public IdentifyGate(int maxConcurrency, TimeProvider time)
    {
        _free = new DateTimeOffset[Math.Max(maxConcurrency, 1)];
        _time = time;
    }

    public Task Enter(int shard, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_free)
        {
            var now = _time.GetUtcNow();
            ref var free = ref _free[shard % _free.Length];
            wait = free - now;
            free = (wait > TimeSpan.Zero ? free : now) + Interval;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, _time, cancellation) : Task.CompletedTask;
    }
}
