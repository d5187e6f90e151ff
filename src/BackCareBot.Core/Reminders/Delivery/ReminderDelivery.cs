using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;
using Polly;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>
/// Delivers what is due: claims it in the store, posts it through its platform's messenger, writes down how it ended.
/// Killed anywhere in between, the claim passes on and is posted with the same key.
/// </summary>
public sealed class ReminderDelivery
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceToStop = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, Task> _underway = new(StringComparer.Ordinal);
    private readonly IDeliveryStore _store;
    private readonly MakePost _makePost;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly List<PlatformLane> _lanes;
    private readonly ResiliencePipeline<PostOutcome?> _retrying;
    private readonly DeliveryLedger _ledger;
    private readonly NodeLease _lease;

    public ReminderDelivery(
        IDeliveryStore store, MakePost makePost, IEnumerable<IChannelMessenger> messengers, DeliveryOptions options, TimeProvider time, ILogger log)
    {
        _store = store;
        _makePost = makePost;
        _options = options;
        _time = time;
        _log = log;
        _lanes = [.. messengers.Select(messenger => new PlatformLane(messenger, options, Wake, time, log))];
        _retrying = DeliveryRetry.Pipeline(options, time, log);
        _ledger = new DeliveryLedger(store, time, log);
        _lease = new NodeLease(store, options.Lease, time, log);
    }

    /// <summary>What keeps the store from being used, or null while it can be.</summary>
    public string? Trouble { get; private set; }

    /// <summary>How many occurrences this node has claimed and not yet ended.</summary>
    public int Underway => _underway.Count;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>Looks for what is due, soon and on another thread.</summary>
    public void Wake() => _wakeUps.Writer.TryWrite(true);

    /// <summary>Delivers at each wake-up until told to stop; then lets posts under way end and gives the rest back.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var stopped = new CancellationTokenSource();
        var writing = _ledger.Run(stopped.Token);
        var keepingLease = _lease.Keep(() => !_underway.IsEmpty, stopping);
        try
        {
            await foreach (var _ in _wakeUps.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
                await ClaimAll(stopping, stopped.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping is how it ends.
        }

        stopped.CancelAfter(PatienceToStop);
        await Task.WhenAll(_underway.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ledger.Complete();
        await writing.ConfigureAwait(false);
        await keepingLease.ConfigureAwait(false);
        await _lease.End().ConfigureAwait(false);
    }

    private async Task ClaimAll(CancellationToken stopping, CancellationToken stopped)
    {
        try
        {
            foreach (var lane in _lanes)
                await ClaimFor(lane, stopping, stopped).ConfigureAwait(false);
            Trouble = null;
        }
        catch (StoreException error)
        {
            DeliveryLog.StoreFailed(_log, StorePause, error);
            Trouble = error.Message;
            await Task.Delay(StorePause, _time, stopping).ConfigureAwait(false);
            Wake();
        }
    }

    private async Task ClaimFor(PlatformLane lane, CancellationToken stopping, CancellationToken stopped)
    {
        while (lane.Room is > 0 and var room)
        {
            var now = Now;
            var result = await _store.Claim(
                new ClaimRequest(_lease.Node, lane.Platform, now, now + _options.Lease, _options.Grace, room), stopping).ConfigureAwait(false);
            _lease.HoldsUntil(now + _options.Lease);
            foreach (var late in result.Late)
                DeliveryLog.Late(_log, late.Reminder.Id, late.Moment, _options.Grace);
            foreach (var occurrence in result.Claimed)
                Start(lane, occurrence, stopping, stopped);
            if (result.IsEmpty)
                return;
        }
    }

    private void Start(PlatformLane lane, Occurrence occurrence, CancellationToken stopping, CancellationToken stopped)
    {
        var key = occurrence.Key;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A claim whose lease lapsed may come back to the node that still has it under way.
        if (!_underway.TryAdd(key, started.Task))
            return;
        var run = new DeliveryRun(occurrence, lane, _options.Grace);
        run.Go();
        _ = Task.Run(() => Deliver(run, key, started, stopping, stopped), CancellationToken.None);
    }

    private async Task Deliver(DeliveryRun run, string key, TaskCompletionSource done, CancellationToken stopping, CancellationToken stopped)
    {
        try
        {
            var ended = await PostIt(run, stopping, stopped).ConfigureAwait(false);
            await _ledger.Write(ended).ConfigureAwait(false);
            await Tell(run, ended, stopped).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The program stops; what is not written down is given back when the lease ends.
        }
        finally
        {
            _underway.TryRemove(key, out _);
            run.Dispose();
            done.SetResult();
        }
    }

    private async Task<EndedDelivery> PostIt(DeliveryRun run, CancellationToken stopping, CancellationToken stopped)
    {
        var occurrence = run.Occurrence;
        if (Make(occurrence) is not { } post)
            return new EndedDelivery(occurrence, DeliveryEnd.Empty);
        var outcome = await DeliveryRetry.Post(
            _retrying, run, again => Try(again, post, stopping, stopped), stopping).ConfigureAwait(false);
        return outcome switch
        {
            PostOutcome.Delivered => new EndedDelivery(occurrence, DeliveryEnd.Delivered),
            PostOutcome.Gone => new EndedDelivery(occurrence, DeliveryEnd.Gone, DeliveryTexts.Gone),
            PostOutcome.TryAgain => new EndedDelivery(occurrence, DeliveryEnd.Late),
            _ => new EndedDelivery(occurrence, DeliveryEnd.Released),
        };
    }

    private ValueTask<PostOutcome?> Try(DeliveryRun run, ReminderPost post, CancellationToken stopping, CancellationToken stopped)
    {
        run.Go();
        return run.IsLate(Now)
            ? ValueTask.FromResult<PostOutcome?>(PostOutcome.TryAgain)
            : run.Lane.Post(run, post, () => _lease.IsHeld, stopping, stopped);
    }

    private ReminderPost? Make(Occurrence occurrence)
    {
        try
        {
            if (_makePost(occurrence.Reminder, occurrence.Moment) is { } post)
                return post with { Key = occurrence.Key };
            DeliveryLog.Empty(_log, occurrence.Reminder.Id, occurrence.Moment, null);
        }
        catch (Exception error)
        {
            // One reminder that cannot be made must not stop the others.
            DeliveryLog.Empty(_log, occurrence.Reminder.Id, occurrence.Moment, error);
        }

        return null;
    }

    private async Task Tell(DeliveryRun run, EndedDelivery ended, CancellationToken stopped)
    {
        var (reminder, moment) = ended.Occurrence;
        switch (ended.End)
        {
            case DeliveryEnd.Delivered:
                DeliveryLog.Delivered(_log, reminder.Id, moment);
                break;
            case DeliveryEnd.Late:
                DeliveryLog.Late(_log, reminder.Id, moment, _options.Grace);
                break;
            case DeliveryEnd.Released:
                DeliveryLog.LeaseLapsed(_log, reminder.Id, moment);
                Wake();
                break;
            case DeliveryEnd.Gone:
                var told = await run.Lane.Tell(reminder, DeliveryTexts.TellGone(reminder), stopped).ConfigureAwait(false);
                DeliveryLog.Gone(_log, reminder.Id, run.Lane.Platform, told);
                break;
        }
    }
}
