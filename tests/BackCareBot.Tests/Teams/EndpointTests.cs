using System.Net;
using System.Text;
using BackCareBot.Host.Web;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.AspNetCore.Builder;

namespace BackCareBot.Tests.Teams;

/// <summary><c>POST /api/messages</c> as it is served.</summary>
public abstract class EndpointTests(CarrierBench bench) : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _app = WebFace.Build(bench.Settings, bench.Bot);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_local_client_is_answered()
    {
        Assert.Equal(HttpStatusCode.OK, await Post(bench.Activity("what helps sciatica?").ToJsonString()));
        Assert.Contains("Sciatica", (await bench.Connector.Next()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"nowhere"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://stranger.example.test/"}""")]
    [InlineData("""{"type":"no-such-type","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:1/"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:1/","entities":[null]}""")]
    [InlineData("""{"type":7,"conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:1/"}""")]
    public async Task What_is_no_activity_is_refused(string body) => Assert.Equal(HttpStatusCode.BadRequest, await Post(body));

    [Fact]
    public async Task A_strangers_service_url_is_refused() => Assert.Equal(
        HttpStatusCode.Forbidden,
        await Post("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"https://stranger.example.test/","text":"hello"}"""));

    [Fact]
    public async Task A_megabyte_is_refused() => Assert.Equal(
        HttpStatusCode.RequestEntityTooLarge, await Post($$"""{"type":"message","text":"{{new string('x', 1 << 20)}}"}"""));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Without_an_app_id_a_tunnel_is_not_this_machine(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = Json(bench.Activity("hello").ToJsonString()) };
        request.Headers.Add(header, value);
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Uri Address => new(new Uri(_app.Urls.First()), "api/messages");

    private async Task<HttpStatusCode> Post(string body)
    {
        using var response = await _http.PostAsync(Address, Json(body));
        return response.StatusCode;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
