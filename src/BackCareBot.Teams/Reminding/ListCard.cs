using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Cards;

namespace BackCareBot.Teams.Reminding;

/// <summary>
/// The reminders of a conversation, one of them to be chosen, and what can be done with it: so six buttons are enough for
/// any number of reminders. Pure.
/// </summary>
internal static class ListCard
{
    /// <param name="list">What the list says of itself.</param>
    /// <param name="reminders">The reminders; at least one.</param>
    /// <param name="chosen">The number of the chosen one; empty for the first.</param>
    /// <param name="notice">What was just done, or null.</param>
    public static AdaptiveCard Draw(Reply list, IReadOnlyList<Completion> reminders, string chosen, Reply? notice)
    {
        List<CardElement> body = [];
        if (notice is not null)
        {
            body.Add(new Container([
                new TextBlock(CardText.Plain(notice.Title)) { Weight = "Bolder" },
                new TextBlock(CardText.Plain(notice.ShortAnswer)) { Spacing = "Small" },
            ])
            { Style = notice.Kind == ReplyKind.Refusal ? "warning" : "good" });
        }

        body.Add(new TextBlock(CardText.Plain(list.Title)) { Size = "Medium", Weight = "Bolder" });
        body.Add(new TextBlock(CardText.Plain(list.ShortAnswer)) { Spacing = "Small" });
        body.Add(new ChoiceInput(RemindWords.Which, [.. reminders.Select(reminder => new CardChoice(reminder.Label, reminder.Value))])
        {
            Id = FormFields.NumberId,
            Style = "expanded",
            Value = reminders.Any(reminder => reminder.Value == chosen) ? chosen : reminders[0].Value,
        });
        return new AdaptiveCard
        {
            FallbackText = string.Join("\n", reminders.Select(reminder => reminder.Label).Prepend(list.ShortAnswer)),
            Body = body,
            Actions =
            [
                Button(RemindWords.Test, ReminderCommands.Test),
                Button(RemindWords.Pause, ReminderCommands.Pause),
                Button(RemindWords.Resume, ReminderCommands.Resume),
                Button(RemindWords.Remove, ReminderCommands.Remove) with { Style = "destructive" },
                Button(RemindWords.New, RemindMoves.Form),
            ],
        };
    }

    private static ExecuteButton Button(string title, string move) => new(title, Verbs.Remind, new CardData { Remind = new RemindButton(move) });
}
