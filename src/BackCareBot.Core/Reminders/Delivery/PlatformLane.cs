using Microsoft.Extensions.Logging;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>The way to one platform: so many posts at once and so many waiting, whatever the other platforms do.</summary>
internal sealed class PlatformLane : IDisposable
{
    private readonly IChannelMessenger _messenger;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Action _hasRoom;
    private readonly SemaphoreSlim _turns;
    private int _waiting;
    private volatile bool _turnedAway;

    /// <param name="messenger">Posts.</param>
    /// <param name="options">How many, how long.</param>
    /// <param name="hasRoom">Called when there is room again after there was none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the operator.</param>
    public PlatformLane(IChannelMessenger messenger, DeliveryOptions options, Action hasRoom, TimeProvider time, ILogger log)
    {
        _messenger = messenger;
        _options = options;
        _hasRoom = hasRoom;
        _time = time;
        _log = log;
        _turns = new SemaphoreSlim(options.AtOnce);
    }

    public string Platform => _messenger.Platform;

    /// <summary>How many more may be claimed. Few at a time would be a transaction each, so it is none until half is free.</summary>
    public int Room
    {
        get
        {
            var room = _options.Waiting - Volatile.Read(ref _waiting);
            if (room * 2 >= _options.Waiting)
                return room;
            _turnedAway = true;
            return 0;
        }
    }

    public void Enter() => Interlocked.Increment(ref _waiting);

    public void Leave()
    {
        Interlocked.Decrement(ref _waiting);
        if (_turnedAway && Room > 0)
        {
            _turnedAway = false;
            _hasRoom();
        }
    }

    /// <summary>
    /// Posts when it is the caller's turn. A turn in which something was delivered goes on until the run is over, its note
    /// in the store included: so no more posts than turns can come again after a crash.
    /// </summary>
    /// <param name="run">The occurrence.</param>
    /// <param name="post">What to post.</param>
    /// <param name="mayStill">Asked right before posting; nothing is posted where it says no.</param>
    /// <param name="stopping">Ends the wait for a turn; a post under way goes on.</param>
    /// <param name="stopped">Ends the post under way too.</param>
    /// <returns>What became of it; null where it was not to be posted any more.</returns>
    public async ValueTask<PostOutcome?> Post(
        DeliveryRun run, ReminderPost post, Func<bool> mayStill, CancellationToken stopping, CancellationToken stopped)
    {
        await _turns.WaitAsync(stopping).ConfigureAwait(false);
        run.HasTurn = true;
        PostOutcome? outcome = mayStill() ? await PostOnce(run.Occurrence.Reminder, post, stopped).ConfigureAwait(false) : null;
        if (outcome != PostOutcome.Delivered)
            run.EndTurn();
        return outcome;
    }

    public void EndTurn() => _turns.Release();

    public async Task<bool> Tell(Reminder reminder, string text, CancellationToken stopped)
    {
        try
        {
            return await _messenger.Tell(reminder.Maker, reminder.Place, text, stopped)
                .WaitAsync(_options.PatiencePerTry, _time, stopped).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            DeliveryLog.PostFailed(_log, reminder.Id, Platform, error);
            return false;
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<PostOutcome> PostOnce(Reminder reminder, ReminderPost post, CancellationToken stopped)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        try
        {
            // A messenger that does not heed its token is left to itself: it must not hold up the channels behind it.
            return await _messenger.Post(reminder.Place, post, giveUp.Token)
                .WaitAsync(_options.PatiencePerTry, _time, stopped).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            DeliveryLog.Hung(_log, Platform, _options.PatiencePerTry);
            return PostOutcome.TryAgain;
        }
        catch (Exception error) when (error is not OperationCanceledException || !stopped.IsCancellationRequested)
        {
            DeliveryLog.PostFailed(_log, reminder.Id, Platform, error);
            return PostOutcome.TryAgain;
        }
    }
}
