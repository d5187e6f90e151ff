namespace BackCareBot.Discord.Port;

/// <summary>A message that somebody wrote where the bot can see it.</summary>
public sealed record IncomingMessage
{
    public required Snowflake Id { get; init; }

    public required Snowflake Channel { get; init; }

    /// <summary>The server, or null for a direct message.</summary>
    public Snowflake? Guild { get; init; }

    public required Snowflake Author { get; init; }

    /// <summary>The bot itself, so that its mention can be taken out of the text.</summary>
    public required Snowflake Self { get; init; }

    /// <summary>Whether a bot, a webhook or Discord itself wrote it.</summary>
    public bool FromMachine { get; init; }

    /// <summary>The text as written, with Discord's mark-up. Empty where Discord keeps it back (no mention, no direct message).</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it mentions the bot by name.</summary>
    public bool MentionsBot { get; init; }

    /// <summary>Whether it mentions the role that Discord made for the bot: people pick it from the list by mistake.</summary>
    public bool MentionsBotRole { get; init; }

    /// <summary>Whether it is a reply to a message of the bot.</summary>
    public bool RepliesToBot { get; init; }

    /// <summary>Whether it carries files, stickers or anything else that is no text.</summary>
    public bool HasAttachments { get; init; }

    /// <summary>Of an edit: how long after it was written, by Discord's clock.</summary>
    public TimeSpan EditedAfter { get; init; }

    /// <summary>The server's language, where known: <c>en-GB</c>.</summary>
    public string? GuildLocale { get; init; }
}
