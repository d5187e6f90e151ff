using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>A WebSocket that carries whole JSON frames. One reader and any number of writers may use it at a time.</summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Far above anything Discord sends; more than this is no gateway.</summary>
    private const int LargestFrame = 64 * 1024 * 1024;

    /// <summary>Any code but 1000 and 1001 leaves the session alive (documentation, "Initiating a disconnect").</summary>
    private const WebSocketCloseStatus KeepSession = (WebSocketCloseStatus)4000;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TimeProvider _time;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    public GatewaySocket(TimeProvider time) => _time = time;

    /// <summary>The code with which Discord closed, or null.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task Connect(Uri url, CancellationToken cancellation) => _socket.ConnectAsync(url, cancellation);

    /// <summary>The next frame's bytes, good until the next call; null once the other side has closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> Receive(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Grow(length);
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }

    public async Task Send<T>(T frame, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(frame, type);
        await Send(bytes, cancellation);
    }

    public async Task Send(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends the connection.</summary>
    /// <param name="forGood">Whether the session ends with it, so that the bot is shown as offline at once.</param>
    public async Task Close(bool forGood)
    {
        try
        {
            using var limit = new CancellationTokenSource(Farewell, _time);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(forGood ? WebSocketCloseStatus.NormalClosure : KeepSession, null, limit.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // It is gone already, which is what was wanted.
        }

        _socket.Abort();
    }

    /// <summary>Cuts the connection; a pending <see cref="Receive"/> ends with an error.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
    }

    private void Grow(int length)
    {
        if (length >= LargestFrame)
            throw new WebSocketException(WebSocketError.HeaderError, "A frame is larger than any of Discord's.");
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
