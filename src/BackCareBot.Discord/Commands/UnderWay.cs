namespace BackCareBot.Discord.Commands;

/// <summary>Requests to Discord that nobody waits for: started, counted, and waited for only at the end.</summary>
internal sealed class UnderWay
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _closing;

    /// <summary>Starts work. The work handles its own errors.</summary>
    public void Start(Func<Task> work)
    {
        lock (_gate)
            _count++;
        _ = Follow(work);
    }

    /// <summary>Ends when all that was started has ended.</summary>
    public Task Finish()
    {
        lock (_gate)
        {
            _closing = true;
            if (_count == 0)
                _idle.TrySetResult();
        }

        return _idle.Task;
    }

    private async Task Follow(Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            lock (_gate)
            {
                _count--;
                if (_closing && _count == 0)
                    _idle.TrySetResult();
            }
        }
    }
}
