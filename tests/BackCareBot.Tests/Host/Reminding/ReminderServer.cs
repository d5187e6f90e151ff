using System.Net.Http.Json;
using System.Text.Json;
using BackCareBot.Core.Reminders;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web;
using BackCareBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace BackCareBot.Tests.Host.Reminding;

/// <summary>The web face with a store, in this process, on a port that the system chose.</summary>
public sealed class ReminderServer : IAsyncLifetime
{
    private readonly HostFolder _host = new();
    private BotStore? _store;
    private WebApplication? _app;

    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        _store = await BotStore.Open(
            new StoreOptions(_host.DataFile("backcare.db")), ReminderParts.Next, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        _app = WebFace.Build(_host.Settings, _host.Bot, _store);
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await _store!.DisposeAsync();
        _host.Dispose();
    }

    /// <summary>Keeps a reminder of a browser that comes in a moment.</summary>
    public async Task AddDueAsync(string browser)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var due = new Reminder
        {
            Id = Guid.NewGuid(),
            Number = 0,
            Place = new Place("web", "", browser),
            Maker = browser,
            Schedule = new Schedule(new LocalTime(9, 30), "Europe/Berlin", ReminderDays.EveryDay, SnoozedUntil: now + Duration.FromSeconds(1)),
            Routine = "routines/lower-back",
            Made = now,
        };
        await _app!.Services.GetRequiredService<IReminderStore>().Add(due, new ReminderLimits(), CancellationToken.None);
    }

    public Task StopAsync() => _app!.StopAsync();

    public Task<HttpResponseMessage> Post(string path, object body) => Client.PostAsJsonAsync(path, body);

    public async Task<JsonElement> Ask(string path, object body)
    {
        using var response = await Post(path, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        return answer;
    }
}

/// <summary>A browser with a name of its own, as the page makes one.</summary>
internal sealed class BrowserDouble(ReminderServer server)
{
    public string Name { get; } = Guid.NewGuid().ToString();

    public Task<JsonElement> Do(string command, object? fields = null) => server.Ask(
        "/api/reminders", new { browser = Name, zone = "Europe/Berlin", conversation = "tab", command, fields = fields ?? new { } });

    public Task<JsonElement> Say(string text) =>
        server.Ask("/api/chat", new { text, conversation = "tab-" + Name[..8], browser = Name, zone = "Europe/Berlin" });

    public Task<JsonElement> Next(params string[] shown) => server.Ask("/api/reminders/next", new { browser = Name, shown });

    public Task<JsonElement> Press(string reminder, string button, string? entryId = null) =>
        server.Ask("/api/reminders/press", new { browser = Name, reminder, button, entryId });

    /// <summary>Posts a reminder by "test", sees it and says so.</summary>
    public async Task<JsonElement> Test(params string[] shown)
    {
        var waiting = Next(shown);
        var testing = Do("test");
        var post = (await waiting).GetProperty("posts").EnumerateArray().Single();
        using var ending = new CancellationTokenSource();
        var after = server.Client.PostAsJsonAsync(
            "/api/reminders/next", new { browser = Name, shown = new[] { post.GetProperty("key").GetString() } }, ending.Token);
        Assert.Contains("I posted reminder 1", Words(await testing));
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => after);
        return post;
    }

    public static string Words(JsonElement answer) =>
        (answer.TryGetProperty("reply", out var reply) ? reply : answer).GetProperty("shortAnswer").GetString()!;

    public static IReadOnlyList<string> Lines(JsonElement answer) =>
        [.. answer.GetProperty("reminders").EnumerateArray().Select(line => line.GetProperty("text").GetString()!)];
}
