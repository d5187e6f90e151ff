using BackCareBot.Core.Routines;

namespace BackCareBot.Teams.Cards;

/// <summary>A guided routine on one card; every button puts the next card in this one's place. Pure, as <see cref="ReplyCard"/> is.</summary>
internal static class RoutineCard
{
    /// <summary>Of the eight moves of a step, those that have a button: Teams draws six. The others can be typed.</summary>
    private static readonly RoutineMove[] Typed = [RoutineMove.Harder, RoutineMove.Skip];

    public static AdaptiveCard Draw(RoutineScene scene, CardContext context)
    {
        var card = Compose(scene, context);
        // A picture inside the card goes where the card would not arrive with it.
        return context.Pictures is { Inside: true } && card.Write().Utf8.Length > ReplyCard.LargestCard ? Compose(scene, context with { Pictures = null }) : card;
    }

    /// <summary>A button that no longer fits: why, and a new start.</summary>
    public static AdaptiveCard Draw(RoutineTurn.Refused refused) => new()
    {
        FallbackText = refused.Text,
        Body = [new TextBlock(refused.Title) { Size = "Medium", Weight = "Bolder" }, new TextBlock(CardText.Plain(refused.Text)) { Spacing = "Small" }],
        Actions = refused.Restart is { } restart ? [Go(CardWords.Start, restart, RoutineMove.Show)] : null,
    };

    /// <summary>The scene in a line of plain text.</summary>
    public static string Summary(RoutineScene scene) =>
        CardText.Cut(scene.Step is { } step ? $"{scene.Heading}. {step.Dose}." : $"{scene.Heading}. {scene.Text.FirstOrDefault()}", 400);

    /// <summary>A button that makes a move.</summary>
    public static ExecuteButton Go(string title, string state, RoutineMove move) =>
        new(title, Verbs.Routine, new CardData { State = state, Move = move.ToString() });

    private static AdaptiveCard Compose(RoutineScene scene, CardContext context)
    {
        List<CardElement> body = [];
        if (scene.Reminder is { } reminder)
            body.Add(new Container([new TextBlock(CardText.Plain(reminder)) { Weight = "Bolder" }]) { Style = "warning", Bleed = true });
        if (scene.Stage != RoutineStage.Hurts)
            body.Add(new TextBlock(CardText.Plain(scene.Routine)) { Subtle = true, Size = "Small" });
        body.Add(new TextBlock(CardText.Plain(scene.Heading)) { Size = "Medium", Weight = "Bolder", Spacing = "Small" });
        if (scene.Notice is { } notice)
            body.Add(new TextBlock(CardText.Plain(notice)) { Color = "warning", Spacing = "Small" });
        if (scene.Step is { } step)
            AddStep(body, step, context);
        AddText(body, scene);
        return new AdaptiveCard { FallbackText = Summary(scene), Body = body, Actions = Buttons(scene) };
    }

    private static void AddStep(List<CardElement> body, SceneStep step, CardContext context)
    {
        var dose = CardText.Plain(step.Side is { } side ? $"{step.Dose}. {side}." : step.Dose);
        body.Add(new TextBlock($"**{dose}**") { Spacing = "Small" });
        body.Add(new TextBlock(step.Paused ? CardWords.Paused(step.Left) : "⏱ " + CardWords.Seconds(step.Left)) { Spacing = "Small" });
        if (step.Picture is { } picture && context.Pictures?.Find(picture.Name) is { } address)
            body.Add(new Image(address, CardText.Plain(picture.Alt)));
        body.Add(new TextBlock(step.How.Count == 1 ? CardText.Plain(step.How[0]) : $"{CardText.Plain(step.How[0])}\n{CardText.Bullets(step.How.Skip(1))}"));
        body.Add(new TextBlock(CardWords.MoreWords) { Subtle = true, Size = "Small" });
    }

    private static void AddText(List<CardElement> body, RoutineScene scene)
    {
        body.AddRange(scene.Text.Select(text => new TextBlock(CardText.Plain(text))));
        if (scene.Stage == RoutineStage.Intro)
            body.Add(new TextBlock(scene.Needs.Count == 0 ? CardWords.NeedsNothing : $"**{CardWords.Needs}:** {CardText.Plain(string.Join(", ", scene.Needs))}"));
        if (scene.Cautions.Count > 0)
        {
            body.Add(new Container([
                new TextBlock(CardWords.TakeCare) { Weight = "Bolder" },
                new TextBlock(CardText.Bullets(scene.Cautions)) { Spacing = "Small" },
            ])
            { Style = "warning" });
        }

        foreach (var sign in scene.Signs)
        {
            body.Add(new Container([
                new TextBlock("⚠ " + CardText.Plain(sign.Heading)) { Weight = "Bolder" },
                new TextBlock(CardText.Plain(sign.Text)) { Spacing = "Small" },
            ])
            { Style = "attention" });
        }
    }

    private static IReadOnlyList<CardButton>? Buttons(RoutineScene scene)
    {
        var buttons = new CardButtons();
        foreach (var (move, label) in scene.Moves.Where(item => !Typed.Contains(item.Move)))
        {
            var button = Go(label, scene.State, move);
            buttons.Add(move is RoutineMove.Next or RoutineMove.Start ? button with { Style = "positive" } : button);
        }

        foreach (var action in scene.Actions)
            buttons.Add(CardButtons.Ask(action.Label, action.Message));
        if (scene.Stage is RoutineStage.Ended or RoutineStage.Stopped)
        {
            buttons.Keep(new ExecuteButton(CardWords.Helpful, Verbs.Feedback, new CardData { Entry = scene.RoutineId, Helpful = true }));
            buttons.Keep(new ExecuteButton(CardWords.NotHelpful, Verbs.Feedback, new CardData { Entry = scene.RoutineId, Helpful = false }));
        }

        return buttons.All;
    }
}
