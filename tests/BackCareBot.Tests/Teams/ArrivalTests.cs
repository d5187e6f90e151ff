using System.Text.Json.Nodes;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>The bot's coming and going.</summary>
public abstract class ArrivalTests(CarrierBench bench)
{
    [Fact]
    public async Task An_installation_is_welcomed_once_however_often_Teams_tells_of_it()
    {
        using var bot = bench.LocalBot();
        var before = bench.Connector.Taken.Count;
        await Task.WhenAll(
            TeamsBench.Post(bot, Members("a:new", "membersAdded")), TeamsBench.Post(bot, Installation("a:new", "add")),
            TeamsBench.Post(bot, Members("a:new", "membersAdded")));
        var welcome = await bench.Connector.Next();
        await TeamsBench.Post(bot, Installation("a:new", "add-upgrade"));

        Assert.StartsWith("Hello", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, bench.Connector.Taken.Count);
    }

    [Fact]
    public async Task A_person_who_joins_is_not_greeted()
    {
        using var bot = bench.LocalBot();
        var before = bench.Connector.Taken.Count;
        var joined = Members("19:group", "membersAdded");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:newcomer" });
        await TeamsBench.Post(bot, joined);
        Assert.Equal(before, bench.Connector.Taken.Count);
    }

    [Fact]
    public async Task A_welcome_that_was_refused_is_sent_when_Teams_asks_again()
    {
        using var bot = bench.LocalBot();
        bench.Connector.Refuse(500);
        Assert.Equal(502, (await TeamsBench.Post(bot, Installation("a:again", "add"))).Status);
        Assert.Equal(200, (await TeamsBench.Post(bot, Installation("a:again", "add"))).Status);
        Assert.StartsWith("Hello", (await bench.Connector.Next()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_can_write_into_a_conversation_it_has_seen()
    {
        using var bot = bench.LocalBot();
        await TeamsBench.Post(bot, bench.Activity("hello", "19:seen;messageid=17"));
        await bench.Connector.Next();
        var reply = bench.Bot.Answers.Answer(new() { Text = "what helps sciatica?", Conversation = bench.NewId() });

        Assert.True(await bot.Post("19:seen", reply, default));
        Assert.Equal("19:seen", (await bench.Connector.Next()).Conversation);
        Assert.False(await bot.Post("19:never-seen", reply, default));

        await TeamsBench.Post(bot, Installation("19:seen", "remove"));
        Assert.False(await bot.Post("19:seen", reply, default));
    }

    private JsonObject Members(string conversation, string change)
    {
        var activity = bench.Activity("", conversation);
        activity["type"] = "conversationUpdate";
        activity[change] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        return activity;
    }

    private JsonObject Installation(string conversation, string action)
    {
        var activity = bench.Activity("", conversation);
        activity["type"] = "installationUpdate";
        activity["action"] = action;
        return activity;
    }
}
