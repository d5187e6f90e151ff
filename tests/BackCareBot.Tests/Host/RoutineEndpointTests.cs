using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BackCareBot.Tests.Host;

/// <summary>What the page's player asks the program for.</summary>
public sealed class RoutineEndpointTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Begin = """{"routine": "routines/lower-back", "level": "standard", "move": "Start", "conversation": "one"}""";

    [Fact]
    public async Task A_routine_begins_and_goes_on_from_the_state_that_came_back()
    {
        var first = (await Scene(Begin)).GetProperty("state").GetString();
        var second = await Scene($$"""{"state": "{{first}}", "move": "Next", "conversation": "one"}""");

        Assert.Equal("Step", second.GetProperty("stage").GetString());
        Assert.StartsWith("Step 2 of ", second.GetProperty("heading").GetString());
        Assert.Equal(["Next", "Back"], second.GetProperty("moves").EnumerateArray().Take(2).Select(move => move.GetProperty("move").GetString()));
    }

    [Fact]
    public async Task Typed_words_move_it_too()
    {
        await Scene(Begin.Replace("one", "typed", StringComparison.Ordinal));
        using var response = await server.Client.PostAsJsonAsync("/api/chat", new { text = "next", conversation = "typed" });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.StartsWith("Step 2 of ", answer.GetProperty("scene").GetProperty("heading").GetString());
    }

    [Fact]
    public async Task A_warning_told_before_takes_the_place_of_the_exercise()
    {
        await server.Client.PostAsJsonAsync("/api/chat", new { text = "i am numb between my legs and cannot pee", conversation = "warned" });
        var answer = await Answer(Begin.Replace("one", "warned", StringComparison.Ordinal));

        Assert.Equal("Emergency", answer.GetProperty("reply").GetProperty("kind").GetString());
        Assert.False(answer.TryGetProperty("scene", out _));
    }

    [Fact]
    public async Task Another_conversation_cannot_move_it()
    {
        var state = (await Scene(Begin)).GetProperty("state").GetString();
        var answer = await Answer($$"""{"state": "{{state}}", "move": "Next", "conversation": "another"}""");

        Assert.Equal("NotYours", answer.GetProperty("refused").GetProperty("refusal").GetString());
    }

    [Fact]
    public async Task A_step_that_is_gone_is_told_with_a_new_start()
    {
        var answer = await Answer("""{"state": "lower-back.gentle.9.s1u..0000.", "move": "Next", "conversation": "one"}""");

        Assert.Equal("Stale", answer.GetProperty("refused").GetProperty("refusal").GetString());
        Assert.NotNull(answer.GetProperty("refused").GetProperty("restart").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"move": "Start", "conversation": "one"}""")]
    [InlineData("""{"routine": "routines/lower-back", "move": "Start", "conversation": "one"}""")]
    [InlineData("""{"routine": "routines/lower-back", "level": "gentle", "conversation": "one"}""")]
    [InlineData("""{"routine": "routines/lower-back", "level": "gentle", "move": "Start"}""")]
    [InlineData("""{"routine": "routines/lower-back", "level": "gentle", "move": "Dance", "conversation": "one"}""")]
    [InlineData("""{"routine": "routines/lower-back", "level": "gentle", "move": 99, "conversation": "one"}""")]
    public async Task A_request_that_is_no_move_is_refused_with_what_was_expected(string body)
    {
        using var response = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Expected ", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }

    private async Task<JsonElement> Scene(string body) => (await Answer(body)).GetProperty("scene");

    private async Task<JsonElement> Answer(string body)
    {
        using var response = await Post(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> Post(string body) =>
        server.Client.PostAsync("/api/routine", new StringContent(body, Encoding.UTF8, "application/json"));
}
