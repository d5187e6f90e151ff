using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>
/// Discord's gateway as its documentation describes it: hello, identify, resume with replay, heartbeats. It keeps every
/// event of a session for a resume, and loses connections on demand.
/// </summary>
internal sealed class DoubleGateway(DoubleRules rules)
{
    /// <summary>GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT.</summary>
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly ConcurrentDictionary<string, DoubleSession> _sessions = new();
    private readonly ConcurrentDictionary<int, DoubleSession> _byShard = new();
    private readonly Dictionary<int, DateTimeOffset> _identified = [];
    private readonly Lock _gate = new();

    public Uri Url { get; set; } = null!;

    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Whether a resume finds its session gone.</summary>
    public bool ForgetsSessions { get; set; }

    /// <summary>What the next identify is closed with; null for a session.</summary>
    public int? ClosesIdentifyWith { get; set; }

    public int Identified { get; private set; }

    public int Resumed { get; private set; }

    public int Heartbeats { get; private set; }

    public int Connections { get; private set; }

    /// <summary>The content of the last identify.</summary>
    public JsonElement LastIdentify { get; private set; }

    /// <summary>Shards with a session.</summary>
    public IReadOnlyList<int> Shards => [.. _byShard.Keys.Order()];

    /// <summary>An event for the shard of a server; of direct messages, for the first.</summary>
    public void Dispatch(string name, string json, ulong? guild = null)
    {
        var shard = guild is { } id ? (int)((id >> 22) % (ulong)rules.Shards) : 0;
        if (_byShard.TryGetValue(shard, out var session))
            session.Dispatch(name, json);
    }

    /// <summary>A frame as it is, right or wrong.</summary>
    public void SendRaw(string text) => Each(session => session.Send(text));

    /// <summary>Cuts all connections, as a network does.</summary>
    public void Cut() => Each(session => session.Connection?.Socket.Abort());

    /// <summary>Closes all connections with a code.</summary>
    public void Close(int code) => Each(session => session.Connection?.Outgoing.Writer.TryComplete(new CloseWith(code)));

    public void AskToReconnect() => SendRaw("""{"op":7,"d":null}""");

    public void InvalidateSession(bool resumable) => SendRaw($$"""{"op":9,"d":{{(resumable ? "true" : "false")}}}""");

    public async Task Accept(HttpContext context)
    {
        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        lock (_gate)
            Connections++;
        var connection = new DoubleConnection(socket);
        connection.Outgoing.Writer.TryWrite($$"""{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":{{rules.HeartbeatInterval}} } }""");
        var writing = connection.Write();
        try
        {
            await Read(connection);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ConnectionAborted)
        {
            socket.Abort();
        }

        connection.Outgoing.Writer.TryComplete();
        await writing;
    }

    private async Task Read(DoubleConnection connection)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await connection.Socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                // 1000 and 1001 end the session (documentation, "Initiating a disconnect").
                if (connection.Session is { } ended && (int?)connection.Socket.CloseStatus is 1000 or 1001)
                    _sessions.TryRemove(ended.Id, out _);
                return;
            }

            if (!part.EndOfMessage)
                throw new ConnectionAborted();
            using var frame = JsonDocument.Parse(buffer.AsMemory(0, part.Count));
            Take(connection, frame.RootElement.GetProperty("op").GetInt32(), frame.RootElement.GetProperty("d"));
        }
    }

    private void Take(DoubleConnection connection, int op, JsonElement content)
    {
        switch (op)
        {
            case 1:
                lock (_gate)
                    Heartbeats++;
                if (AnswersHeartbeats)
                    connection.Outgoing.Writer.TryWrite("""{"op":11}""");
                break;
            case 2:
                Identify(connection, content);
                break;
            case 6:
                Resume(connection, content);
                break;
            default:
                connection.Outgoing.Writer.TryComplete(new CloseWith(4001));
                break;
        }
    }

    private void Identify(DoubleConnection connection, JsonElement content)
    {
        lock (_gate)
        {
            LastIdentify = content.Clone();
            Identified++;
            var shard = content.GetProperty("shard")[0].GetInt32();
            var refusal = ClosesIdentifyWith
                // With the scheme of the REST routes in front the token is taken as well.
                ?? (content.GetProperty("token").GetString() is not (DoubleRules.Token or "Bot " + DoubleRules.Token) ? 4004
                    : (content.GetProperty("intents").GetInt32() & Privileged) != 0 ? 4014
                    : shard >= rules.Shards || content.GetProperty("shard")[1].GetInt32() != rules.Shards ? 4010
                    : 0);
            if (refusal != 0)
            {
                connection.Outgoing.Writer.TryComplete(new CloseWith(refusal));
                return;
            }

            var key = shard % rules.MaxConcurrency;
            var now = rules.Time.GetUtcNow();
            if (rules.LimitsIdentify && _identified.TryGetValue(key, out var last) && now - last < TimeSpan.FromSeconds(4.9))
            {
                connection.Outgoing.Writer.TryWrite("""{"op":9,"d":false}""");
                return;
            }

            _identified[key] = now;
            var session = new DoubleSession($"session-{Guid.NewGuid():N}") { Connection = connection };
            connection.Session = session;
            _sessions[session.Id] = session;
            _byShard[shard] = session;
            var ready = JsonNode.Parse(DoublePayloads.Ready(session.Id, Url, shard, rules.Shards))!;
            // Not in the documentation, but sent.
            ready["private_channels"] = new JsonArray();
            session.Dispatch("READY", ready.ToJsonString());
            session.Dispatch("GUILD_CREATE", DoubleObjects.GuildCreated(rules.GuildLocale).ToJsonString());
        }
    }

    private void Resume(DoubleConnection connection, JsonElement content)
    {
        lock (_gate)
        {
            if (ForgetsSessions || !_sessions.TryGetValue(content.GetProperty("session_id").GetString()!, out var session))
            {
                connection.Outgoing.Writer.TryWrite("""{"op":9,"d":false}""");
                return;
            }

            Resumed++;
            connection.Session = session;
            session.Replay(connection, content.GetProperty("seq").GetInt64());
        }
    }

    private void Each(Action<DoubleSession> act)
    {
        foreach (var session in _byShard.Values)
            act(session);
    }
}

/// <summary>A session with all its events.</summary>
internal sealed class DoubleSession(string id)
{
    private readonly Lock _gate = new();
    private readonly List<string> _events = [];

    public string Id => id;

    public DoubleConnection? Connection { get; set; }

    public void Dispatch(string name, string json)
    {
        lock (_gate)
        {
            _events.Add($$"""{"op":0,"s":{{_events.Count + 1}},"t":"{{name}}","d":{{json}}}""");
            Connection?.Outgoing.Writer.TryWrite(_events[^1]);
        }
    }

    public void Send(string text)
    {
        lock (_gate)
            Connection?.Outgoing.Writer.TryWrite(text);
    }

    public void Replay(DoubleConnection connection, long after)
    {
        lock (_gate)
        {
            for (var at = (int)after; at < _events.Count; at++)
                connection.Outgoing.Writer.TryWrite(_events[at]);
            Connection = connection;
            Dispatch("RESUMED", "{}");
        }
    }
}

/// <summary>One WebSocket, with what waits to be written to it.</summary>
internal sealed class DoubleConnection(WebSocket socket)
{
    public WebSocket Socket => socket;

    public DoubleSession? Session { get; set; }

    public Channel<string> Outgoing { get; } = Channel.CreateUnbounded<string>();

    public async Task Write()
    {
        try
        {
            await foreach (var text in Outgoing.Reader.ReadAllAsync())
                await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (CloseWith close)
        {
            await Quietly(() => socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, null, CancellationToken.None));
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Cut off, as tests do.
        }
    }

    private static async Task Quietly(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or IOException)
        {
            // Gone already.
        }
    }
}

internal sealed class CloseWith(int code) : Exception
{
    public int Code => code;
}

internal sealed class ConnectionAborted : Exception;
