using BackCareBot.Core.Answers;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <param name="Private">Whether only the person who asked sees it: what was told of their health may then be named.</param>
/// <param name="CanShare">Whether a button offers to show it to the channel.</param>
/// <param name="Full">Whether the rest of the entry is shown, as for "more".</param>
public readonly record struct RenderOptions(bool Private, bool CanShare = false, bool Full = false);

/// <summary>Draws replies as Discord messages. A pure function: the same reply always gives the same message.</summary>
public static class ReplyRenderer
{
    public static DiscordMessage Render(Reply reply, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var budget = Limits.Embeds;
        var embeds = new List<DiscordEmbed>();
        if (reply.Warnings.Count > 0)
        {
            // The answer below keeps at least a third of the room; a warning never needs more than the rest.
            embeds.Add(Warning(reply, options, budget * 2 / 3, out var left));
            budget = budget / 3 + left;
            if (reply.Also is { } also)
                embeds.Add(Answer(also, options, budget));
        }
        else
        {
            embeds.Add(Answer(reply, options, budget));
        }

        return new DiscordMessage { Embeds = embeds, Rows = ReplyButtons.Of(reply, options) };
    }

    private static DiscordEmbed Warning(Reply reply, RenderOptions options, int budget, out int left)
    {
        var writer = new EmbedWriter("⚠ " + reply.Title, Colours.Of(reply.Kind), budget);
        // What to do now, in bold, before anything else.
        writer.Paragraph(DiscordText.Bold(reply.ShortAnswer));
        foreach (var other in reply.Warnings.Skip(1))
            writer.Paragraph($"{DiscordText.Bold(other.Title)}\n{DiscordText.Escape(other.Text)}");
        if (options.Private)
            writer.Lines(DiscordWords.Signs, reply.Warnings.SelectMany(warning => warning.Signs).Distinct().Select(Bullet));
        writer.FieldOfLines(DiscordWords.Sources, Links(reply.Warnings.SelectMany(warning => warning.Sources)));
        left = writer.Left;
        return writer.Done();
    }

    private static DiscordEmbed Answer(Reply reply, RenderOptions options, int budget)
    {
        var writer = new EmbedWriter(reply.Title, Colours.Of(reply.Kind), budget);
        if (reply.Reminder is { } reminder)
            writer.Paragraph(DiscordText.Bold(reminder));
        writer.Paragraph(DiscordText.Escape(reply.ShortAnswer));
        if (reply.Routine is { } routine)
        {
            writer.Lines(DiscordWords.RoutineHeading(routine.Minutes, routine.Level), routine.Steps.Select((step, at) =>
                $"{at + 1}. {DiscordText.Bold(step.Title)}: {DiscordText.Escape(step.Dose)}"));
        }

        writer.Lines(DiscordWords.Steps, reply.Steps.Select((step, at) => $"{at + 1}. {DiscordText.Escape(step)}"));
        if (reply.Dose is { } dose)
            writer.Paragraph($"**{DiscordWords.Dose}**: {DiscordText.Escape(dose)}");
        writer.Lines(DiscordWords.Cautions, reply.Cautions.Select(Bullet));
        // Of an answer the rest comes when asked for; what the bot says of itself has no other place.
        if (options.Full || reply.Kind is ReplyKind.Information or ReplyKind.SmallTalk or ReplyKind.Refusal)
        {
            foreach (var section in reply.Sections)
                writer.Field(section.Heading, Text(section));
        }

        if (options.Full && reply.Evidence is { } evidence)
            writer.Field(DiscordWords.Evidence, DiscordText.Escape(evidence));
        writer.FieldOfLines(DiscordWords.Sources, Links(reply.Sources));
        return writer.Done();
    }

    private static string Text(ReplySection section) => string.Join(
        "\n", section.Parts.SelectMany(part => part.Items.Select(Bullet).Prepend(DiscordText.Escape(part.Text))).Where(line => line.Length > 0));

    private static string Bullet(string text) => "• " + DiscordText.Escape(text);

    /// <summary>Links only to what <c>sources.yaml</c> names; a round bracket in an address would end the link early.</summary>
    private static IEnumerable<string> Links(IEnumerable<ReplySource> sources) => sources.DistinctBy(source => source.Url)
        .Select(source => $"[{DiscordText.Escape(source.Title)}]({source.Url.AbsoluteUri.Replace("(", "%28").Replace(")", "%29")})");
}
