using BackCareBot.Core.Answers;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>Short messages that are no answer: too fast, an old button, nothing to read.</summary>
internal static class Notices
{
    public static DiscordMessage TooMany { get; } = Notice(DiscordWords.TooManyTitle, DiscordWords.TooMany);

    public static DiscordMessage OldButton { get; } = Notice(DiscordWords.OldButtonTitle, DiscordWords.OldButton);

    public static DiscordMessage NoText { get; } = Notice(DiscordWords.NoTextTitle, DiscordWords.NoText);

    public static DiscordMessage NoPing { get; } = Notice(DiscordWords.NoPingTitle, DiscordWords.NoPing);

    public static DiscordMessage NoSuchCommand { get; } = Notice(DiscordWords.NoSuchCommandTitle, DiscordWords.NoSuchCommand);

    public static DiscordMessage Fault { get; } = Notice(DiscordWords.FaultTitle, DiscordWords.Fault);

    public static DiscordMessage CannotAnswer(Snowflake channel, IEnumerable<string> missing) =>
        new() { Text = DiscordText.Cut(DiscordWords.CannotAnswer(channel.ToString(), missing), Limits.Text) };

    /// <summary>A message without embeds, for channels in which the bot may not use them.</summary>
    public static DiscordMessage Plain(DiscordMessage message)
    {
        var parts = message.Embeds.SelectMany(embed => new[] { $"**{embed.Title}**", embed.Description });
        return message with { Embeds = [], Picture = null, Text = DiscordText.Cut(string.Join("\n", parts), Limits.Text) };
    }

    private static DiscordMessage Notice(string title, string text)
    {
        var writer = new EmbedWriter(title, Colours.Of(ReplyKind.Refusal), Limits.Embeds);
        writer.Paragraph(DiscordText.Escape(text));
        return new DiscordMessage { Embeds = [writer.Done()] };
    }
}
