using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackCareBot.Benchmarks;

/// <summary>A Bot Connector on loopback that notes when the answer to an activity was there, and how often it came.</summary>
internal sealed class ConnectorClock : IAsyncDisposable
{
    /// <summary>The sign of typing is small, and no answer.</summary>
    private const int LargestTyping = 1_024;

    private readonly ConcurrentDictionary<string, Waiting> _waiting = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly Task _accepting;
    private int _ids;
    private long _bytes;

    private ConnectorClock(TcpListener listener)
    {
        _listener = listener;
        _accepting = Accept();
    }

    public string ServiceUrl => $"http://{_listener.LocalEndpoint}";

    /// <summary>How many bytes an answer had on average.</summary>
    public long AverageSize => _ids == 0 ? 0 : _bytes / _ids;

    public static ConnectorClock Start()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(512);
        return new ConnectorClock(listener);
    }

    /// <summary>Waits for the answer to an activity.</summary>
    /// <returns>When it was there, of the stopwatch.</returns>
    public Task<long> AnswerTo(string activity) => _waiting.GetOrAdd(activity, _ => new Waiting()).Answered.Task;

    /// <summary>How often an activity was answered.</summary>
    public int AnswersTo(string activity) => _waiting.TryGetValue(activity, out var waiting) ? waiting.Count : 0;

    public void Forget() => _waiting.Clear();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                _ = Serve(new HttpMessages(socket));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task Serve(HttpMessages connection)
    {
        using (connection)
        {
            try
            {
                while (await connection.Read() is { } request)
                    await connection.Write(Take(request));
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // A bot that is ended at the close of a run ends its connections with it.
            }
        }
    }

    private byte[] Take(HttpMessage request)
    {
        if (request.Body.Length < LargestTyping && request.Body.AsSpan().IndexOf("\"typing\""u8) >= 0)
            return Response("{}");
        Interlocked.Add(ref _bytes, request.Body.Length);
        var path = request.FirstLine.Split(' ')[1];
        var waiting = _waiting.GetOrAdd(path[(path.LastIndexOf('/') + 1)..], _ => new Waiting());
        Interlocked.Increment(ref waiting.Count);
        waiting.Answered.TrySetResult(Stopwatch.GetTimestamp());
        return Response($"{{\"id\":\"b{Interlocked.Increment(ref _ids)}\"}}");
    }

    private static byte[] Response(string json) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}");

    private sealed class Waiting
    {
        public int Count;

        public TaskCompletionSource<long> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
