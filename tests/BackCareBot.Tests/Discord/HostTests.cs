using System.Net;
using BackCareBot.Host.ChatPlatforms;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web;
using BackCareBot.Tests.Discord.Contract;
using BackCareBot.Tests.DiscordDouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class HostTests(DiscordKnowledge knowledge)
{
    [Fact]
    public async Task The_program_serves_Discord_and_its_health_shows_it()
    {
        await using var server = await DiscordServer.Start();
        await using var app = await Serve(server, DoubleRules.Token);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await BotOnDouble.Until(() => app.Services.GetRequiredService<DiscordFace>().Health.IsHealthy);

        Assert.Equal("Sciatica", (await server.Ask(DoublePayloads.Message("what helps sciatica?"))).Title);
        Assert.Contains("\"discord\":\"ready\"", await http.GetStringAsync("/health"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own", "own client")]
#if FULL_FEED
    [InlineData("dsharpplus", "DSharpPlus 4.5.2")]
    [InlineData("auto", "DSharpPlus 4.5.2")]
#else
    [InlineData("auto", "own client")]
#endif
    public async Task The_setting_chooses_what_carries_Discord_and_the_health_names_it(string choice, string carrier)
    {
        await using var server = await DiscordServer.Start(new DoubleRules().OwnApplication());
        await using var app = await Serve(server, DoubleRules.Token, choice);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await BotOnDouble.Until(() => app.Services.GetRequiredService<DiscordFace>().Health.IsHealthy);

        Assert.Contains($"\"discordClient\":\"{carrier}\"", await http.GetStringAsync("/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_without_its_Discord_is_not_healthy()
    {
        await using var server = await DiscordServer.Start();
        server.Interfere = _ => 503;
        await using var app = await Serve(server, DoubleRules.Token);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program()
    {
        await using var server = await DiscordServer.Start();
        await using var app = await Serve(server, "wrong");

        await BotOnDouble.Until(() => app.Lifetime.ApplicationStopping.IsCancellationRequested);
        Assert.True(app.Services.GetRequiredService<DiscordFace>().Refused);
    }

    [Fact]
    public async Task Without_a_token_the_program_has_no_Discord()
    {
        await using var server = await DiscordServer.Start();
        await using var app = await Serve(server, token: null);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Null(app.Services.GetService<DiscordFace>());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health")).StatusCode);
    }

    private async Task<WebApplication> Serve(DiscordServer server, string? token, string client = "own")
    {
        var settings = new BotSettings
        {
            KnowledgePath = Support.Checkout.Knowledge,
            DataPath = Path.GetTempPath(),
            SearchEngine = "auto",
            WebUrl = new Uri("http://127.0.0.1:0"),
            AllowedHosts = ["127.0.0.1"],
            QuestionsPerSecond = 20,
            DiscordToken = token,
            DiscordApiBase = server.ApiBase,
            DiscordClient = client,
        };
        var app = WebFace.Build(settings, knowledge.Bot, knowledge.Store);
        await app.StartAsync();
        return app;
    }
}
