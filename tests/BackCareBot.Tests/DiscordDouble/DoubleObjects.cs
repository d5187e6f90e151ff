using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>What the REST routes answer with, and the server that a session begins with, as whole as Discord sends them.</summary>
internal static class DoubleObjects
{
    /// <summary>The role that Discord made for the bot when it joined.</summary>
    public const ulong BotRole = 1100000000000000005;

    private const ulong EveryonesPermissions = 0x4001CC00UL | 1UL << 38;

    public static JsonObject OwnUser() => DoublePayloads.User(DoublePayloads.Bot, "BackCare", bot: true);

    public static JsonObject OwnApplication(ulong id) => new()
    {
        ["id"] = $"{id}",
        ["name"] = "BackCare",
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["owner"] = DoublePayloads.User(DoublePayloads.Someone, "someone", bot: false),
        ["summary"] = "",
        ["verify_key"] = "",
        ["team"] = null,
    };

    public static JsonObject OwnMember() => new()
    {
        ["user"] = OwnUser(),
        ["roles"] = new JsonArray(),
        ["joined_at"] = "2026-01-01T09:00:00.000000+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };

    public static JsonObject Everyone(string guild) => Role(guild, "@everyone", EveryonesPermissions);

    public static JsonObject DirectChannel() => new()
    {
        ["id"] = "1300000000000000001",
        ["type"] = 1,
        ["recipients"] = new JsonArray(DoublePayloads.User(DoublePayloads.Someone, "someone", bot: false)),
    };

    /// <param name="id">The channel.</param>
    /// <param name="denied">What the bot may not do in it.</param>
    /// <param name="type">0: text, 2: a voice channel with its text.</param>
    public static JsonObject Channel(string id, ulong denied, int type = 0) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["guild_id"] = $"{DoublePayloads.Guild}",
        ["name"] = "general",
        ["position"] = 0,
        ["permission_overwrites"] = new JsonArray(
            new JsonObject { ["id"] = $"{DoublePayloads.Bot}", ["type"] = 1, ["allow"] = "0", ["deny"] = $"{denied}" }),
    };

    /// <summary>A thread has no permissions of its own.</summary>
    public static JsonObject Thread(string id, string parent) => new()
    {
        ["id"] = id,
        ["type"] = 11,
        ["guild_id"] = $"{DoublePayloads.Guild}",
        ["parent_id"] = parent,
        ["name"] = "a thread",
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["auto_archive_duration"] = 1440,
            ["archive_timestamp"] = "2026-11-20T09:00:00.000000+00:00",
            ["locked"] = false,
        },
    };

    /// <summary>A message of the bot as Discord gives it back.</summary>
    public static JsonObject Created(string id, string channel, JsonElement body)
    {
        var message = DoublePayloads.Message("", mentions: false, id: ulong.Parse(id), guild: null);
        message["channel_id"] = channel;
        message["author"] = OwnUser();
        message["content"] = body.TryGetProperty("content", out var content) ? content.GetString() : "";
        if (body.TryGetProperty("nonce", out var nonce))
            message["nonce"] = nonce.GetString();
        return message;
    }

    /// <summary>What follows READY for each server.</summary>
    public static JsonObject GuildCreated(string locale) => new()
    {
        ["id"] = $"{DoublePayloads.Guild}",
        ["name"] = "A server",
        ["unavailable"] = false,
        ["owner_id"] = $"{DoublePayloads.Someone}",
        ["preferred_locale"] = locale,
        ["joined_at"] = "2026-01-01T09:00:00.000000+00:00",
        ["large"] = false,
        ["member_count"] = 2,
        ["features"] = new JsonArray(),
        ["roles"] = new JsonArray(
            Everyone($"{DoublePayloads.Guild}"),
            With(Role($"{BotRole}", "BackCare", 0), "tags", new JsonObject { ["bot_id"] = $"{DoublePayloads.Bot}" })),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["members"] = new JsonArray(OwnMember()),
        ["channels"] = new JsonArray(Channel($"{DoublePayloads.Channel}", 0)),
        ["threads"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
    };

    private static JsonObject Role(string id, string name, ulong permissions) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["color"] = 0,
        ["hoist"] = false,
        ["position"] = 0,
        ["permissions"] = $"{permissions}",
        ["managed"] = name != "@everyone",
        ["mentionable"] = false,
        ["flags"] = 0,
    };

    private static JsonObject With(JsonObject node, string key, JsonNode value)
    {
        node[key] = value;
        return node;
    }
}
