using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Buttons, searches and dialogs: requests that are answered in their response.</summary>
public abstract class InvokeTests(CarrierBench bench)
{
    [Fact]
    public async Task Feedback_is_thanked_for()
    {
        using var bot = bench.LocalBot();
        await TeamsBench.Post(bot, bench.Activity("what helps sciatica?", "a:feedback"));
        var button = CardReader.Button((await bench.Connector.Next()).Card, "Helpful");
        var (status, body) = await TeamsBench.Post(bot, bench.Pressed(button, "a:feedback"));
        Assert.Equal(200, status);
        Assert.Equal("application/vnd.microsoft.activity.message", body.GetProperty("type").GetString());
        Assert.StartsWith("Thank you", body.GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_does_what_its_words_do()
    {
        using var bot = bench.LocalBot();
        await TeamsBench.Post(bot, bench.Activity("how do I do cat-cow?", "a:words"));
        var button = CardReader.Buttons((await bench.Connector.Next()).Card).First(button => button.GetProperty("type").GetString() == "Action.Submit");
        var message = button.GetProperty("data").GetProperty("ask").GetString()!;
        await TeamsBench.Post(bot, bench.Activity(message, "a:words"));
        var typed = await bench.Connector.Next();

        var pressed = bench.Activity("", "a:pressed");
        pressed["value"] = JsonNode.Parse(button.GetProperty("data").GetRawText());
        await TeamsBench.Post(bot, bench.Activity("how do I do cat-cow?", "a:pressed"));
        await bench.Connector.Next();
        await TeamsBench.Post(bot, pressed);
        Assert.Equal(typed.Text, (await bench.Connector.Next()).Text);
    }

    [Theory]
    [InlineData("""{"action":{"verb":"format-disk","data":{}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"entry":"routines/lower-back","level":"gentle","step":0}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"state":"lower-back.gentle.0.i1u..."}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"state":"lower-back.gentle.0.i1u...","move":"Dance"}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"state":"lower-back.gentle.0.i1u...","move":"99"}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"state":"lower-back.gentle.-1.i1u...","move":"Next"}}}""")]
    [InlineData("""{"action":{"verb":"routine","data":{"state":5,"move":"Next"}}}""")]
    [InlineData("""{"action":{"verb":"feedback","data":{"entry":"exercises/nothing","helpful":true}}}""")]
    [InlineData("""{"action":{"verb":"feedback","data":{"entry":"exercises/cat-cow"}}}""")]
    [InlineData("""{"action":{"verb":"feedback","data":"text"}}""")]
    [InlineData("""{"action":"text"}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    public async Task A_button_with_an_unknown_verb_or_broken_data_is_refused(string value)
    {
        using var bot = bench.LocalBot();
        var (status, body) = await TeamsBench.Post(bot, bench.Invoke("adaptiveCard/action", value, "a:broken"));
        Assert.Equal(400, status);
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_compose_box_finds_entries_and_offers_them_as_cards()
    {
        using var bot = bench.LocalBot();
        var results = await Search(bot, "cat cow");
        Assert.Equal("list", results.GetProperty("attachmentLayout").GetString());
        var first = results.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", first.GetProperty("contentType").GetString());
        Assert.Contains("cat-cow", first.GetProperty("preview").GetProperty("content").GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(results.GetProperty("attachments").GetArrayLength(), 1, 25);
        foreach (var attachment in results.GetProperty("attachments").EnumerateArray())
            Assert.Empty(CardRules.Faults(System.Text.Encoding.UTF8.GetBytes(attachment.GetProperty("content").GetRawText())));
    }

    [Fact]
    public async Task The_compose_box_shows_a_warning_where_the_words_call_for_one()
    {
        using var bot = bench.LocalBot();
        var results = await Search(bot, "numb saddle area and cannot pee");
        var only = Assert.Single(results.GetProperty("attachments").EnumerateArray());
        Assert.StartsWith("⚠", CardReader.AllText(only.GetProperty("content")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compose_box_has_something_to_show_before_anything_is_typed()
    {
        using var bot = bench.LocalBot();
        var (_, body) = await TeamsBench.Post(bot, bench.Invoke(
            "composeExtension/query", """{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":10}}""", "a:search"));
        Assert.Equal(10, body.GetProperty("composeExtension").GetProperty("attachments").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"commandId":"other","parameters":[]}""")]
    [InlineData("""{"commandId":"search","parameters":[{"name":"query","value":7}]}""")]
    [InlineData("""{"commandId":"search","parameters":"all"}""")]
    [InlineData("\"text\"")]
    public async Task A_broken_search_is_refused(string value)
    {
        using var bot = bench.LocalBot();
        Assert.Equal(400, (await TeamsBench.Post(bot, bench.Invoke("composeExtension/query", value, "a:search"))).Status);
    }

    [Fact]
    public async Task A_question_in_the_dialog_is_answered_in_the_dialog_alone()
    {
        using var bot = bench.LocalBot();
        var before = bench.Connector.Taken.Count;
        var (_, opened) = await TeamsBench.Post(bot, bench.Invoke("task/fetch", """{"data":{}}""", "19:dialog"));
        Assert.Equal("continue", opened.GetProperty("task").GetProperty("type").GetString());
        var (_, answered) = await TeamsBench.Post(bot, bench.Invoke("task/submit", """{"data":{"question":"what helps sciatica?"}}""", "19:dialog"));
        var card = answered.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");
        Assert.Contains("Sciatica", CardReader.AllText(card), StringComparison.Ordinal);
        Assert.Equal(before, bench.Connector.Taken.Count);
    }

    [Fact]
    public async Task An_unknown_invoke_is_refused()
    {
        using var bot = bench.LocalBot();
        Assert.Equal(400, (await TeamsBench.Post(bot, bench.Invoke("signin/verifyState", "{}", "a:unknown"))).Status);
    }

    private async Task<JsonElement> Search(BackCareBot.Teams.TeamsAdapter bot, string query)
    {
        var value = new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = query }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        var (status, body) = await TeamsBench.Post(bot, bench.Invoke("composeExtension/query", value.ToJsonString(), "a:search"));
        Assert.Equal(200, status);
        return body.GetProperty("composeExtension");
    }
}
