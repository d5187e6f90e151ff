using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>How patient the delivery is.</summary>
public sealed record DeliveryOptions
{
    /// <summary>How late an occurrence may be delivered; later it is skipped.</summary>
    public Duration Grace { get; init; } = Duration.FromMinutes(15);

    /// <summary>How long a node keeps its claims without a sign of life. Short of the minutes for which Discord knows a nonce.</summary>
    public Duration Lease { get; init; } = Duration.FromSeconds(30);

    /// <summary>How many posts to one platform are under way at once.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>How many claimed occurrences of one platform wait for their turn; those between two tries are not counted.</summary>
    public int Waiting { get; init; } = 1000;

    /// <summary>How long one try may take, waiting for rate limits included.</summary>
    public TimeSpan PatiencePerTry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>About how long to wait before a second try; doubles from try to try.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);
}
