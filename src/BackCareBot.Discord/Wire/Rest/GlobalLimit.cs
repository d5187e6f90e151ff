namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// The limit over all requests: 50 a second. Requests are spread so that in no second, wherever it begins, more than that
/// go out; a few less, because they do not arrive evenly.
/// </summary>
internal sealed class GlobalLimit
{
    private const int Most = 47;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1_050);

    private readonly Lock _gate = new();
    private readonly DateTimeOffset[] _granted = new DateTimeOffset[Most];
    private readonly TimeProvider _time;
    private int _next;
    private DateTimeOffset _pausedUntil;

    public GlobalLimit(TimeProvider time) => _time = time;

    /// <summary>Waits until one more request may go.</summary>
    public async Task Enter(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                var now = _time.GetUtcNow();
                // A place in the window is promised at once, for a time that may lie ahead, so waiters keep their order.
                var free = Max(_granted[_next] == default ? now : _granted[_next] + Window, _pausedUntil);
                if (free <= now)
                    free = now;
                _granted[_next] = free;
                _next = (_next + 1) % Most;
                wait = free - now;
            }

            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, _time, cancellation);
            lock (_gate)
            {
                if (_time.GetUtcNow() >= _pausedUntil)
                    return;
            }
        }
    }

    /// <summary>Discord said that the limit is reached: nothing goes for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
            _pausedUntil = Max(_pausedUntil, _time.GetUtcNow() + wait);
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
