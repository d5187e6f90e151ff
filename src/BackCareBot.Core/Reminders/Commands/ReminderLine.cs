namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A reminder as a list shows it.</summary>
/// <param name="Number">Its number in its place.</param>
/// <param name="Text">Itself in one line, its number first.</param>
/// <param name="IsSilent">Whether it is paused or stopped, so that resuming it has a meaning.</param>
/// <param name="Next">When it comes next, in words; null where it does not come again.</param>
public sealed record ReminderLine(int Number, string Text, bool IsSilent, string? Next);
