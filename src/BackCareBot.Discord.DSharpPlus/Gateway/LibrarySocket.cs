using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BackCareBot.Discord.Wire.Gateway;
using BackCareBot.Discord.Wire.Payloads;
using DSharpPlus.AsyncEvents;
using DSharpPlus.EventArgs;
using DSharpPlus.Net.WebSocket;

namespace BackCareBot.Discord.DSharpPlus.Gateway;

/// <summary>
/// The socket below the library's gateway client, which speaks the protocol itself. It is ours for what the library's own
/// does not do: it cuts a connection whose heartbeat was not answered instead of waiting for five more, gives up where no
/// greeting comes, answers a heartbeat that Discord asks for, and does not wait for a dead peer to say goodbye.
/// </summary>
internal sealed class LibrarySocket : IWebSocketClient
{
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(20);

    /// <summary>The frames looked into here are short; longer ones are events.</summary>
    private const int LongestControlFrame = 100;

    private readonly GatewaySocket _socket;
    private readonly TimeProvider _time;
    private readonly Action<ConnectionEnd> _ended;
    private readonly Dictionary<string, string> _headers = [];
    private volatile bool _beatUnanswered;
    private volatile string? _cutBecause;

    /// <param name="time">Measures how long a greeting takes.</param>
    /// <param name="ended">Told once how a connection that stood has ended, after the library knows.</param>
    public LibrarySocket(TimeProvider time, Action<ConnectionEnd> ended)
    {
        _socket = new GatewaySocket(time);
        _time = time;
        _ended = ended;
    }

    public event AsyncEventHandler<IWebSocketClient, SocketEventArgs>? Connected;

    public event AsyncEventHandler<IWebSocketClient, SocketCloseEventArgs>? Disconnected;

    public event AsyncEventHandler<IWebSocketClient, SocketMessageEventArgs>? MessageReceived;

    public event AsyncEventHandler<IWebSocketClient, SocketErrorEventArgs>? ExceptionThrown
    {
        // What goes wrong ends the connection, and how it ended is told by other means.
        add { }
        remove { }
    }

    public IWebProxy? Proxy => null;

    public IReadOnlyDictionary<string, string> DefaultHeaders => _headers;

    public bool AddDefaultHeader(string name, string value) => _headers.TryAdd(name, value);

    public bool RemoveDefaultHeader(string name) => _headers.Remove(name);

    public async Task ConnectAsync(Uri uri)
    {
        using (var greeting = new CancellationTokenSource(Greeting, _time))
            await _socket.Connect(uri, greeting.Token);
        _ = Task.Run(Read);
    }

    public async Task DisconnectAsync(int code = 1000, string message = "") => await _socket.Close(forGood: code is 1000 or 1001);

    public async Task SendMessageAsync(string message)
    {
        if (Op(message) == GatewayOp.Heartbeat)
        {
            if (_beatUnanswered)
            {
                _cutBecause = "heartbeats were not answered";
                _socket.Abort();
                return;
            }

            _beatUnanswered = true;
        }

        try
        {
            await _socket.Send(Encoding.UTF8.GetBytes(message), CancellationToken.None);
        }
        catch (Exception error) when (IsEndOfConnection(error))
        {
            // The reader sees the same end.
        }
    }

    public void Dispose() => _socket.Abort();

    private async Task Read()
    {
        string reason;
        try
        {
            if (Connected is { } connected)
                await connected(this, new SocketEventArgs());
            using (var greeting = new CancellationTokenSource(Greeting, _time))
                await Take(await _socket.Receive(greeting.Token));
            while (await Take(await _socket.Receive(CancellationToken.None)))
            {
                // Until the other side closes.
            }

            reason = "cut off";
        }
        catch (Exception error) when (IsEndOfConnection(error))
        {
            reason = _cutBecause ?? (error is OperationCanceledException ? "no greeting in time" : $"cut off: {error.GetType().Name}");
        }

        if (Disconnected is { } disconnected)
            await disconnected(this, new SocketCloseEventArgs());
        _ended(_socket.CloseCode is { } code ? ConnectionEnd.OfCloseCode(code) : new ConnectionEnd(NextStep.Resume, reason));
    }

    private async Task<bool> Take(ReadOnlyMemory<byte>? frame)
    {
        if (frame is not { } bytes)
            return false;
        var text = Encoding.UTF8.GetString(bytes.Span);
        switch (Op(text))
        {
            case GatewayOp.Heartbeat:
                // The library expects a number where Discord sends none.
                await _socket.Send("""{"op":1,"d":null}"""u8.ToArray(), CancellationToken.None);
                return true;
            case GatewayOp.HeartbeatAck:
                _beatUnanswered = false;
                break;
        }

        if (MessageReceived is { } received)
            await received(this, new SocketTextMessageEventArgs(text));
        return true;
    }

    private static int? Op(string text)
    {
        if (text.Length > LongestControlFrame)
            return null;
        try
        {
            using var frame = JsonDocument.Parse(text);
            return frame.RootElement.ValueKind == JsonValueKind.Object && frame.RootElement.TryGetProperty("op", out var op)
                && op.TryGetInt32(out var number) ? number : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsEndOfConnection(Exception error) =>
        error is WebSocketException or IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException;
}
