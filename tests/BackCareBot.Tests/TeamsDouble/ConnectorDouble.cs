using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>A Bot Connector on loopback: takes what the bot posts, updates and deletes, and refuses when told to.</summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Refusal> _refusals = new();
    private readonly Channel<Posted> _arrivals = Channel.CreateUnbounded<Posted>();
    private int _ids;

    private ConnectorDouble(WebApplication app) => _app = app;

    /// <summary>The service URL to put into activities.</summary>
    public Uri ServiceUrl => new(_app.Urls.First());

    /// <summary>
    /// Everything that was taken, in its order, but for signs of typing: those come of a slow machine alone, and are tested by
    /// themselves.
    /// </summary>
    public ConcurrentQueue<Posted> Taken { get; } = new();

    public static async Task<ConnectorDouble> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new ConnectorDouble(app);
        app.Map("/v3/conversations/{conversation}/activities/{message?}", connector.Handle);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Refuses the next request.</summary>
    public void Refuse(int status, string? retryAfter = null) => _refusals.Enqueue(new Refusal(status, retryAfter));

    /// <summary>The next thing that the bot does, signs of typing left out; waits for it.</summary>
    public async Task<Posted> Next()
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await _arrivals.Reader.ReadAsync(tooLong.Token);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Handle(HttpContext context)
    {
        if (_refusals.TryDequeue(out var refusal))
        {
            context.Response.StatusCode = refusal.Status;
            if (refusal.RetryAfter is { } after)
                context.Response.Headers.RetryAfter = after;
            return;
        }

        using var document = context.Request.Method == "DELETE" ? null : await JsonDocument.ParseAsync(context.Request.Body);
        var posted = new Posted(
            context.Request.Method, (string)context.Request.RouteValues["conversation"]!, (string?)context.Request.RouteValues["message"],
            context.Request.Headers.Authorization, document?.RootElement.Clone() ?? default)
        { Id = $"bot-{Interlocked.Increment(ref _ids)}" };
        if (!posted.IsTyping)
        {
            Taken.Enqueue(posted);
            _arrivals.Writer.TryWrite(posted);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"id\":\"{posted.Id}\"}}");
    }

    private sealed record Refusal(int Status, string? RetryAfter);
}

/// <summary>One request of the bot.</summary>
internal sealed record Posted(string Method, string Conversation, string? Message, string? Authorization, JsonElement Activity)
{
    /// <summary>The id that the double gave it.</summary>
    public required string Id { get; init; }

    public string Type => Activity.GetProperty("type").GetString()!;

    public bool IsTyping =>
        Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("type", out var type) && type.GetString() == "typing";

    public JsonElement Card => Activity.GetProperty("attachments")[0].GetProperty("content");

    /// <summary>Every text of the card, a line each.</summary>
    public string Text => string.Join('\n', CardReader.Texts(Card));
}
