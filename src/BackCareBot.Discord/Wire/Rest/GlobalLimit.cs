namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// The limit over all requests: 50 in any second of Discord's clock. A request takes a place from when it is sent until a
/// second after its answer came; Discord counted it somewhere in between, so however long requests are on their way, no
/// second can hold more of them than there are places.
/// </summary>
internal sealed class GlobalLimit
{
    private const int Places = 50;

    /// <summary>A second, and a little for clocks that differ.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMilliseconds(1_020);

    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private readonly Queue<DateTimeOffset> _returning = new();
    private readonly TimeProvider _time;
    private readonly ITimer _wake;
    private int _free = Places;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    public GlobalLimit(TimeProvider time)
    {
        _time = time;
        _wake = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits, first come first served, for a place.</summary>
    public async Task Enter(CancellationToken cancellation)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (_waiting.Count == 0 && TakePlace())
                return;
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            SetWake();
        }

        await using var giveUp = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        await turn.Task;
    }

    /// <summary>A request has its answer, or none will come.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _returning.Enqueue(_time.GetUtcNow() + Held);
            Release();
        }
    }

    /// <summary>Discord said that the limit is reached: nothing goes for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
        {
            var until = _time.GetUtcNow() + wait;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    private bool TakePlace()
    {
        var now = _time.GetUtcNow();
        while (_returning.TryPeek(out var back) && back <= now)
        {
            _returning.Dequeue();
            _free++;
        }

        if (_free == 0 || now < _pausedUntil)
            return false;
        _free--;
        return true;
    }

    private void Release()
    {
        while (_waiting.Count > 0 && TakePlace())
        {
            // One that gave up meanwhile leaves its place to the next.
            if (!_waiting.Dequeue().TrySetResult())
                _free++;
        }

        SetWake();
    }

    private void SetWake()
    {
        if (_waiting.Count == 0)
            return;
        var now = _time.GetUtcNow();
        var next = _free > 0 ? now : _returning.TryPeek(out var back) ? back : DateTimeOffset.MaxValue;
        next = next > _pausedUntil ? next : _pausedUntil;
        // With nothing on its way back, the answers to what is under way set the next look.
        if (next < DateTimeOffset.MaxValue)
            _wake.Change(next > now ? next - now + TimeSpan.FromMilliseconds(1) : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        lock (_gate)
            Release();
    }
}
