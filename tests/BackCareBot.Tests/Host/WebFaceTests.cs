using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BackCareBot.Host.Composition;

namespace BackCareBot.Tests.Host;

public sealed class WebFaceTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task A_question_is_answered_with_the_whole_reply()
    {
        using var response = await Post("""{"text": "what helps sciatica?"}""");
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("conditions/sciatica", reply.GetProperty("entryId").GetString());
        Assert.Equal("Answer", reply.GetProperty("kind").GetString());
        Assert.NotEqual(0, reply.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public async Task A_conversation_with_a_name_is_remembered_and_another_is_not()
    {
        using var first = await Post("""{"text": "show me the plank", "conversation": "one"}""");
        Assert.Equal("exercises/plank", await EntryOf("""{"text": "an easier version", "conversation": "one"}"""));
        Assert.NotEqual("exercises/plank", await EntryOf("""{"text": "an easier version", "conversation": "two"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"text\": 5}")]
    [InlineData("{\"question\": \"sciatica\"}")]
    public async Task A_request_that_is_no_question_is_refused_with_what_was_expected(string body)
    {
        using var response = await Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Expected ", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_conversation_name_too_long_is_refused()
    {
        using var response = await Post($$"""{"text": "hello", "conversation": "{{new string('x', 65)}}"}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_far_too_long_is_refused_as_such()
    {
        using var response = await Post($$"""{"text": "{{new string('x', 70_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("too long", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/api/chat")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:3978")]
    public async Task An_unknown_host_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = host } };
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_page_is_served_with_a_tag_and_not_again_while_it_is_unchanged()
    {
        using var first = await server.Client.GetAsync("/");
        Assert.Equal("text/html", first.Content.Headers.ContentType?.MediaType);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Every_page_file_is_served_with_a_type_of_its_own()
    {
        var files = typeof(BackCareBot.Host.Web.WebFace).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("wwwroot/")).Select(name => name[8..]);
        foreach (var file in files)
        {
            using var response = await server.Client.GetAsync(file == "index.html" ? "/" : file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotNull(response.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task Health_tells_the_state_of_the_knowledge_base()
    {
        var health = await server.Client.GetFromJsonAsync<JsonElement>("/health");
        Assert.Equal(("ok", 15), (health.GetProperty("status").GetString(), health.GetProperty("entries").GetInt32()));
    }

    [Fact]
    public async Task Health_tells_what_carries_the_search()
    {
        var health = await server.Client.GetFromJsonAsync<JsonElement>("/health");
        Assert.Equal(PackageSet.IsFull ? "Lucene.Net" : "SQLite FTS5", health.GetProperty("search").GetString());
    }

    [Fact]
    public async Task Fifty_clients_at_once_get_each_their_answer()
    {
        var entries = await Task.WhenAll(Enumerable.Range(0, 50).Select(at => EntryOf($$"""{"text": "show me the plank", "conversation": "c{{at}}"}""")));
        Assert.All(entries, entry => Assert.Equal("exercises/plank", entry));
    }

    private Task<HttpResponseMessage> Post(string body) =>
        server.Client.PostAsync("/api/chat", new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<string?> EntryOf(string body)
    {
        using var response = await Post(body);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("entryId", out var id) ? id.GetString() : null;
    }
}
