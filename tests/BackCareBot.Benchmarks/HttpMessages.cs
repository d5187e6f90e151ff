using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace BackCareBot.Benchmarks;

/// <summary>
/// One end of an HTTP/1.1 connection on loopback, with no more than the load runs need. A driver that shares the machine
/// with what it measures must cost next to nothing, and a full client or server costs as much as the bot itself.
/// </summary>
internal sealed class HttpMessages(Socket socket) : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private byte[] _buffer = new byte[FirstSize];
    private int _filled;

    /// <summary>Connects to a server on this machine.</summary>
    public static async Task<HttpMessages> Connect(Uri server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return new HttpMessages(socket);
    }

    public async ValueTask Write(ReadOnlyMemory<byte> message)
    {
        while (message.Length > 0)
            message = message[await socket.SendAsync(message)..];
    }

    /// <summary>Reads one request or response.</summary>
    /// <returns>Null where the other end has closed the connection.</returns>
    /// <exception cref="InvalidDataException">The connection ends within a message.</exception>
    public async ValueTask<HttpMessage?> Read()
    {
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf(EndOfHead)) < 0)
        {
            if (!await Fill())
                return _filled == 0 ? null : throw new InvalidDataException("The connection ended within a head.");
        }

        var body = head + EndOfHead.Length;
        var end = body + await BodyLength(head, body);
        var first = Encoding.ASCII.GetString(_buffer, 0, _buffer.AsSpan(0, head).IndexOf((byte)'\r') is var line and >= 0 ? line : head);
        var message = new HttpMessage(first, _buffer.AsSpan(body, end - body).ToArray());
        _buffer.AsSpan(end, _filled - end).CopyTo(_buffer);
        _filled -= end;
        return message;
    }

    public void Dispose() => socket.Dispose();

    /// <summary>How many bytes the body has, chunk marks included, once all of it is in the buffer.</summary>
    private async ValueTask<int> BodyLength(int head, int body)
    {
        if (Header(head, "content-length: "u8) is { } value)
        {
            while (_filled < body + value)
                await FillOrFail();
            return value;
        }

        if (_buffer.AsSpan(0, head).IndexOf("chunked"u8) < 0)
            return 0;
        int last;
        while ((last = _buffer.AsSpan(body, _filled - body).IndexOf(EndOfChunks)) < 0)
            await FillOrFail();
        return last + EndOfChunks.Length;
    }

    private int? Header(int head, ReadOnlySpan<byte> lowerCaseName)
    {
        for (var at = _buffer.AsSpan(0, head).IndexOf((byte)'\n') + 1; at > 0 && at + lowerCaseName.Length <= head;)
        {
            if (Ascii.EqualsIgnoreCase(_buffer.AsSpan(at, lowerCaseName.Length), lowerCaseName)
                && Utf8Parser.TryParse(_buffer.AsSpan(at + lowerCaseName.Length, head - at - lowerCaseName.Length), out int value, out _))
                return value;
            var next = _buffer.AsSpan(at, head - at).IndexOf((byte)'\n');
            if (next < 0)
                break;
            at += next + 1;
        }

        return null;
    }

    private async ValueTask FillOrFail()
    {
        if (!await Fill())
            throw new InvalidDataException("The connection ended within a body.");
    }

    private async ValueTask<bool> Fill()
    {
        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = await socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read;
        return read > 0;
    }
}

/// <param name="FirstLine">The request line, or the status line.</param>
/// <param name="Body">The body as it came, chunk marks included.</param>
internal sealed record HttpMessage(string FirstLine, byte[] Body);
