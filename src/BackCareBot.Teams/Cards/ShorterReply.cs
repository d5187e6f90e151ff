using BackCareBot.Core.Answers;

namespace BackCareBot.Teams.Cards;

/// <summary>A reply with its texts cut and its lists shortened, for a card that would not arrive otherwise.</summary>
internal static class ShorterReply
{
    /// <param name="reply">The reply.</param>
    /// <param name="text">The longest text, in characters.</param>
    /// <param name="items">The longest list.</param>
    public static Reply Of(Reply reply, int text, int items) => reply with
    {
        Title = CardText.Cut(reply.Title, text),
        ShortAnswer = CardText.Cut(reply.ShortAnswer, text),
        Reminder = reply.Reminder is { } reminder ? CardText.Cut(reminder, text) : null,
        Evidence = reply.Evidence is { } evidence ? CardText.Cut(evidence, text) : null,
        Dose = reply.Dose is { } dose ? CardText.Cut(dose, text) : null,
        Steps = Shorter(reply.Steps, text, items),
        Cautions = Shorter(reply.Cautions, text, items),
        Sources = [.. reply.Sources.Take(items)],
        Warnings =
        [
            .. reply.Warnings.Take(items).Select(warning => warning with
            {
                Title = CardText.Cut(warning.Title, text),
                Text = CardText.Cut(warning.Text, text),
                Signs = Shorter(warning.Signs, text, items),
            }),
        ],
        Routine = reply.Routine is { } routine ? routine with { Steps = [.. routine.Steps.Take(items)] } : null,
        Also = reply.Also is { } also ? Of(also with { Sections = [] }, text, items) : null,
    };

    private static IReadOnlyList<string> Shorter(IReadOnlyList<string> texts, int text, int items) =>
        [.. texts.Take(items).Select(item => CardText.Cut(item, text))];
}
