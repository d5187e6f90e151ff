using System.Text.Json.Nodes;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>A message in, a card out.</summary>
public abstract class MessageTests(CarrierBench bench)
{
    [Fact]
    public async Task A_question_in_a_personal_chat_is_answered_with_a_card_in_its_place()
    {
        using var bot = bench.LocalBot();
        var question = bench.Activity("what helps sciatica?", "a:personal");
        var (status, _) = await TeamsBench.Post(bot, question);
        var posted = await bench.Connector.Next();

        Assert.Equal(200, status);
        Assert.Equal("POST", posted.Method);
        Assert.Equal("a:personal", posted.Conversation);
        Assert.Equal((string?)question["id"], posted.Message);
        Assert.Contains("Sciatica", posted.Text, StringComparison.Ordinal);
        Assert.StartsWith("Sciatica", posted.Activity.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Null(posted.Authorization);
    }

    [Fact]
    public async Task In_a_channel_the_mention_is_taken_off_and_the_reply_goes_into_the_thread()
    {
        using var bot = bench.LocalBot();
        var question = InChannel("<at>BackCareBot</at>&nbsp; routine lower-back", "19:team@thread.tacv2;messageid=1700");
        Mention(question, "<at>BackCareBot</at>", "28:bot");
        await TeamsBench.Post(bot, question);
        var posted = await bench.Connector.Next();

        Assert.Equal("19:team@thread.tacv2;messageid=1700", posted.Conversation);
        Assert.Equal((string?)question["id"], posted.Activity.GetProperty("replyToId").GetString());
        Assert.Contains("Lower back routine", posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_a_message_for_somebody_else_stays_unanswered()
    {
        using var bot = bench.LocalBot();
        var before = bench.Connector.Taken.Count;
        var talk = InChannel("<at>Anna</at> what helps sciatica?", "19:other");
        Mention(talk, "<at>Anna</at>", "29:anna");
        var (status, _) = await TeamsBench.Post(bot, talk);

        Assert.Equal(200, status);
        Assert.Equal(before, bench.Connector.Taken.Count);
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("Hello")]
    [InlineData("Help")]
    public async Task Hi_hello_and_help_are_answered(string word)
    {
        using var bot = bench.LocalBot();
        await TeamsBench.Post(bot, bench.Activity(word));
        Assert.DoesNotContain("No answer", (await bench.Connector.Next()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_posted_again_is_answered_once()
    {
        using var bot = bench.LocalBot();
        var before = bench.Connector.Taken.Count;
        var question = bench.Activity("what helps a stiff neck?");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TeamsBench.Post(bot, question)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await bench.Connector.Next();
        Assert.Equal(before + 1, bench.Connector.Taken.Count);
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_in_the_same_place()
    {
        using var bot = bench.LocalBot();
        var question = bench.Activity("what helps sciatica?");
        await TeamsBench.Post(bot, question);
        var first = await bench.Connector.Next();

        var edit = question.DeepClone();
        edit["type"] = "messageUpdate";
        edit["text"] = "how do I do cat-cow?";
        edit["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        await TeamsBench.Post(bot, edit);
        var second = await bench.Connector.Next();

        Assert.Equal("PUT", second.Method);
        Assert.Equal(first.Id, second.Message);
        Assert.Contains("Cat-cow", second.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_question_taken_back_takes_its_answer_along()
    {
        using var bot = bench.LocalBot();
        var question = bench.Activity("what helps sciatica?");
        await TeamsBench.Post(bot, question);
        var answer = await bench.Connector.Next();

        var deletion = question.DeepClone();
        deletion["type"] = "messageDelete";
        await TeamsBench.Post(bot, deletion);
        var deleted = await bench.Connector.Next();

        Assert.Equal(("DELETE", answer.Id), (deleted.Method, deleted.Message));
    }

    [Fact]
    public async Task What_a_person_told_of_their_health_is_repeated_in_private_only()
    {
        using var bot = bench.LocalBot();
        const string Story = "my saddle area is numb and I cannot pee";
        await TeamsBench.Post(bot, bench.Activity(Story));
        var alone = await bench.Connector.Next();
        var inChannel = InChannel($"<at>Bot</at> {Story}", "19:health");
        Mention(inChannel, "<at>Bot</at>", "28:bot");
        await TeamsBench.Post(bot, inChannel);
        var before = await bench.Connector.Next();

        Assert.Contains("Because you wrote of", alone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Because you wrote of", before.Text, StringComparison.Ordinal);
        Assert.StartsWith("⚠", before.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_to_call_is_that_of_the_clients_country()
    {
        using var bot = bench.LocalBot();
        var story = bench.Activity("I have crushing chest pain and my back hurts");
        story["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["country"] = "GB" });
        await TeamsBench.Post(bot, story);
        Assert.Contains("999", (await bench.Connector.Next()).Text, StringComparison.Ordinal);
    }

    private JsonObject InChannel(string text, string conversation)
    {
        var activity = bench.Activity(text);
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "channel", ["isGroup"] = true };
        return activity;
    }

    private static void Mention(JsonObject activity, string text, string id) =>
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = text,
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "Bot" },
        });
}
