using BackCareBot.Core.Answers;

namespace BackCareBot.Teams.Cards;

/// <summary>One step of a guided routine; every button puts the next card in this one's place.</summary>
internal static class RoutineCard
{
    /// <param name="routine">The reply that shows the routine.</param>
    /// <param name="exercise">The reply that shows the step's exercise.</param>
    /// <param name="at">The step, from 0.</param>
    /// <param name="context">Where it is read.</param>
    public static AdaptiveCard Step(Reply routine, Reply exercise, int at, CardContext context)
    {
        var plan = routine.Routine!;
        var step = plan.Steps[at];
        var title = CardWords.StepTitle(at + 1, plan.Steps.Count, CardText.Plain(step.Title));
        List<CardElement> body =
        [
            new TextBlock(CardText.Plain($"{routine.Title}, {plan.Level}")) { Subtle = true, Size = "Small" },
            new TextBlock(title) { Size = "Medium", Weight = "Bolder", Spacing = "Small" },
            new TextBlock($"**{CardText.Plain(step.Dose)}** ({CardWords.Seconds(step.Seconds)})") { Spacing = "Small" },
        ];
        if (exercise.Picture is { } picture && context.Pictures is { } pictures)
            body.Add(new Image(new Uri(pictures, picture.Name + ".png"), CardText.Plain(picture.Alt)));
        body.Add(new TextBlock(exercise.Steps.Count > 0 ? CardText.Numbered(exercise.Steps) : CardText.Plain(exercise.ShortAnswer)));
        // The routine's own cautions lead in; later steps have those of their exercise.
        var cautions = at == 0 ? routine.Cautions : exercise.Cautions;
        if (cautions.Count > 0)
        {
            body.Add(new Container([
                new TextBlock(CardWords.TakeCare) { Weight = "Bolder" },
                new TextBlock(CardText.Bullets(cautions)) { Spacing = "Small" },
            ])
            { Style = "warning" });
        }

        return new AdaptiveCard { FallbackText = $"{title}. {step.Dose}", Body = body, Actions = Buttons(routine, at) };
    }

    /// <summary>The card after the last step, or after Stop.</summary>
    public static AdaptiveCard End(Reply routine, bool stopped)
    {
        var text = stopped ? CardWords.RoutineStoppedText : CardWords.RoutineDoneText;
        var plan = routine.Routine!;
        return new AdaptiveCard
        {
            FallbackText = text,
            Body =
            [
                new TextBlock(stopped ? CardWords.RoutineStopped : CardWords.RoutineDone) { Size = "Medium", Weight = "Bolder" },
                new TextBlock(text),
            ],
            Actions = new CardButtons()
                .Add(Go(CardWords.Again, routine, plan.Level, 0))
                .Keep(new ExecuteButton(CardWords.Helpful, Verbs.Feedback, new CardData { Entry = routine.EntryId, Helpful = true }))
                .Keep(new ExecuteButton(CardWords.NotHelpful, Verbs.Feedback, new CardData { Entry = routine.EntryId, Helpful = false }))
                .All,
        };
    }

    private static IReadOnlyList<CardButton>? Buttons(Reply routine, int at)
    {
        var plan = routine.Routine!;
        var buttons = new CardButtons().Add(Go(CardWords.Next, routine, plan.Level, at + 1) with { Style = "positive" });
        var level = plan.Levels.ToList().IndexOf(plan.Level);
        // The levels go from the easiest up; their steps differ, so an easier level starts from its beginning.
        if (level > 0)
            buttons.Add(Go(CardWords.Easier, routine, plan.Levels[level - 1], 0));
        if (at + 1 < plan.Steps.Count)
            buttons.Add(Go(CardWords.Skip, routine, plan.Level, at + 1));
        return buttons
            .Add(new ExecuteButton(CardWords.Stop, Verbs.StopRoutine, new CardData { Entry = routine.EntryId, Level = plan.Level }))
            .All;
    }

    private static ExecuteButton Go(string title, Reply routine, string level, int step) =>
        new(title, Verbs.Routine, new CardData { Entry = routine.EntryId, Level = level, Step = step });
}
