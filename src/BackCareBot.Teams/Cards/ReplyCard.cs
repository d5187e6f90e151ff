using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Routines;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Cards;

/// <summary>
/// Draws a reply as a card: what to do first, then steps, cautions and sources, the rest behind "More". Pure: the same
/// reply gives the same card.
/// </summary>
internal static class ReplyCard
{
    /// <summary>The largest card, in bytes. Teams takes 28 KB with everything around the card; above it nothing arrives.</summary>
    public const int LargestCard = 25_000;

    private const string MoreId = "more";

    /// <summary>A button stands for words that somebody might type.</summary>
    private const int LongestMessage = 300;

    /// <summary>The card, finished: at most <see cref="LargestCard"/> bytes whatever the reply holds.</summary>
    public static CardJson Draw(Reply reply, CardContext context)
    {
        // A picture inside the card is the first to go: the words say all that it shows.
        if (context.Pictures is { Inside: true })
        {
            if (MayFit(reply.Sections) == reply.Sections.Count && Compose(reply, context, shortened: false).Write() is var whole && whole.Utf8.Length <= LargestCard)
                return whole;
            context = context with { Pictures = null };
        }

        // Sections are ordered by weight: the last is the first to go. Nothing written by hand comes to the second loop.
        for (var sections = MayFit(reply.Sections); sections > 0; sections--)
        {
            var shown = reply with { Sections = [.. reply.Sections.Take(sections)] };
            if (Compose(shown, context, shortened: sections < reply.Sections.Count).Write() is var card && card.Utf8.Length <= LargestCard)
                return card;
        }

        for (var (text, items) = (4_000, 64); ; (text, items) = (text / 2, items / 2))
        {
            var shown = ShorterReply.Of(reply with { Sections = [] }, text, items);
            if (Compose(shown, context, shortened: reply.Sections.Count > 0).Write() is var card && (card.Utf8.Length <= LargestCard || items <= 1))
                return card;
        }
    }

    /// <summary>How many sections could find room if there were nothing else: a letter takes a byte at least.</summary>
    private static int MayFit(IReadOnlyList<ReplySection> sections)
    {
        var bytes = 0L;
        return sections.TakeWhile(section => (bytes += section.Parts.Sum(part => part.Text.Length + part.Items.Sum(item => (long)item.Length))) <= LargestCard).Count();
    }

    /// <summary>The reply in a line or two of plain text, for notifications and for clients without cards.</summary>
    public static string Summary(Reply reply) => CardText.Cut($"{reply.Title}: {reply.ShortAnswer}", 400);

    private static AdaptiveCard Compose(Reply reply, CardContext context, bool shortened)
    {
        var body = new List<CardElement>();
        AddBody(body, reply, context);
        if (reply.Also is { } also)
        {
            body.Add(new TextBlock(CardWords.YouAsked) { Weight = "Bolder", Separator = true, Spacing = "Large" });
            AddBody(body, also with { Sections = [] }, context);
        }

        if (IsOpen(reply))
            AddSections(body, reply.Sections);
        else if (reply.Sections.Count > 0)
            body.Add(More(reply.Sections));
        if (shortened)
            body.Add(new TextBlock(CardWords.Shortened) { Subtle = true });
        return new AdaptiveCard { FallbackText = Summary(reply), Body = body, Actions = Buttons(reply) };
    }

    private static void AddBody(List<CardElement> body, Reply reply, CardContext context)
    {
        if (reply.Reminder is { } reminder)
            body.Add(new Container([new TextBlock(Text(reminder)) { Weight = "Bolder" }]) { Style = "warning", Bleed = true });
        AddLead(body, reply, context);
        if (reply.Picture is { } picture && context.Pictures?.Find(picture.Name) is { } address)
            body.Add(new Image(address, CardText.Plain(picture.Alt)));
        if (reply.Routine is { } routine)
            AddRoutine(body, routine);
        if (reply.Steps.Count > 0)
            body.Add(new TextBlock(CardText.Numbered(reply.Steps)));
        if (reply.Dose is { } dose)
            body.Add(new TextBlock($"**{CardWords.HowMuch}:** {CardText.Plain(dose)}"));
        if (reply.Cautions.Count > 0)
        {
            body.Add(new Container([
                new TextBlock(CardWords.TakeCare) { Weight = "Bolder" },
                new TextBlock(CardText.Bullets(reply.Cautions)) { Spacing = "Small" },
            ])
            { Style = "warning" });
        }

        if (reply.Evidence is { } evidence)
            body.Add(new TextBlock(Text(evidence)) { Subtle = true, Size = "Small" });
        if (reply.Sources.Count > 0)
        {
            var links = string.Join(" · ", reply.Sources.Select(source => CardText.Link(source.Title, source.Url)));
            body.Add(new TextBlock($"{CardWords.Sources}: {links}") { Subtle = true, Size = "Small" });
        }
    }

    /// <summary>The title and the short answer; of a warning, in the colour that says how soon to act.</summary>
    private static void AddLead(List<CardElement> body, Reply reply, CardContext context)
    {
        if (reply.Warnings.Count == 0)
        {
            body.Add(new TextBlock(CardText.Plain(reply.Title)) { Size = "Medium", Weight = "Bolder" });
            body.Add(new TextBlock(Text(reply.ShortAnswer)) { Spacing = "Small" });
            return;
        }

        foreach (var warning in reply.Warnings)
        {
            List<CardElement> items =
            [
                new TextBlock("⚠ " + CardText.Plain(warning.Title)) { Size = "Medium", Weight = "Bolder" },
                new TextBlock(Text(warning.Text)) { Weight = "Bolder", Spacing = "Small" },
            ];
            // What somebody told of their health is not said again where others read.
            if (context.Private && warning.Signs.Count > 0)
                items.Add(new TextBlock($"{CardWords.Signs}: {CardText.Plain(string.Join("; ", warning.Signs))}") { Size = "Small" });
            body.Add(new Container(items) { Style = warning.Urgency == Urgency.Caution ? "warning" : "attention", Bleed = true });
        }
    }

    private static void AddRoutine(List<CardElement> body, ReplyRoutine routine)
    {
        body.Add(new TextBlock(CardWords.RoutineTitle(routine.Level, routine.Minutes)) { Weight = "Bolder" });
        body.Add(new TextBlock(CardText.Numbered(routine.Steps.Select(step => $"{step.Title}: {step.Dose}"))) { Spacing = "Small" });
    }

    private static Container More(IReadOnlyList<ReplySection> sections)
    {
        var items = new List<CardElement>();
        AddSections(items, sections);
        return new Container(items) { Id = MoreId, IsVisible = false, Style = "emphasis" };
    }

    private static void AddSections(List<CardElement> items, IReadOnlyList<ReplySection> sections)
    {
        foreach (var section in sections)
        {
            items.Add(new TextBlock(CardText.Plain(section.Heading)) { Weight = "Bolder" });
            foreach (var part in section.Parts)
            {
                if (part.Text.Length > 0)
                    items.Add(new TextBlock(Text(part.Text)) { Spacing = "Small" });
                if (part.Items.Count > 0)
                    items.Add(new TextBlock(CardText.Bullets(part.Items)) { Spacing = "Small" });
            }
        }
    }

    private static IReadOnlyList<CardButton>? Buttons(Reply reply)
    {
        var buttons = new CardButtons();
        var answer = reply.Also ?? reply;
        if (answer is { Kind: ReplyKind.Answer, EntryId: { } entry })
        {
            buttons.Keep(new ExecuteButton(CardWords.Helpful, Verbs.Feedback, new CardData { Entry = entry, Helpful = true }));
            buttons.Keep(new ExecuteButton(CardWords.NotHelpful, Verbs.Feedback, new CardData { Entry = entry, Helpful = false }));
            if (RoutineState.Offer(answer) is { } offer)
                buttons.Add(RoutineCard.Go(CardWords.Start, RoutineStateText.Write(offer), RoutineMove.Show) with { Style = "positive" });
        }

        if (!IsOpen(reply) && reply.Sections.Count > 0)
            buttons.Add(new ToggleButton(CardWords.More, [MoreId]));
        foreach (var action in answer.Actions.Concat(answer.Suggestions.Select(item => new ReplyAction(item.Title, item.Title))))
        {
            if (action.Message.Length <= LongestMessage)
                buttons.Add(CardButtons.Ask(action.Label, action.Message));
        }

        return buttons.All;
    }

    /// <summary>Whether its sections are what was asked for, or what is to be chosen from; else they are more of the same.</summary>
    private static bool IsOpen(Reply reply) => reply.Kind is ReplyKind.Information or ReplyKind.Refusal;

    private static string Text(string text) => CardText.Plain(text);
}
