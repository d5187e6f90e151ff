using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>Hands the events of all shards on, in the port's form.</summary>
internal sealed class ShardEvents
{
    private readonly IDiscordEvents _receiver;
    private readonly Action<int, ShardState> _stateChanged;
    private readonly ILogger _log;

    /// <summary>What is known of each server that the bot is in.</summary>
    private readonly ConcurrentDictionary<Snowflake, GuildFacts> _guilds = new();

    public ShardEvents(IDiscordEvents receiver, Action<int, ShardState> stateChanged, ILogger log)
    {
        _receiver = receiver;
        _stateChanged = stateChanged;
        _log = log;
    }

    /// <summary>The bot's own user; the same on every shard.</summary>
    public Snowflake Self { get; private set; }

    public void Ready(ReadyData ready) => Self = ready.User.Id;

    public void StateChanged(int shard, ShardState state) => _stateChanged(shard, state);

    /// <exception cref="JsonException">The event is not as documented.</exception>
    public void Take(string name, JsonElement content)
    {
        switch (name)
        {
            case "MESSAGE_CREATE":
                if (Message(content, edited: false) is { } message)
                    HandOn(name, () => _receiver.MessageCreated(message));
                break;
            case "MESSAGE_UPDATE":
                if (Message(content, edited: true) is { } update)
                    HandOn(name, () => _receiver.MessageEdited(update));
                break;
            case "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK":
                var deleted = Read(content, DiscordJson.Default.DeletedData);
                foreach (var id in deleted.Ids ?? (deleted.Id is { } one ? [one] : []))
                    HandOn(name, () => _receiver.MessageDeleted(deleted.ChannelId, id));
                break;
            case "INTERACTION_CREATE":
                if (EventReader.Interaction(Read(content, DiscordJson.Default.InteractionData)) is { } interaction)
                    HandOn(name, () => _receiver.InteractionCreated(interaction));
                break;
            case "GUILD_CREATE" or "GUILD_UPDATE":
                var guild = Read(content, DiscordJson.Default.GuildData);
                _guilds[guild.Id] = GuildFacts.Of(guild, Self);
                break;
            case "GUILD_ROLE_CREATE":
                var created = Read(content, DiscordJson.Default.RoleCreatedData);
                if (created.Role.Tags?.BotId == Self)
                    _guilds.AddOrUpdate(
                        created.GuildId, new GuildFacts(null, created.Role.Id), (_, facts) => facts with { OwnRole = created.Role.Id });
                break;
            case "GUILD_DELETE":
                _guilds.TryRemove(Read(content, DiscordJson.Default.GuildData).Id, out _);
                break;
        }
    }

    private IncomingMessage? Message(JsonElement content, bool edited)
    {
        var data = Read(content, DiscordJson.Default.MessageData);
        // An update without an edit is Discord adding the preview of a link.
        if (edited && data.EditedTimestamp is null)
            return null;
        return EventReader.Message(data, Self, data.GuildId is { } guild ? _guilds.GetValueOrDefault(guild) : null);
    }

    private static T Read<T>(JsonElement content, JsonTypeInfo<T> type) =>
        content.Deserialize(type) ?? throw new JsonException("Expected an event with content.");

    private void HandOn(string name, Action handOn)
    {
        try
        {
            handOn();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The receiver promises not to throw; if it does, one event is lost and not the connection.
            WireLog.EventFailed(_log, name, error);
        }
    }
}
