namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// One of Discord's rate limits as seen from here. A request may go while fewer are under way than Discord said are
/// left: whichever of them Discord has already counted, the limit is never passed.
/// </summary>
internal sealed class RateLimitBucket
{
    /// <summary>Discord's clock rounds to milliseconds and may wander a little; windows are a second or longer.</summary>
    private const double SameWindow = 0.2;

    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private readonly TimeProvider _time;

    /// <summary>One until Discord has told: the first request goes alone and brings the limit back.</summary>
    private int _limit = 1;
    private int _remaining = 1;
    private int _underWay;
    private double _window;
    private DateTimeOffset _windowEnds = DateTimeOffset.MinValue;
    private bool _unlimited;
    private ITimer? _wake;

    public RateLimitBucket(TimeProvider time)
    {
        _time = time;
        LastUsed = time.GetUtcNow();
    }

    public DateTimeOffset LastUsed { get; private set; }

    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return _underWay == 0 && _waiting.Count == 0 && _time.GetUtcNow() >= _windowEnds;
        }
    }

    /// <summary>Waits, first come first served, until a request may go.</summary>
    public async Task Enter(CancellationToken cancellation)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            LastUsed = now;
            if (_waiting.Count == 0 && MayGo(now))
            {
                _underWay++;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            Wake(now);
        }

        await using var giveUp = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        await turn.Task;
    }

    /// <summary>Takes over what a response said, and lets the next requests go.</summary>
    /// <param name="headers">The response's limits; null where there was no response.</param>
    /// <param name="wasSent">Whether the request went out: one without a response may have been counted all the same.</param>
    public void Leave(RateLimitHeaders? headers, bool wasSent = true)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _underWay--;
            LastUsed = now;
            if (headers is { } told)
                Take(told, now);
            else if (wasSent && _remaining > 0 && _limit > 1)
                _remaining--;
            Release(now);
        }
    }

    private void Take(RateLimitHeaders told, DateTimeOffset now)
    {
        if (told.RetryAfter > TimeSpan.Zero && !told.IsGlobal)
        {
            _remaining = 0;
            _windowEnds = now + told.RetryAfter;
            _window = told.Reset;
            return;
        }

        if (told.Bucket is null)
        {
            // A route without a limit of its own, or a response from a server in front of Discord's: only if
            // nothing was ever told is there nothing to keep to.
            _unlimited |= _window == 0 && told.RetryAfter == TimeSpan.Zero;
            return;
        }

        _unlimited = false;
        _limit = Math.Max(told.Limit, 1);
        if (told.Reset > _window + SameWindow)
        {
            _window = told.Reset;
            _remaining = told.Remaining;
            // Counted from when the answer came here: later than Discord's own end of the window, never earlier.
            _windowEnds = now + told.ResetAfter;
        }
        else if (told.Reset > _window - SameWindow)
        {
            _remaining = Math.Min(_remaining, told.Remaining);
            _windowEnds = Max(_windowEnds, now + told.ResetAfter);
        }
    }

    private bool MayGo(DateTimeOffset now)
    {
        if (_unlimited)
            return true;
        if (now >= _windowEnds && _remaining < _limit)
            _remaining = _limit;
        return _underWay < _remaining;
    }

    private void Release(DateTimeOffset now)
    {
        while (_waiting.Count > 0 && (_waiting.Peek().Task.IsCompleted || MayGo(now)))
        {
            // One that gave up meanwhile takes no place.
            if (_waiting.Dequeue().TrySetResult())
                _underWay++;
        }

        if (_waiting.Count > 0)
            Wake(now);
    }

    /// <summary>Looks again when the window ends. While requests are under way their answers do that.</summary>
    /// <param name="now">
    /// The moment at which nothing might go. By a later one the window may have ended, and nobody would look again.
    /// </param>
    private void Wake(DateTimeOffset now)
    {
        var wait = _windowEnds - now;
        if (wait <= TimeSpan.Zero)
            return;
        _wake ??= _time.CreateTimer(_ => OnWake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // A millisecond more than needed: timers may fire a little early.
        _wake.Change(wait + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private void OnWake()
    {
        lock (_gate)
            Release(_time.GetUtcNow());
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
