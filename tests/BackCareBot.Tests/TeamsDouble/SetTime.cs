namespace BackCareBot.Tests.TeamsDouble;

/// <summary>A clock that goes when it is told to; waiting on it ends when it gets there.</summary>
internal sealed class SetTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SetTimer> _timers = [];
    private readonly SemaphoreSlim _waiting = new(0);
    private DateTimeOffset _now = start;

    public SetTime()
        : this(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How long each wait was that somebody began, in their order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by)
    {
        SetTimer[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            foreach (var timer in due)
                _timers.Remove(timer);
        }

        foreach (var timer in due)
            timer.Ring();
    }

    /// <summary>Waits until somebody waits on this clock.</summary>
    public async Task SomebodyWaits() =>
        Assert.True(await _waiting.WaitAsync(TimeSpan.FromSeconds(10)), "Nobody waited on the clock.");

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SetTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class SetTimer(SetTime clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                clock.Waits.Add(dueTime);
            }

            clock._waiting.Release();
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
