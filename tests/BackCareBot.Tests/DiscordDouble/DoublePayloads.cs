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

    /// <summary>A command with a word after its name, from somebody who has these permissions in the channel.</summary>
    public static JsonObject Subcommand(
        string name, string subcommand, ulong channel, ulong permissions, params (string Name, string Value)[] options)
    {
        var interaction = Interaction(2, new JsonObject { ["id"] = $"{NextId()}", ["name"] = name, ["type"] = 1, ["options"] = Nested(subcommand, options, null) });
        return By(interaction, channel, permissions);
    }

    /// <summary>Somebody typing a field of a subcommand.</summary>
    public static JsonObject Completion(string name, string subcommand, string option, string typed, ulong channel) => By(
        Interaction(4, new JsonObject { ["id"] = $"{NextId()}", ["name"] = name, ["type"] = 1, ["options"] = Nested(subcommand, [(option, typed)], option) }),
        channel, 0);

    /// <summary>Lets a command name a role (documentation, "Resolved data").</summary>
    public static JsonObject Naming(JsonObject command, string option, ulong role, bool mentionable)
    {
        var data = command["data"]!;
        data["options"]![0]!["options"]!.AsArray().Add(new JsonObject { ["name"] = option, ["type"] = 9, ["value"] = $"{role}" });
        data["resolved"] = new JsonObject
        {
            ["roles"] = new JsonObject
            {
                [$"{role}"] = new JsonObject
                {
                    ["id"] = $"{role}",
                    ["name"] = "stretchers",
                    ["color"] = 0,
                    ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
                    ["hoist"] = false,
                    ["position"] = 1,
                    ["permissions"] = "0",
                    ["managed"] = false,
                    ["mentionable"] = mentionable,
                    ["flags"] = 0,
                },
            },
        };
        return command;
    }

    public static JsonObject ButtonIn(ulong channel, string customId)
    {
        var pressed = Button(customId);
        pressed["channel_id"] = $"{channel}";
        return pressed;
    }

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

    private static JsonObject By(JsonObject interaction, ulong channel, ulong permissions)
    {
        interaction["channel_id"] = $"{channel}";
        interaction["channel"]!["id"] = $"{channel}";
        interaction["member"]!["permissions"] = $"{permissions}";
        return interaction;
    }

    private static JsonArray Nested(string subcommand, (string Name, string Value)[] options, string? focused) =>
        [new JsonObject { ["name"] = subcommand, ["type"] = 1, ["options"] = Options(options, focused) }];

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
