using System.Net;
using System.Net.Http.Json;
using BackCareBot.Host.Web;

namespace BackCareBot.Tests.Host;

public sealed class WebLimitTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task A_client_that_asks_too_fast_is_told_to_wait()
    {
        await using var app = WebFace.Build(server.Settings with { QuestionsPerSecond = 1 }, server.Bot);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PostAsJsonAsync("/api/chat", new { text = "hello" })));
        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.NotEmpty(refused);
        Assert.All(refused, response => Assert.Equal("1", Assert.Single(response.Headers.GetValues("Retry-After"))));
        Assert.Contains("wait", await refused[0].Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_recognised()
    {
        await using var second = WebFace.Build(server.Settings with { WebUrl = server.Url }, server.Bot);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => second.StartAsync());
        Assert.True(WebFace.IsPortInUse(error));
    }

    [Fact]
    public void Another_error_is_not_taken_for_a_port_in_use() => Assert.False(WebFace.IsPortInUse(new IOException("disk full")));
}
