using System.Diagnostics;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>How the double behaves; Discord's own numbers unless a test says otherwise.</summary>
internal sealed record DoubleRules
{
    public const string Token = "double.token.of.tests";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The application that the token belongs to.</summary>
    public ulong Application { get; init; } = DoublePayloads.Application;

    /// <summary>The language of the server that the bot is in.</summary>
    public string GuildLocale { get; init; } = "en-US";

    public int HeartbeatInterval { get; init; } = 41_250;

    public int Shards { get; init; } = 1;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Messages a channel takes in a window; 0 for any number, told to nobody.</summary>
    public int PerChannel { get; init; }

    public TimeSpan ChannelWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests a second over all routes; 0 for any number.</summary>
    public int Global { get; init; }

    /// <summary>Whether more sessions than <c>max_concurrency</c> in five seconds are refused.</summary>
    public bool LimitsIdentify { get; init; }
}

/// <summary>Time that runs faster than real time, so that waits of seconds take milliseconds.</summary>
internal sealed class FastTime(double factor) : TimeProvider
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _began = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => Stopwatch.Frequency;

    public override DateTimeOffset GetUtcNow() => _began + Stopwatch.GetElapsedTime(_start) * factor;

    public override long GetTimestamp() => (long)((Stopwatch.GetTimestamp() - _start) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)), this);

    private TimeSpan Shorten(TimeSpan span) => span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / factor));

    private sealed class Timer(ITimer inner, FastTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(time.Shorten(dueTime), time.Shorten(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

/// <summary>Time that stands still until it is moved.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How far the time goes on between one look at it and the next: as it does on a real machine.</summary>
    public TimeSpan BetweenLooks { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        var now = _now;
        _now += BetweenLooks;
        return now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan span)
    {
        var end = _now + span;
        while (true)
        {
            Timer? next;
            lock (_gate)
            {
                next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                if (next is null)
                    break;
                _now = next.Due;
                next.Due = DateTimeOffset.MaxValue;
            }

            next.Fire();
        }

        _now = end;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate)
            _timers.Add(timer);
        return timer;
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; } = DateTimeOffset.MaxValue;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
