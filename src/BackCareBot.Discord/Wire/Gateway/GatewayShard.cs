using System.Net.WebSockets;
using System.Text.Json;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>One connection to the gateway, kept up: lost, taken up again, begun anew, as Discord's documentation has it.</summary>
internal sealed class GatewayShard : IShard
{
    /// <summary>How long connecting and the server's greeting may take.</summary>
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(20);

    private const int MostResumes = 6;

    private readonly ShardSettings _settings;
    private readonly IdentifyGate _gate;
    private readonly ShardEvents _events;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Random _random = new();
    private readonly Backoff _backoff;
    private GatewaySession? _session;
    private long _sequence;

    public GatewayShard(ShardSettings settings, IdentifyGate gate, ShardEvents events, TimeProvider time, ILogger log)
    {
        _settings = settings;
        _gate = gate;
        _events = events;
        _time = time;
        _log = log;
        _backoff = new Backoff(_random);
        LastReady = time.GetUtcNow();
    }

    public ShardState State { get; private set; } = ShardState.Connecting;

    public DateTimeOffset LastReady { get; private set; }

    public int Number => _settings.Shard;

    /// <summary>Stays connected until cancelled.</summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for good.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var end = await Connection(cancellation);
            if (cancellation.IsCancellationRequested)
                return;
            if (end.Next == NextStep.Stop)
            {
                Become(ShardState.Stopped);
                throw new DiscordStoppedException(end.Reason);
            }

            // Where resuming keeps failing, the documentation says to begin anew at the first address.
            if (end.Next == NextStep.Identify || _backoff.Failures >= MostResumes)
                _session = null;
            Become(_session is null ? ShardState.Connecting : ShardState.Resuming);
            var wait = _backoff.Next();
            WireLog.Lost(_log, Number, end.Reason, wait.TotalSeconds);
            try
            {
                await Task.Delay(wait, _time, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<ConnectionEnd> Connection(CancellationToken cancellation)
    {
        using var socket = new GatewaySocket(_time);
        var heartbeat = new Heartbeat(socket, _time, _random, _session is null ? null : _sequence);
        using var beating = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beats = Task.CompletedTask;
        ConnectionEnd end;
        try
        {
            TimeSpan? interval;
            using (var greeting = new CancellationTokenSource(Greeting, _time))
            using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, greeting.Token))
            {
                await socket.Connect(Address(), either.Token);
                interval = await Hello(socket, either.Token);
            }

            if (interval is { } beat)
            {
                beats = heartbeat.Run(beat, beating.Token);
                await Begin(socket, cancellation);
                end = await Read(socket, heartbeat, cancellation);
            }
            else
            {
                end = ConnectionEnd.OfCloseCode(socket.CloseCode);
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or HttpRequestException or OperationCanceledException)
        {
            end = socket.CloseCode is { } code ? ConnectionEnd.OfCloseCode(code)
                : new ConnectionEnd(NextStep.Resume, heartbeat.FoundDead ? "heartbeats were not answered" : WhyCut(error));
        }

        await beating.CancelAsync();
        await beats;
        await socket.Close(forGood: cancellation.IsCancellationRequested || end.Next != NextStep.Resume);
        return end;
    }

    private static string WhyCut(Exception error) => error switch
    {
        OperationCanceledException => "no greeting in time",
        WebSocketException broken => $"cut off: {broken.WebSocketErrorCode}",
        _ => $"cut off: {error.GetType().Name}",
    };

    private Uri Address()
    {
        var url = _session?.ResumeUrl ?? _settings.Url;
        // Version and encoding must be the same for a resumed session as for its beginning.
        return new UriBuilder(url) { Query = "v=10&encoding=json" }.Uri;
    }

    /// <summary>The heartbeat's interval, or null where the connection ended before the greeting.</summary>
    private async Task<TimeSpan?> Hello(GatewaySocket socket, CancellationToken cancellation)
    {
        while (await socket.Receive(cancellation) is { } bytes)
        {
            if (Parse(bytes) is not { } frame)
                continue;
            switch (frame.Op)
            {
                case GatewayOp.Hello when frame.D.Deserialize(DiscordJson.Default.HelloData) is { HeartbeatInterval: > 0 } hello:
                    return TimeSpan.FromMilliseconds(hello.HeartbeatInterval);
                case GatewayOp.Reconnect:
                    // May come in place of the greeting.
                    return null;
            }
        }

        return null;
    }

    private async Task Begin(GatewaySocket socket, CancellationToken cancellation)
    {
        if (_session is { } session)
        {
            await socket.Send(
                new ResumeFrame(new ResumeData(_settings.Token, session.Id, _sequence)), DiscordJson.Default.ResumeFrame, cancellation);
            return;
        }

        await _gate.Enter(Number, cancellation);
        _sequence = 0;
        var identify = new IdentifyData(
            _settings.Token, Intents.All, [Number, _settings.Shards], new IdentifyProperties(OsName, Product, Product),
            new PresenceData([new ActivityData(_settings.Presence)]));
        await socket.Send(new IdentifyFrame(identify), DiscordJson.Default.IdentifyFrame, cancellation);
    }

    private async Task<ConnectionEnd> Read(GatewaySocket socket, Heartbeat heartbeat, CancellationToken cancellation)
    {
        while (await socket.Receive(cancellation) is { } bytes)
        {
            if (Parse(bytes) is not { } frame)
                continue;
            switch (frame.Op)
            {
                case GatewayOp.Dispatch:
                    Dispatch(frame, heartbeat);
                    break;
                case GatewayOp.HeartbeatAck:
                    heartbeat.Answered();
                    break;
                case GatewayOp.Heartbeat:
                    await heartbeat.Beat(cancellation);
                    break;
                case GatewayOp.Reconnect:
                    return new ConnectionEnd(NextStep.Resume, "Discord asked to connect again");
                case GatewayOp.InvalidSession:
                    return new ConnectionEnd(
                        frame.D.ValueKind == JsonValueKind.True ? NextStep.Resume : NextStep.Identify, "the session is no longer valid");
            }
        }

        return ConnectionEnd.OfCloseCode(socket.CloseCode);
    }

    private void Dispatch(GatewayFrame frame, Heartbeat heartbeat)
    {
        try
        {
            switch (frame.T)
            {
                case "READY":
                    var ready = frame.D.Deserialize(DiscordJson.Default.ReadyData) ?? throw new JsonException("Expected READY with content.");
                    _session = Uri.TryCreate(ready.ResumeGatewayUrl, UriKind.Absolute, out var url)
                        ? new GatewaySession(ready.SessionId, url) : new GatewaySession(ready.SessionId, _settings.Url);
                    _events.Ready(ready);
                    Up();
                    break;
                case "RESUMED":
                    Up();
                    break;
                default:
                    _events.Take(frame.T ?? "", frame.D);
                    break;
            }
        }
        catch (JsonException error)
        {
            WireLog.MalformedFrame(_log, Number, $"{frame.T} at {error.Path}");
        }

        // Only now: a number that was told to Discord is not sent again, and the event has been handed on.
        if (frame.S is { } sequence)
        {
            _sequence = sequence;
            heartbeat.Saw(sequence);
        }
    }

    private GatewayFrame? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, DiscordJson.Default.GatewayFrame);
        }
        catch (JsonException error)
        {
            WireLog.MalformedFrame(_log, Number, $"no JSON at byte {error.BytePositionInLine}");
            return null;
        }
    }

    private void Up()
    {
        _backoff.Reset();
        Become(ShardState.Ready);
    }

    private void Become(ShardState state)
    {
        if (State == ShardState.Ready || state == ShardState.Ready)
            LastReady = _time.GetUtcNow();
        if (State == state)
            return;
        State = state;
        WireLog.StateChanged(_log, Number, _settings.Shards, state);
        _events.StateChanged(Number, state);
    }

    private const string Product = "BackCareBot";

    private static string OsName => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
}

/// <param name="Url">The gateway's address, as <c>GET /gateway/bot</c> gave it.</param>
/// <param name="Token">The bot's token.</param>
/// <param name="Shard">This connection's number, from 0.</param>
/// <param name="Shards">How many there are.</param>
/// <param name="Presence">What stands beside the bot's name.</param>
internal sealed record ShardSettings(Uri Url, string Token, int Shard, int Shards, string Presence);
