using BackCareBot.Core.Reminders.Delivery;

namespace BackCareBot.Host.Composition;

/// <summary>What the store and the delivery ask of the rest of the bot.</summary>
internal static class ReminderParts
{
    /// <summary>Reckons when a schedule comes.</summary>
    public static NextMoment Next { get; } = (_, _) => null;

    /// <summary>Makes the posts.</summary>
    public static MakePost Posts(Bot bot) => (_, _) => null;
}
