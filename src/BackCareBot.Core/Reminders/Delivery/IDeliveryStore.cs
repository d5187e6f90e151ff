using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>
/// Keeps which occurrence is whose to deliver and which has been. One unfinished claim belongs to one node; it passes to
/// another when the node's lease has run out. Every method throws <see cref="StoreException"/> where the store cannot be used.
/// </summary>
public interface IDeliveryStore
{
    /// <summary>
    /// Claims what is due, and what a node without a lease has left unfinished. In the same transaction the lease is
    /// renewed and each reminder moves on to its next moment, so that an occurrence is neither lost nor claimed twice.
    /// What is older than the grace period is ended as <see cref="DeliveryEnd.Late"/>; of a long absence only the last
    /// occurrence counts.
    /// </summary>
    Task<ClaimResult> Claim(ClaimRequest request, CancellationToken cancellation);

    /// <summary>Keeps the node's claims from passing to others until then.</summary>
    Task RenewLease(string node, Instant until, CancellationToken cancellation);

    /// <summary>Ends claims; each is ended once, by whoever comes first.</summary>
    Task End(IReadOnlyList<EndedDelivery> deliveries, Instant now, CancellationToken cancellation);

    /// <summary>Ends the node: what it has not finished is anybody's at once.</summary>
    Task Leave(string node, CancellationToken cancellation);
}

/// <param name="Node">Who claims; a name that no other process has ever had.</param>
/// <param name="Platform">Of which platform.</param>
/// <param name="Now">What is due at this moment is claimed.</param>
/// <param name="LeaseUntil">The node's claims are its own until then.</param>
/// <param name="Grace">How late an occurrence may be.</param>
/// <param name="Most">The most occurrences to claim.</param>
public sealed record ClaimRequest(string Node, string Platform, Instant Now, Instant LeaseUntil, Duration Grace, int Most);

/// <param name="Claimed">To be delivered by who claimed them.</param>
/// <param name="Late">Ended undelivered, as they were late beyond the grace period.</param>
public sealed record ClaimResult(IReadOnlyList<Occurrence> Claimed, IReadOnlyList<Occurrence> Late)
{
    public bool IsEmpty => Claimed.Count == 0 && Late.Count == 0;
}

/// <param name="Occurrence">Which.</param>
/// <param name="End">How it ended.</param>
/// <param name="Disabled">With <see cref="DeliveryEnd.Gone"/>: why the reminder does not run any more, in words for its maker.</param>
public sealed record EndedDelivery(Occurrence Occurrence, DeliveryEnd End, string? Disabled = null);

/// <summary>How a delivery ended. The numbers are kept in the database.</summary>
public enum DeliveryEnd
{
    Delivered = 1,

    /// <summary>Not delivered within the grace period.</summary>
    Late = 2,

    /// <summary>The channel is gone or forbidden: the reminder is disabled.</summary>
    Gone = 3,

    /// <summary>There was nothing to post.</summary>
    Empty = 4,

    /// <summary>Not ended at all: given back for whoever claims next.</summary>
    Released = 5,
}
