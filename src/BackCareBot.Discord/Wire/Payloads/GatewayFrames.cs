using System.Text.Json;
using System.Text.Json.Serialization;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>One frame of the gateway, either way. Source: Discord's documentation, "Gateway event payload structure".</summary>
/// <param name="Op">What it is, from <see cref="GatewayOp"/>.</param>
/// <param name="D">Its content.</param>
/// <param name="S">Its number in the session, of a dispatch.</param>
/// <param name="T">The name of the event, of a dispatch.</param>
internal sealed record GatewayFrame(int Op, JsonElement D, long? S, string? T);

/// <summary>Discord's numbers for frames.</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

internal sealed record HelloData(int HeartbeatInterval);

internal sealed record IdentifyFrame(IdentifyData D, int Op = GatewayOp.Identify);

/// <param name="Token">The bot's token.</param>
/// <param name="Intents">Which events to send, as bits.</param>
/// <param name="Shard">This connection's number, and how many there are.</param>
/// <param name="Properties">What connects.</param>
/// <param name="Presence">What the bot shows beside its name.</param>
internal sealed record IdentifyData(
    string Token, int Intents, IReadOnlyList<int> Shard, IdentifyProperties Properties, PresenceData Presence);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

/// <param name="Since">When the bot went idle; it never does. Written even when null, as the documentation has it.</param>
internal sealed record PresenceData(
    IReadOnlyList<ActivityData> Activities,
    string Status = "online",
    bool Afk = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Since = null);

/// <param name="Name">The text.</param>
/// <param name="Type">2: "Listening to …".</param>
internal sealed record ActivityData(string Name, int Type = 2);

internal sealed record ResumeFrame(ResumeData D, int Op = GatewayOp.Resume);

internal sealed record ResumeData(string Token, string SessionId, long Seq);

internal sealed record ReadyData(string SessionId, string ResumeGatewayUrl, UserData User);

internal sealed record GuildData(Snowflake Id, string? PreferredLocale, bool? Unavailable, IReadOnlyList<GuildRoleData>? Roles);

/// <param name="Id">The role.</param>
/// <param name="Tags">Whose it is, of a role that Discord manages.</param>
internal sealed record GuildRoleData(Snowflake Id, RoleTagsData? Tags);

/// <param name="BotId">The bot that the role was made for when it joined.</param>
internal sealed record RoleTagsData(Snowflake? BotId);

/// <summary>The event of a new role.</summary>
internal sealed record RoleCreatedData(Snowflake GuildId, GuildRoleData Role);

/// <summary>The events of a message, or several, taken away.</summary>
internal sealed record DeletedData(Snowflake ChannelId, Snowflake? Id, IReadOnlyList<Snowflake>? Ids);

/// <summary>The answer to <c>GET /gateway/bot</c>.</summary>
internal sealed record GatewayBotData(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="Total">Sessions allowed a day.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAfter">Milliseconds until they are renewed.</param>
/// <param name="MaxConcurrency">How many may identify in five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
