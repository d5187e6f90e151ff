using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Benchmarks;

/// <summary>A Bot Connector on loopback that notes when the answer to an activity was there, and how often it came.</summary>
internal sealed class ConnectorClock : IAsyncDisposable
{
    /// <summary>The sign of typing is small, and no answer.</summary>
    private const int LargestTyping = 1_024;

    private readonly ConcurrentDictionary<string, Waiting> _waiting = new();
    private readonly WebApplication _app;
    private int _ids;
    private long _bytes;

    private ConnectorClock(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.First();

    /// <summary>How many bytes an answer had on average.</summary>
    public long AverageSize => _ids == 0 ? 0 : _bytes / _ids;

    public static async Task<ConnectorClock> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var clock = new ConnectorClock(app);
        app.Run(clock.Take);
        await app.StartAsync();
        return clock;
    }

    /// <summary>Waits for the answer to an activity.</summary>
    /// <returns>When it was there, of the stopwatch.</returns>
    public Task<long> AnswerTo(string activity) => _waiting.GetOrAdd(activity, _ => new Waiting()).Answered.Task;

    /// <summary>How often an activity was answered.</summary>
    public int AnswersTo(string activity) => _waiting.TryGetValue(activity, out var waiting) ? waiting.Count : 0;

    public void Forget() => _waiting.Clear();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        ReadResult read;
        while (!(read = await context.Request.BodyReader.ReadAsync()).IsCompleted)
            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        var size = read.Buffer.Length;
        var isTyping = size < LargestTyping && read.Buffer.ToArray().AsSpan().IndexOf("\"typing\""u8) >= 0;
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        if (isTyping)
            return;
        Interlocked.Add(ref _bytes, size);
        var id = Interlocked.Increment(ref _ids);
        var path = context.Request.Path.Value!;
        var waiting = _waiting.GetOrAdd(path[(path.LastIndexOf('/') + 1)..], _ => new Waiting());
        Interlocked.Increment(ref waiting.Count);
        waiting.Answered.TrySetResult(Stopwatch.GetTimestamp());
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"id\":\"b{id}\"}}");
    }

    private sealed class Waiting
    {
        public int Count;

        public TaskCompletionSource<long> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
