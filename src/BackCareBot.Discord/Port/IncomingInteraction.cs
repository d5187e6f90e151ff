namespace BackCareBot.Discord.Port;

/// <summary>How to answer an interaction. The token is a secret of 15 minutes: it never goes into a log.</summary>
public sealed record InteractionHandle(Snowflake Id, Snowflake Application, string Token)
{
    public override string ToString() => $"interaction {Id}";
}

/// <summary>What sort of interaction it is.</summary>
public enum InteractionKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A command from a message's menu.</summary>
    MessageCommand,

    /// <summary>A button.</summary>
    Button,

    /// <summary>Somebody is typing a parameter and wants suggestions.</summary>
    Completion,
}

/// <summary>Somebody used a command or a button of the bot.</summary>
public sealed record IncomingInteraction
{
    public required InteractionHandle Handle { get; init; }

    public required InteractionKind Kind { get; init; }

    public required Snowflake User { get; init; }

    public required Snowflake Channel { get; init; }

    /// <summary>The server, or null for a direct message.</summary>
    public Snowflake? Guild { get; init; }

    /// <summary>The user's language in Discord: <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>The command's name; empty for a button.</summary>
    public string Command { get; init; } = "";

    /// <summary>The word after the command's name, where it has several; else empty.</summary>
    public string Subcommand { get; init; } = "";

    /// <summary>The command's parameters by name, as text; a user or role by its id.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The user or role that a parameter names, or null.</summary>
    public NamedMention? Named { get; init; }

    /// <summary>What the user may do in the channel; everything, in direct messages.</summary>
    public DiscordPermissions UserMay { get; init; }

    /// <summary>The parameter that is being typed, for <see cref="InteractionKind.Completion"/>.</summary>
    public string? Focused { get; init; }

    /// <summary>The button's id, for <see cref="InteractionKind.Button"/>.</summary>
    public string ButtonId { get; init; } = "";

    /// <summary>The text of the message, for <see cref="InteractionKind.MessageCommand"/>.</summary>
    public string TargetText { get; init; } = "";

    /// <summary>Whether the message below which the button stands is one that only this user sees.</summary>
    public bool OnPrivateMessage { get; init; }
}

/// <param name="Mention">The user or role.</param>
/// <param name="ByEverybody">Whether everybody may mention it: a role that its server's owner has opened for that.</param>
public sealed record NamedMention(DiscordMention Mention, bool ByEverybody);
