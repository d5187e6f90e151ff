using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class PictureRouteTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task A_picture_is_served_with_its_type_and_may_do_nothing_but_be_seen()
    {
        using var response = await server.Client.GetAsync("/images/bird-dog.svg");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(TimeSpan.FromHours(1), response.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task A_picture_that_has_not_changed_is_not_sent_again()
    {
        using var first = await server.Client.GetAsync("/images/bird-dog.svg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/images/bird-dog.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_small_picture_for_cards_is_served_too()
    {
        File.Copy(Path.Combine(Checkout.Knowledge, "images/plank.card.png"), Path.Combine(server.Settings.KnowledgePath, "images/plank.card.png"));
        using var response = await server.Client.GetAsync("/images/plank.card.png");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/images/none.svg")]
    [InlineData("/images/none.card.png")]
    [InlineData("/images/bird-dog.card")]
    [InlineData("/images/bird-dog.card.card.png")]
    [InlineData("/images/bird-dog..png")]
    [InlineData("/images/pictures.json")]
    [InlineData("/images/bird-dog")]
    [InlineData("/images/..%2Fsources.yaml")]
    [InlineData("/images/%2e%2e%2fregions.yaml")]
    [InlineData("/images/poses/bird-dog.yaml")]
    [InlineData("/images/Bird-Dog.svg")]
    public async Task Anything_but_a_picture_is_not_found(string path)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_reply_names_its_picture_and_says_what_is_on_it()
    {
        using var response = await server.Client.PostAsJsonAsync("/api/chat", new { text = "bird dog" });
        var picture = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("picture");
        Assert.Equal("bird-dog", picture.GetProperty("name").GetString());
        Assert.False(string.IsNullOrEmpty(picture.GetProperty("alt").GetString()));
    }
}
