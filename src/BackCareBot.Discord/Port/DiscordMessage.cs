namespace BackCareBot.Discord.Port;

/// <summary>A message as Discord shows it: rendered, within its limits, ready to send.</summary>
public sealed record DiscordMessage
{
    /// <summary>Plain text above the embeds, at most 2,000 characters, the mention's 24 included; usually empty.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<DiscordEmbed> Embeds { get; init; } = [];

    /// <summary>Rows of buttons: at most five of at most five.</summary>
    public IReadOnlyList<IReadOnlyList<DiscordButton>> Rows { get; init; } = [];

    /// <summary>A picture that is uploaded with the message and shown in the first embed, or null.</summary>
    public DiscordPicture? Picture { get; init; }

    /// <summary>The one whom it notifies, or null for nobody, which is what every answer is.</summary>
    public DiscordMention? Mention { get; init; }

    /// <summary>What Discord shows above the embeds: the mention, where there is one, and the text.</summary>
    internal string Content => Mention is { } mention ? $"{mention.Markup} {Text}".TrimEnd() : Text;
}

/// <summary>
/// Somebody whom a message notifies. Only what a person set up for that may carry one: a reminder whose maker may mention
/// the role.
/// </summary>
public sealed record DiscordMention(DiscordMentionKind Kind, Snowflake Id)
{
    /// <summary>How it stands in a message (documentation, "Message formatting").</summary>
    internal string Markup => Kind == DiscordMentionKind.Role ? $"<@&{Id}>" : $"<@{Id}>";
}

/// <summary>Whom a mention notifies. Everybody in a channel or a server is no choice.</summary>
public enum DiscordMentionKind
{
    User,
    Role,
}

/// <param name="Title">At most 256 characters.</param>
/// <param name="Description">At most 4,096 characters of Discord's Markdown.</param>
/// <param name="Colour">24 bits of red, green and blue.</param>
/// <param name="Fields">At most 25.</param>
public sealed record DiscordEmbed(string Title, string Description, int Colour, IReadOnlyList<DiscordField> Fields);

/// <param name="Name">At most 256 characters.</param>
/// <param name="Value">At most 1,024 characters of Discord's Markdown.</param>
public sealed record DiscordField(string Name, string Value);

/// <param name="Label">At most 80 characters.</param>
/// <param name="Id">What comes back when it is pressed, at most 100 characters.</param>
/// <param name="Style">How it looks.</param>
public sealed record DiscordButton(string Label, string Id, ButtonStyle Style = ButtonStyle.Quiet);

/// <summary>How a button looks, with Discord's numbers.</summary>
public enum ButtonStyle
{
    Main = 1,
    Quiet = 2,
    Good = 3,
}

/// <param name="FileName">The name under which it is uploaded.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Bytes">The picture.</param>
/// <param name="Description">What it shows, for people who cannot see it.</param>
public sealed record DiscordPicture(string FileName, string MediaType, ReadOnlyMemory<byte> Bytes, string Description);
