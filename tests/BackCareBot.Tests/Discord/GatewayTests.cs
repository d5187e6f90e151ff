using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Gateway;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class GatewayTests(DiscordKnowledge knowledge)
{
    [Fact]
    public async Task A_cut_connection_is_resumed_and_nothing_is_missed_or_doubled()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Gateway.Cut();
        bot.Server.Write(DoublePayloads.Message("what helps sciatica?"));

        await bot.Server.Next();
        Assert.Equal((1, 1), (bot.Server.Gateway.Identified, bot.Server.Gateway.Resumed));
        Assert.Null(await bot.Server.NextWithin(TimeSpan.FromMilliseconds(100)));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4008, true)]
    [InlineData(1000, false)]
    [InlineData(4007, false)]
    [InlineData(4009, false)]
    public async Task A_close_code_decides_between_resuming_and_a_new_session(int code, bool resumes)
    {
        await using var bot = await BotOnDouble.Start(knowledge, Fast());
        bot.Server.Gateway.Close(code);
        await BotOnDouble.Until(() => bot.Server.Gateway.Identified + bot.Server.Gateway.Resumed == 2);

        Assert.Equal(resumes ? 1 : 0, bot.Server.Gateway.Resumed);
        await StillAnswers(bot);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version 10")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "Developer Portal")]
    public async Task A_close_for_good_stops_the_bot_and_tells_the_operator(int code, string says)
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Gateway.ClosesIdentifyWith = code;
        bot.Server.Gateway.ForgetsSessions = true;
        bot.Server.Gateway.Close(code);

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => bot.Running);
        Assert.Contains(says, stopped.Message, StringComparison.Ordinal);
        Assert.False(bot.Bot.Health.IsHealthy);
    }

    [Fact]
    public async Task As_many_shards_connect_as_Discord_says()
    {
        await using var bot = await BotOnDouble.Start(
            knowledge, new DoubleRules { Shards = 5, MaxConcurrency = 2, LimitsIdentify = true, Time = new FastTime(20) });

        Assert.Equal([0, 1, 2, 3, 4], bot.Server.Gateway.Shards);
        await StillAnswers(bot);
    }

    [Fact]
    public void No_more_sessions_begin_at_a_time_than_Discord_allows()
    {
        var time = new ManualTime();
        var gate = new IdentifyGate(2, time);

        var entered = Enumerable.Range(0, 5).Select(shard => gate.Enter(shard, CancellationToken.None)).ToList();

        Assert.Equal([true, true, false, false, false], entered.Select(task => task.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([true, true, true, true, false], entered.Select(task => task.IsCompleted));
    }

    [Fact]
    public async Task A_gateway_that_stays_away_makes_the_bot_unhealthy()
    {
        await using var bot = await BotOnDouble.Start(knowledge, new DoubleRules { Time = new FastTime(500) });
        await bot.Server.DisposeAsync();

        await BotOnDouble.Until(() => !bot.Bot.Health.IsHealthy);
    }

    private static DoubleRules Fast() => new() { Time = new FastTime(100) };

    private static async Task StillAnswers(BotOnDouble bot) =>
        Assert.Equal("Sciatica", (await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"))).Title);
}
