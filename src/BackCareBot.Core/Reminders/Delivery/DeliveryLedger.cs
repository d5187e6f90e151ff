using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>
/// Writes down how deliveries ended, many in one transaction: what gathers while one is written goes into the next, so
/// that ten thousand posts do not wait for ten thousand flushes of a disk.
/// </summary>
internal sealed class DeliveryLedger
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDeliveryStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public DeliveryLedger(IDeliveryStore store, TimeProvider time, ILogger log)
    {
        _store = store;
        _time = time;
        _log = log;
    }

    /// <summary>Ends when it is written down.</summary>
    public Task Write(EndedDelivery delivery)
    {
        var entry = new Entry(delivery, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _entries.Writer.TryWrite(entry) ? entry.Written.Task : Task.FromCanceled(new CancellationToken(canceled: true));
    }

    /// <summary>Nothing more is to be written; <see cref="Run"/> ends when all is.</summary>
    public void Complete() => _entries.Writer.TryComplete();

    /// <param name="stopped">Gives up what the store does not take. It stays claimed, and is delivered again with the same key.</param>
    public async Task Run(CancellationToken stopped)
    {
        var batch = new List<Entry>();
        while (await _entries.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _entries.Reader.TryRead(out var entry))
                batch.Add(entry);
            var isWritten = await Write(batch, stopped).ConfigureAwait(false);
            foreach (var entry in batch)
            {
                if (isWritten)
                    entry.Written.SetResult();
                else
                    entry.Written.SetCanceled(stopped);
            }
        }
    }

    private async Task<bool> Write(List<Entry> batch, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            try
            {
                var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
                await _store.End([.. batch.Select(entry => entry.Delivery)], now, stopped).ConfigureAwait(false);
                return true;
            }
            catch (StoreException error)
            {
                DeliveryLog.StoreFailed(_log, Pause, error);
                await Task.Delay(Pause, _time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stopped.IsCancellationRequested)
            {
                return false;
            }
        }

        return false;
    }

    private sealed record Entry(EndedDelivery Delivery, TaskCompletionSource Written);
}
