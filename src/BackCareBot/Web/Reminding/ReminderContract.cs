using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>What the page's form and list ask for.</summary>
/// <param name="Browser">The name that the browser has given itself; all that is known of the person.</param>
/// <param name="Zone">The time zone that the browser keeps.</param>
/// <param name="Conversation">The name of the conversation, for a warning that leads the answer.</param>
/// <param name="Command">A subcommand of <c>remind</c>, or <c>preview</c> for what <c>add</c> would do.</param>
/// <param name="Fields">Its fields as typed.</param>
internal sealed record ReminderForm(string? Browser, string? Zone, string? Conversation, string? Command, IReadOnlyDictionary<string, string>? Fields);

/// <summary>What came of it, and the reminders as they are now.</summary>
/// <param name="Reply">What to tell the person.</param>
/// <param name="Reminders">Those of this browser; null where the store cannot be used.</param>
/// <param name="Routines">What a reminder's stretches can come from.</param>
internal sealed record ReminderAnswer(Reply Reply, IReadOnlyList<ReminderLine>? Reminders, IReadOnlyList<Completion> Routines);

/// <summary>A button of a stretch that was shown.</summary>
/// <param name="Browser">As in <see cref="ReminderForm"/>.</param>
/// <param name="Reminder">The reminder it came of.</param>
/// <param name="Button">Which button.</param>
/// <param name="EntryId">The stretch that is shown, for <see cref="StretchButton.Another"/>.</param>
internal sealed record StretchPress(string? Browser, Guid? Reminder, StretchButton? Button, string? EntryId);

/// <summary>The buttons of a stretch.</summary>
internal enum StretchButton
{
    Done,
    Snooze,
    Another,
}

/// <summary>An open page waits for its next stretch.</summary>
/// <param name="Browser">As in <see cref="ReminderForm"/>.</param>
/// <param name="Shown">The keys of those that it has shown since it last asked.</param>
internal sealed record StretchWait(string? Browser, IReadOnlyList<string>? Shown);

/// <summary>The stretches to show now; none where nothing came for a while.</summary>
internal sealed record StretchNews(IReadOnlyList<ReminderPost> Posts);
