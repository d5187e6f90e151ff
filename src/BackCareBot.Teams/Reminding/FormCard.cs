using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Cards;

namespace BackCareBot.Teams.Reminding;

/// <summary>The form for a new reminder. Pure: the same fields give the same card.</summary>
internal static class FormCard
{
    private static readonly IReadOnlyList<CardChoice> Days =
    [
        new("Monday", "mon"), new("Tuesday", "tue"), new("Wednesday", "wed"), new("Thursday", "thu"), new("Friday", "fri"), new("Saturday", "sat"),
        new("Sunday", "sun"),
    ];

    /// <param name="fields">What stands in it.</param>
    /// <param name="zones">Time zones to choose from.</param>
    /// <param name="routines">Routines to choose from.</param>
    /// <param name="refusal">Why what was filled in cannot be taken, or null.</param>
    /// <param name="context">Where it is read.</param>
    public static AdaptiveCard Draw(
        FormFields fields, IReadOnlyList<Completion> zones, IReadOnlyList<Completion> routines, Reply? refusal, CardContext context)
    {
        List<CardElement> body = [new TextBlock(RemindWords.FormTitle) { Size = "Medium", Weight = "Bolder" }];
        body.Add(refusal is null
            ? new TextBlock(RemindWords.FormText) { Spacing = "Small" }
            : new Container([new TextBlock(CardText.Plain(refusal.ShortAnswer)) { Weight = "Bolder" }]) { Style = "warning" });
        body.Add(new TimeInput(RemindWords.Time, RemindWords.TimeMissing) { Id = FormFields.TimeId, Value = Set(fields.Time) });
        body.Add(new ChoiceInput(RemindWords.Days, Days) { Id = FormFields.DaysId, IsMultiSelect = true, Value = Set(fields.Days) });
        body.Add(new ChoiceInput(RemindWords.Zone, Choices(zones, fields.Zone))
        {
            Id = FormFields.ZoneId,
            Style = "filtered",
            Placeholder = RemindWords.ZoneUnset,
            Value = Set(fields.Zone),
        });
        body.Add(new TextInput(RemindWords.OtherZone, RemindWords.OtherZoneExample, 60)
        {
            Id = FormFields.OtherZoneId,
            IsMultiline = false,
            IsRequired = false,
            Value = Set(fields.OtherZone),
        });
        body.Add(new ChoiceInput(RemindWords.Routine, Choices(routines, fields.Routine))
        {
            Id = FormFields.RoutineId,
            Placeholder = RemindWords.RoutineUnset,
            Value = Set(fields.Routine),
        });
        body.Add(new DateInput(RemindWords.From) { Id = FormFields.FromId, Value = Set(fields.From) });
        body.Add(new DateInput(RemindWords.Until) { Id = FormFields.UntilId, Value = Set(fields.Until) });
        // In a personal chat every post is a notification already.
        if (!context.Private)
            body.Add(new ToggleInput(RemindWords.MentionMe) { Id = FormFields.MentionId, Value = fields.MentionMe ? "true" : "false" });
        return new AdaptiveCard { FallbackText = $"{RemindWords.FormTitle}: {refusal?.ShortAnswer ?? RemindWords.FormText}", Body = body, Actions = Buttons(refusal) };
    }

    private static IReadOnlyList<CardButton>? Buttons(Reply? refusal)
    {
        var buttons = new CardButtons()
            .Keep(new ExecuteButton(RemindWords.Set, Verbs.Remind, new CardData { Remind = new RemindButton(ReminderCommands.Add) }) { Style = "positive" })
            .Keep(new ExecuteButton(RemindWords.List, Verbs.Remind, new CardData { Remind = new RemindButton(ReminderCommands.List) }) { AssociatedInputs = "none" });
        // What was meant, where that is not clear: each is a whole command.
        foreach (var choice in refusal?.Actions ?? [])
            buttons.Add(CardButtons.Ask(choice.Label, choice.Message));
        return buttons.All;
    }

    /// <summary>The choices, with the chosen one among them: a client shows no value that is none of them.</summary>
    private static IReadOnlyList<CardChoice> Choices(IReadOnlyList<Completion> choices, string chosen)
    {
        var all = choices.Select(choice => new CardChoice(choice.Label, choice.Value));
        return chosen.Length == 0 || choices.Any(choice => choice.Value == chosen) ? [.. all] : [new CardChoice(chosen, chosen), .. all];
    }

    private static string? Set(string value) => value.Length == 0 ? null : value;
}
