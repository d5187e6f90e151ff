using System.Text.Json.Nodes;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>
/// Events as Discord sends them, after the samples of its documentation; their shapes are checked against the types of
/// discord-api-types by eng/discord-shapes.
/// </summary>
internal static class DoublePayloads
{
    public const ulong Bot = 1100000000000000001;
    public const ulong Application = 1100000000000000001;
    public const ulong Guild = 1100000000000000002;
    public const ulong Channel = 1100000000000000003;
    public const ulong Someone = 1100000000000000004;

    private static long _next = 1_200_000_000_000_000_000;

    public static ulong NextId() => (ulong)Interlocked.Increment(ref _next);

    public static string Ready(string session, Uri url, int shard, int shards) => new JsonObject
    {
        ["v"] = 10,
        ["user"] = User(Bot, "BackCare", bot: true),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = $"{Guild}", ["unavailable"] = true }),
        ["session_id"] = session,
        ["resume_gateway_url"] = url.ToString(),
        ["shard"] = new JsonArray(shard, shards),
        ["application"] = new JsonObject { ["id"] = $"{Application}", ["flags"] = 0, ["flags_new"] = "0" },
    }.ToJsonString();

    /// <summary>A message in a server's channel; <paramref name="guild"/> null for a direct message.</summary>
    public static JsonObject Message(string text, bool mentions = true, ulong? id = null, ulong? channel = null, ulong? author = null, ulong? guild = Guild)
    {
        var message = new JsonObject
        {
            ["id"] = $"{id ?? NextId()}",
            ["channel_id"] = $"{channel ?? Channel}",
            ["author"] = User(author ?? Someone, "someone", bot: false),
            ["content"] = mentions ? $"<@{Bot}> {text}" : text,
            ["timestamp"] = "2026-11-20T09:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = mentions ? new JsonArray(User(Bot, "BackCare", bot: true)) : new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["pinned"] = false,
            ["type"] = 0,
            ["flags"] = 0,
        };
        if (guild is { } server)
            message["guild_id"] = $"{server}";
        return message;
    }

    public static JsonObject Command(string name, params (string Name, string Value)[] options) =>
        Interaction(2, new JsonObject { ["id"] = $"{NextId()}", ["name"] = name, ["type"] = 1, ["options"] = Options(options, focused: null) });

    public static JsonObject Completion(string name, string option, string typed) =>
        Interaction(4, new JsonObject { ["id"] = $"{NextId()}", ["name"] = name, ["type"] = 1, ["options"] = Options([(option, typed)], option) });

    public static JsonObject MessageCommand(string name, string text)
    {
        // Inside an interaction a message does not name its server.
        var target = Message(text, mentions: false, guild: null);
        return Interaction(2, new JsonObject
        {
            ["id"] = $"{NextId()}",
            ["name"] = name,
            ["type"] = 3,
            ["target_id"] = target["id"]!.GetValue<string>(),
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target["id"]!.GetValue<string>()] = target } },
        });
    }

    public static JsonObject Button(string customId, bool onPrivate = false, ulong user = Someone)
    {
        var interaction = Interaction(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 });
        var message = Message("", mentions: false, guild: null);
        message["flags"] = onPrivate ? 64 : 0;
        message["author"] = User(Bot, "BackCare", bot: true);
        interaction["message"] = message;
        interaction["member"]!["user"] = User(user, "someone", bot: false);
        return interaction;
    }

    private static JsonObject Interaction(int type, JsonObject data) => new()
    {
        ["id"] = $"{NextId()}",
        ["application_id"] = $"{Application}",
        ["type"] = type,
        ["data"] = data,
        ["guild_id"] = $"{Guild}",
        ["channel_id"] = $"{Channel}",
        ["channel"] = new JsonObject { ["id"] = $"{Channel}", ["type"] = 0 },
        ["member"] = new JsonObject
        {
            ["user"] = User(Someone, "someone", bot: false),
            ["roles"] = new JsonArray(),
            ["joined_at"] = "2026-01-01T09:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["permissions"] = "2147483647",
        },
        ["token"] = $"interaction-token-{NextId()}",
        ["version"] = 1,
        ["app_permissions"] = "442368",
        ["locale"] = "en-GB",
        ["guild_locale"] = "en-US",
        ["entitlements"] = new JsonArray(),
        ["authorizing_integration_owners"] = new JsonObject { ["0"] = $"{Guild}" },
        ["context"] = 0,
        ["attachment_size_limit"] = 10485760,
    };

    private static JsonArray Options((string Name, string Value)[] options, string? focused)
    {
        var array = new JsonArray();
        foreach (var (name, value) in options)
        {
            var option = new JsonObject { ["name"] = name, ["type"] = 3, ["value"] = value };
            if (name == focused)
                option["focused"] = true;
            array.Add(option);
        }

        return array;
    }

    public static JsonObject User(ulong id, string name, bool bot) => new()
    {
        ["id"] = $"{id}",
        ["username"] = name,
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = bot,
    };
}
