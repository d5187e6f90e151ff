using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class MessageTests(DiscordKnowledge knowledge)
{
    [Fact]
    public async Task A_mention_is_answered_in_place_as_a_reply()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");

        var sent = await bot.Server.Ask(question);

        Assert.Equal("Sciatica", sent.Title);
        Assert.Equal($"{DoublePayloads.Channel}", sent.Place);
        Assert.Equal(question["id"]!.GetValue<string>(), sent.Body.GetProperty("message_reference").GetProperty("message_id").GetString());
        Assert.False(sent.Body.GetProperty("message_reference").GetProperty("fail_if_not_exists").GetBoolean());
        Assert.Empty(bot.Server.Faults);
    }
}
