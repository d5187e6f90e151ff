using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>Something that the bot sent.</summary>
/// <param name="What">"message", "edit", "delete", "callback" or "response".</param>
/// <param name="Place">The channel, or the interaction.</param>
/// <param name="Id">The message's id; of an edit, of the one edited.</param>
/// <param name="Body">The body as sent.</param>
/// <param name="At">When it arrived.</param>
internal sealed record Sent(string What, string Place, string Id, JsonElement Body, long At)
{
    /// <summary>The names under which files came along.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public JsonElement Message => What == "callback" ? Body.GetProperty("data") : Body;

    public string Title => Message.GetProperty("embeds")[0].GetProperty("title").GetString()!;

    public string Description => Message.GetProperty("embeds")[0].GetProperty("description").GetString()!;

    public bool IsPrivate => Message.TryGetProperty("flags", out var flags) && (flags.GetInt32() & 64) != 0;

    /// <summary>The id of the button with a label.</summary>
    public string Button(string label) => Message.GetProperty("components").EnumerateArray()
        .SelectMany(row => row.GetProperty("components").EnumerateArray())
        .First(button => button.GetProperty("label").GetString() == label).GetProperty("custom_id").GetString()!;

    public IEnumerable<string> Labels => Message.GetProperty("components").EnumerateArray()
        .SelectMany(row => row.GetProperty("components").EnumerateArray()).Select(button => button.GetProperty("label").GetString()!);
}

/// <summary>
/// A stand-in for Discord on this machine: the REST routes and the gateway that the bot uses, written from Discord's
/// documentation, with its limits and its faults.
/// </summary>
internal sealed partial class DiscordServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly WebApplication _app;
    private readonly Channel<Sent> _sent = Channel.CreateUnbounded<Sent>();
    private readonly ConcurrentDictionary<string, string> _nonces = new();
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new();
    private readonly DoubleRules _rules;

    private DiscordServer(WebApplication app, DoubleRules rules)
    {
        _app = app;
        _rules = rules;
        Gateway = new DoubleGateway(rules);
        Limits = new DoubleLimits(rules);
    }

    public Uri ApiBase => new(_app.Urls.First() + "/api/v10/");

    public DoubleGateway Gateway { get; }

    public DoubleLimits Limits { get; }

    /// <summary>Everything sent, in order of arrival.</summary>
    public ConcurrentQueue<Sent> Log { get; } = new();

    /// <summary>How many requests came with a wrong token.</summary>
    public int Unauthorized { get; private set; }

    /// <summary>What Discord would have found faulty.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Asked before each request: a status other than 0 is the answer, instead of what the route would do.</summary>
    public Func<HttpContext, int> Interfere { get; set; } = _ => 0;

    /// <summary>Asked after a message was taken: a status other than 0 is answered although it was.</summary>
    public Func<HttpContext, int> InterfereAfter { get; set; } = _ => 0;

    /// <summary>Channels in which the bot may not do something: Discord's error code by channel.</summary>
    public ConcurrentDictionary<string, int> Forbidden { get; } = new();

    /// <summary>What the bot may not do in such a channel, as a permission overwrite's bits.</summary>
    public ulong Denied { get; set; } = 1UL << 11;

    /// <summary>Channels that are threads: the channel that each belongs to.</summary>
    public ConcurrentDictionary<string, string> Threads { get; } = new();

    public JsonArray RegisteredCommands { get; private set; } = [];

    public int Registrations { get; private set; }

    public static async Task<DiscordServer> Start(DoubleRules? rules = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new DiscordServer(app, rules ?? new DoubleRules());
        app.UseWebSockets();
        server.Map();
        await app.StartAsync();
        server.Gateway.Url = new Uri(app.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal) + "/gateway");
        return server;
    }

    /// <summary>The next thing that is sent.</summary>
    public async Task<Sent> Next()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _sent.Reader.ReadAsync(limit.Token);
    }

    /// <summary>What arrives within a moment, where nothing should.</summary>
    public async Task<Sent?> NextWithin(TimeSpan moment)
    {
        using var limit = new CancellationTokenSource(moment);
        try
        {
            return await _sent.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Write(JsonObject message) => Gateway.Dispatch("MESSAGE_CREATE", message.ToJsonString(), DoublePayloads.Guild);

    public void Edit(JsonObject message) => Gateway.Dispatch("MESSAGE_UPDATE", message.ToJsonString(), DoublePayloads.Guild);

    /// <summary>Somebody takes messages away: one, or many at once.</summary>
    public void Delete(params ulong[] messages)
    {
        var told = new JsonObject { ["channel_id"] = $"{DoublePayloads.Channel}", ["guild_id"] = $"{DoublePayloads.Guild}" };
        if (messages.Length == 1)
            told["id"] = $"{messages[0]}";
        else
            told["ids"] = new JsonArray([.. messages.Select(id => (JsonNode)$"{id}")]);
        Gateway.Dispatch(messages.Length == 1 ? "MESSAGE_DELETE" : "MESSAGE_DELETE_BULK", told.ToJsonString(), DoublePayloads.Guild);
    }

    public void Interact(JsonObject interaction) => Gateway.Dispatch("INTERACTION_CREATE", interaction.ToJsonString(), DoublePayloads.Guild);

    /// <summary>Interacts and waits for the first answer.</summary>
    public async Task<Sent> Use(JsonObject interaction)
    {
        Interact(interaction);
        return await Next();
    }

    /// <summary>Writes a message and waits for the answer.</summary>
    public async Task<Sent> Ask(JsonObject message)
    {
        Write(message);
        return await Next();
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Cut();
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.Map("/gateway", context => Gateway.Accept(context));
        var api = _app.MapGroup("/api/v10");
        Route(api, "GET", "gateway/bot", context => Json(context, new JsonObject
        {
            ["url"] = Gateway.Url.ToString(),
            ["shards"] = _rules.Shards,
            ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 999, ["reset_after"] = 14400000, ["max_concurrency"] = _rules.MaxConcurrency },
        }));
        foreach (var path in new[] { "applications/@me", "oauth2/applications/@me" })
            Route(api, "GET", path, context => Json(context, DoubleObjects.OwnApplication(_rules.Application)));
        Route(api, "GET", "users/@me", context => Json(context, DoubleObjects.OwnUser()));
        Route(api, "GET", "voice/regions", context => Json(context, new JsonArray()));
        foreach (var path in new[] { "applications/{id}/commands", "applications/{id}/guilds/{guild}/commands" })
        {
            Route(api, "GET", path, context => Json(context, RegisteredCommands.DeepClone()));
            Route(api, "PUT", path, Register);
        }

        Route(api, "POST", "channels/{channel}/messages", Create);
        Route(api, "PATCH", "channels/{channel}/messages/{message}", context => Take(context, "edit", Value(context, "channel"), Value(context, "message")));
        Route(api, "DELETE", "channels/{channel}/messages/{message}", Delete);
        Route(api, "POST", "interactions/{id}/{token}/callback", Callback, global: false);
        Route(api, "PATCH", "webhooks/{application}/{token}/messages/@original", context => Take(context, "response", Value(context, "token"), "@original"), global: false);
        Route(api, "POST", "users/@me/channels", context => Json(context, DoubleObjects.DirectChannel()));
        Route(api, "GET", "guilds/{guild}/members/{user}", context => Json(context, DoubleObjects.OwnMember()));
        Route(api, "GET", "guilds/{guild}/roles", context => Json(context, new JsonArray(DoubleObjects.Everyone(Value(context, "guild")))));
        Route(api, "GET", "channels/{channel}", context => Json(context, Threads.TryGetValue(Value(context, "channel"), out var parent)
            ? DoubleObjects.Thread(Value(context, "channel"), parent)
            : DoubleObjects.Channel(Value(context, "channel"), Denied)));
    }

    private void Route(RouteGroupBuilder api, string method, string path, Func<HttpContext, Task> handle, bool global = true) =>
        api.MapMethods(path, [method], async context =>
        {
            if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString()))
                Faults.Enqueue("user agent");
            if (context.Request.Headers.Authorization != "Bot " + DoubleRules.Token)
            {
                Unauthorized++;
                await Error(context, StatusCodes.Status401Unauthorized, 0, "401: Unauthorized");
                return;
            }

            if (!Limits.Admit(context, path, Value(context, "channel"), global))
            {
                await Json(context, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = 1.0, ["global"] = false });
                return;
            }

            if (Interfere(context) is var status and not 0)
                await Error(context, status, 0, "Interference");
            else
                await handle(context);
        });

    private async Task Create(HttpContext context)
    {
        var channel = Value(context, "channel");
        if (Forbidden.TryGetValue(channel, out var code))
        {
            await Error(context, code == 10003 ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden, code, "Missing Permissions");
            return;
        }

        await Take(context, "message", channel, $"{DoublePayloads.NextId()}");
    }

    private Task Delete(HttpContext context)
    {
        var id = Value(context, "message");
        if (Log.All(sent => sent.What != "message" || sent.Id != id) || Log.Any(sent => sent.What == "delete" && sent.Id == id))
            return Error(context, StatusCodes.Status404NotFound, 10008, "Unknown Message");
        Keep(new Sent("delete", Value(context, "channel"), id, default, _rules.Time.GetTimestamp()));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task Callback(HttpContext context)
    {
        if (_acknowledged.TryAdd(Value(context, "id"), true))
            await Take(context, "callback", Value(context, "id"), "");
        else
            await Error(context, StatusCodes.Status400BadRequest, 40060, "Interaction has already been acknowledged.");
    }

    private async Task Take(HttpContext context, string what, string place, string id)
    {
        var body = await Body(context);
        if (what != "callback" || body.GetProperty("type").GetInt32() is 4 or 7)
        {
            foreach (var fault in PayloadCheck.Faults(what == "callback" ? body.GetProperty("data") : body))
            {
                Faults.Enqueue(fault);
                await Error(context, StatusCodes.Status400BadRequest, 50035, "Invalid Form Body: " + fault);
                return;
            }
        }

        if (body.TryGetProperty("nonce", out var nonce) && body.TryGetProperty("enforce_nonce", out var enforce) && enforce.GetBoolean())
        {
            var first = _nonces.GetOrAdd($"{place} {nonce.GetString()}", id);
            if (first != id)
            {
                await Json(context, DoubleObjects.Created(first, place, body));
                return;
            }
        }

        var sent = new Sent(what, place, id, body, _rules.Time.GetTimestamp())
        {
            Files = context.Request.HasFormContentType ? [.. context.Request.Form.Files.Select(file => file.Name)] : [],
        };
        Keep(sent);
        if (InterfereAfter(context) is var status and not 0)
            await Error(context, status, 0, "Interference");
        else if (what == "callback")
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await Json(context, what == "response"
                ? DoubleObjects.Created($"{DoublePayloads.NextId()}", $"{DoublePayloads.Channel}", body)
                : DoubleObjects.Created(id, place, body));
    }

    private void Keep(Sent sent)
    {
        Log.Enqueue(sent);
        _sent.Writer.TryWrite(sent);
    }

    private async Task Register(HttpContext context)
    {
        var commands = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray();
        foreach (var command in commands)
        {
            command!["id"] = $"{DoublePayloads.NextId()}";
            command["application_id"] = $"{_rules.Application}";
            command["version"] = $"{DoublePayloads.NextId()}";
            command["default_member_permissions"] = null;
            command["description"] ??= "";
        }

        Registrations++;
        RegisteredCommands = commands;
        await Json(context, commands.DeepClone());
    }

    private static async Task<JsonElement> Body(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            using var inside = JsonDocument.Parse(form["payload_json"].FirstOrDefault()
                ?? await new StreamReader(form.Files["payload_json"]!.OpenReadStream()).ReadToEndAsync());
            return inside.RootElement.Clone();
        }

        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        return document.RootElement.Clone();
    }

    private static Task Error(HttpContext context, int status, int code, string message)
    {
        context.Response.StatusCode = status;
        return Json(context, new JsonObject { ["message"] = message, ["code"] = code });
    }

    private static Task Json(HttpContext context, JsonNode node)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(node.ToJsonString());
    }

    private static string Value(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>As the documentation asks for: <c>DiscordBot ($url, $versionNumber)</c>.</summary>
    [GeneratedRegex(@"^DiscordBot \(https://\S+, [\d.]+\)")]
    private static partial Regex UserAgent();
}
