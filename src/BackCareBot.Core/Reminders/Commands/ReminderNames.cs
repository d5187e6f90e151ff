using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A reminder with the name of its routine, for words about it.</summary>
/// <param name="Reminder">The reminder.</param>
/// <param name="Routine">The title of its routine.</param>
internal sealed record NamedReminder(Reminder Reminder, string Routine);

/// <summary>Names routines.</summary>
internal sealed class ReminderNames(KnowledgeBase knowledge)
{
    public NamedReminder Of(Reminder reminder) => new(reminder, knowledge.Find(reminder.Routine)?.Title ?? reminder.Routine);
}
