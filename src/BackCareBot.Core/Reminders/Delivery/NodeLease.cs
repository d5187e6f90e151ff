using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>This process' hold on what it has claimed. It is renewed only while there is something to hold.</summary>
internal sealed class NodeLease
{
    private readonly IDeliveryStore _store;
    private readonly Duration _length;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private long _until;

    public NodeLease(IDeliveryStore store, Duration length, TimeProvider time, ILogger log)
    {
        _store = store;
        _length = length;
        _time = time;
        _log = log;
    }

    /// <summary>A name that no process had before.</summary>
    public string Node { get; } = Guid.CreateVersion7().ToString("N");

    public bool IsHeld => Now.ToUnixTimeTicks() < Volatile.Read(ref _until);

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public void HoldsUntil(Instant until) => Volatile.Write(ref _until, until.ToUnixTimeTicks());

    /// <summary>Renews the lease three times in its length.</summary>
    public async Task Keep(Func<bool> isNeeded, CancellationToken stopping)
    {
        var pause = (_length / 3).ToTimeSpan();
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(pause, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested || !isNeeded())
                continue;
            try
            {
                var until = Now + _length;
                await _store.RenewLease(Node, until, stopping).ConfigureAwait(false);
                HoldsUntil(until);
            }
            catch (StoreException error)
            {
                DeliveryLog.StoreFailed(_log, pause, error);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public async Task End()
    {
        try
        {
            await _store.Leave(Node, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException error)
        {
            // Then the lease runs out by itself.
            DeliveryLog.StoreFailed(_log, TimeSpan.Zero, error);
        }
    }
}
