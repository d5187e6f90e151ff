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

    /// <summary>Servers' languages, as far as they differ from Discord's default, which says nothing.</summary>
    private readonly ConcurrentDictionary<Snowflake, string> _locales = new();

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
            case "INTERACTION_CREATE":
                if (EventReader.Interaction(Read(content, DiscordJson.Default.InteractionData)) is { } interaction)
                    HandOn(name, () => _receiver.InteractionCreated(interaction));
                break;
            case "GUILD_CREATE" or "GUILD_UPDATE":
                var guild = Read(content, DiscordJson.Default.GuildData);
                if (guild.PreferredLocale is { } locale and not "en-US")
                    _locales[guild.Id] = locale;
                else
                    _locales.TryRemove(guild.Id, out _);
                break;
            case "GUILD_DELETE":
                _locales.TryRemove(Read(content, DiscordJson.Default.GuildData).Id, out _);
                break;
        }
    }

    private IncomingMessage? Message(JsonElement content, bool edited)
    {
        var data = Read(content, DiscordJson.Default.MessageData);
        // An update without an edit is Discord adding the preview of a link.
        if (edited && data.EditedTimestamp is null)
            return null;
        return EventReader.Message(data, Self, data.GuildId is { } guild ? _locales.GetValueOrDefault(guild) : null);
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
