using System.Net;
using BackCareBot.Core.Reminders;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web;
using BackCareBot.Storage;
using BackCareBot.Tests.Delivery;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace BackCareBot.Tests.Host;

public sealed class ReminderHostTests : IDisposable
{
    private readonly HostFolder _host = new();

    [Fact]
    public async Task The_program_keeps_reminders_and_its_health_shows_it()
    {
        await using var store = await Open();
        await using var app = WebFace.Build(_host.Settings, _host.Bot, store);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        await DeliveryBench.Until(() => app.Services.GetRequiredService<ReminderRun>().Health == "ready");

        Assert.Contains("\"reminders\":\"ready\"", await http.GetStringAsync("/health"), StringComparison.Ordinal);
        Assert.NotNull(app.Services.GetService<IReminderStore>());
        await app.StopAsync();
    }

    [Fact]
    public async Task A_program_whose_store_cannot_be_used_is_not_healthy()
    {
        var store = await Open();
        await store.DisposeAsync();
        File.WriteAllText(_host.DataFile("backcare.db"), new string('x', 5000));
        await using var app = WebFace.Build(_host.Settings, _host.Bot, store);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        await DeliveryBench.Until(() => !app.Services.GetRequiredService<ReminderRun>().IsWell);

        using var response = await http.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.DoesNotContain("backcare.db", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_set_in_Teams_is_kept_with_the_way_there()
    {
        await using var store = await Open();
        await using var app = WebFace.Build(_host.Settings, _host.Bot, store);
        await app.StartAsync();
        await using var connector = await ConnectorDouble.Start();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var message = $$"""
            {"type":"message","id":"1","channelId":"msteams","serviceUrl":"{{connector.ServiceUrl}}","from":{"id":"29:ann"},"recipient":{"id":"28:bot"},
             "conversation":{"id":"a:host","conversationType":"personal"},"text":"remind every day at 09:30 Berlin time"}
            """;

        (await http.PostAsync("/api/messages", new StringContent(message))).EnsureSuccessStatusCode();

        // A slow machine shows that it is typing first.
        var posted = await connector.Next();
        while (posted.Type != "message")
            posted = await connector.Next();
        Assert.Contains("Reminder 1 is set", posted.Text, StringComparison.Ordinal);
        Assert.Single(await store.Reminders.In(new Place("teams", "", "a:host"), default));
        Assert.NotNull(await store.Conversations.Find("teams", "a:host", default));
        Assert.Contains(app.Services.GetServices<IChannelMessenger>(), messenger => messenger.Platform == "teams");
        await app.StopAsync();
    }

    [Fact]
    public void Settings_of_reminders_have_defaults()
    {
        var settings = Read();
        Assert.Equal((null, Duration.FromMinutes(15), new ReminderLimits(10, 100), true), (settings.Postgres, settings.Grace, settings.Limits, settings.Tally));
    }

    [Fact]
    public void Each_can_be_set()
    {
        var settings = Read(
            ("Storage:Postgres", "Host=db"), ("Reminders:GraceMinutes", "5"), ("Reminders:PerChannel", "3"), ("Reminders:PerServer", "30"), ("Reminders:Tally", "False"));
        Assert.Equal(("Host=db", Duration.FromMinutes(5), new ReminderLimits(3, 30), false), (settings.Postgres, settings.Grace, settings.Limits, settings.Tally));
    }

    [Theory]
    [InlineData("Reminders:GraceMinutes", "0", "a whole number from 1 to 720")]
    [InlineData("Reminders:PerChannel", "many", "a whole number from 1 to")]
    [InlineData("Reminders:PerServer", "-1", "a whole number from 1 to")]
    [InlineData("Reminders:Tally", "maybe", "true or false")]
    public void A_setting_without_meaning_is_refused(string key, string value, string expected) =>
        Assert.Contains($"Setting {key}: expected {expected}", Assert.Throws<InvalidSettingException>(() => Read((key, value))).Message);

    public void Dispose() => _host.Dispose();

    private static ReminderSettings Read(params (string Key, string Value)[] settings) =>
        ReminderSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(set => set.Key, set => (string?)set.Value)).Build());

    private Task<BotStore> Open() => BotStore.Open(
        new StoreOptions(_host.DataFile("backcare.db")), ReminderParts.Next, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
}
