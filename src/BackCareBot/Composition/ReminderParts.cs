using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Core.Reminders.Times;

namespace BackCareBot.Host.Composition;

/// <summary>What the store and the delivery ask of the rest of the bot.</summary>
internal static class ReminderParts
{
    /// <summary>Reckons when a schedule comes.</summary>
    public static NextMoment Next { get; } = Occurrences.Next;

    /// <summary>Makes the posts, from the knowledge base as it is at that moment.</summary>
    public static MakePost Posts(Bot bot) => (reminder, moment) =>
        new StretchOfTheDay(bot.Current.Edition.Knowledge, Core.Reminders.Commands.ReminderSettings.UsualRoutine).Of(reminder, moment);
}
