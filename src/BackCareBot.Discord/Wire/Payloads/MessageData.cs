using System.Text.Json;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>A message as the gateway sends it; only what is used of it.</summary>
internal sealed record MessageData
{
    public Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>Missing from some updates, which are then none of a person's.</summary>
    public UserData? Author { get; init; }

    public Snowflake? WebhookId { get; init; }

    public string? Content { get; init; }

    /// <summary>0 for a plain message, 19 for a reply; everything else is Discord's own ("… joined").</summary>
    public int Type { get; init; }

    public IReadOnlyList<UserData>? Mentions { get; init; }

    public IReadOnlyList<Snowflake>? MentionRoles { get; init; }

    public MessageData? ReferencedMessage { get; init; }

    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    public IReadOnlyList<JsonElement>? StickerItems { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Set once a person has edited the text; unset where Discord only added a preview.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    public int Flags { get; init; }
}

internal sealed record UserData(Snowflake Id, bool? Bot);

/// <summary>An answer of which only the id matters.</summary>
internal sealed record IdData(Snowflake Id);
