using BackCareBot.Core.Reminders.Phrases;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A command about reminders, read.</summary>
/// <param name="Subcommand">One of the subcommands.</param>
/// <param name="Input">What was said.</param>
/// <param name="Place">Where.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Now">When.</param>
internal sealed record ReminderRequest(string Subcommand, ReminderInput Input, Place Place, ReminderCaller Caller, Instant Now)
{
    public ConversationRights Rights => Caller.Rights;

    /// <summary>Whether the caller may pause, change or remove this reminder.</summary>
    public bool MayChange(Reminder reminder) => reminder.Maker == Caller.User || Rights.MayModerate;
}
