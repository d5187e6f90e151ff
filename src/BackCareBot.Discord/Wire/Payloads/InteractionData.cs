using System.Text.Json;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>An interaction as the gateway sends it. Source: "Receiving and responding to interactions".</summary>
internal sealed record InteractionData
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Completion = 4;

    public Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    public int Type { get; init; }

    public string Token { get; init; } = "";

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>Who it was, in a server.</summary>
    public InteractionMember? Member { get; init; }

    /// <summary>Who it was, in direct messages.</summary>
    public UserData? User { get; init; }

    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public InteractionDetail? Data { get; init; }

    /// <summary>The message below which the button stands.</summary>
    public MessageData? Message { get; init; }
}

/// <param name="User">The user.</param>
/// <param name="Permissions">What they may do in the channel, bits as text.</param>
internal sealed record InteractionMember(UserData? User, string? Permissions);

/// <summary>What the interaction is about: a command with its options, or a component.</summary>
internal sealed record InteractionDetail
{
    public const int MessageCommand = 3;

    public string? Name { get; init; }

    /// <summary>1: slash command, 2: user's menu, 3: message's menu.</summary>
    public int Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public Snowflake? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    public string? CustomId { get; init; }
}

/// <param name="Name">Its name.</param>
/// <param name="Type">As in <see cref="CommandOptionData"/>.</param>
/// <param name="Value">What was given; absent of a subcommand.</param>
/// <param name="Focused">Whether it is being typed.</param>
/// <param name="Options">The parameters of a subcommand.</param>
internal sealed record InteractionOption(string Name, int Type, JsonElement? Value, bool? Focused, IReadOnlyList<InteractionOption>? Options);

/// <summary>What the ids in a command's parameters stand for.</summary>
internal sealed record ResolvedData(
    IReadOnlyDictionary<string, MessageData>? Messages, IReadOnlyDictionary<string, UserData>? Users,
    IReadOnlyDictionary<string, ResolvedRole>? Roles);

internal sealed record ResolvedRole(Snowflake Id, bool Mentionable);
