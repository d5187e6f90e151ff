using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>What Discord says when it refuses a request.</summary>
internal sealed record ErrorData(int Code, double? RetryAfter, bool? Global);

/// <summary>A channel with the rules of who may do what in it.</summary>
internal sealed record ChannelData(
    Snowflake Id, Snowflake? ParentId, int Type, IReadOnlyList<OverwriteData>? PermissionOverwrites);

/// <param name="Id">A role or a member.</param>
/// <param name="Type">0: role, 1: member.</param>
/// <param name="Allow">Bits as text.</param>
/// <param name="Deny">Bits as text.</param>
internal sealed record OverwriteData(Snowflake Id, int Type, string Allow, string Deny);

internal sealed record RoleData(Snowflake Id, string Permissions);

internal sealed record MemberData(IReadOnlyList<Snowflake> Roles);

/// <summary>An application command, as registered and as read back.</summary>
internal sealed record CommandData
{
    public const int Slash = 1;
    public const int OnMessage = 3;

    public required string Name { get; init; }

    public string? Description { get; init; }

    public int Type { get; init; } = Slash;

    public IReadOnlyList<CommandOptionData>? Options { get; init; }

    /// <summary>Where it can be used: 0 in servers, 1 in direct messages with the bot.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>0: it comes with the bot being in a server.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}

/// <summary>A parameter, or a subcommand with parameters of its own.</summary>
internal sealed record CommandOptionData
{
    public const int Subcommand = 1;

    public required int Type { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<ChoiceBody>? Choices { get; init; }

    public IReadOnlyList<CommandOptionData>? Options { get; init; }
}
