using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackCareBot.EndToEnd.Reminders;

/// <summary>
/// A platform that keeps a post as soon as it arrives and answers a while later, as a real one does: whoever dies in
/// between cannot know. A key that it has seen makes no second message.
/// </summary>
internal sealed class PlatformDouble : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _messages = new();
    private readonly ConcurrentQueue<Repeat> _repeats = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly WebApplication _app;

    private PlatformDouble(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Time since the double began.</summary>
    public TimeSpan Now => _watch.Elapsed;

    public int Messages => _messages.Count;

    /// <summary>How many processes have been killed so far.</summary>
    public int Kills { get; set; }

    /// <summary>Posts whose key had come before.</summary>
    public IReadOnlyCollection<Repeat> Repeats => _repeats;

    public static async Task<PlatformDouble> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var platform = new PlatformDouble(app);
        app.MapPost("/post/{key}/{channel}", platform.Take);
        await app.StartAsync();
        return platform;
    }

    /// <summary>Waits until so many messages are there.</summary>
    public async Task Has(int messages, TimeSpan patience)
    {
        var until = Now + patience;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Messages < messages)
        {
            Assert.True(Now < until, $"Only {Messages} of {messages} messages came.");
            await tick.WaitForNextTickAsync();
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(string key, HttpContext context)
    {
        var kills = Kills;
        if (!_messages.TryAdd(key, kills))
            _repeats.Enqueue(new Repeat(_messages[key], kills));
        _messages[key] = kills;
        await Task.Delay(Latency, CancellationToken.None);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <param name="Before">How many processes had been killed when the key came the time before.</param>
/// <param name="Now">How many had been when it came again.</param>
internal sealed record Repeat(int Before, int Now);
