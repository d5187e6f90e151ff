using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class PermissionTests(DiscordKnowledge knowledge)
{
    private const ulong SendMessages = 1UL << 11;
    private const ulong EmbedLinks = 1UL << 14;

    [Fact]
    public async Task A_missing_permission_is_named_to_the_operator_and_to_who_asked()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Denied = SendMessages;
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 50013;

        var told = await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"));

        var text = told.Body.GetProperty("content").GetString()!;
        Assert.Contains("Send Messages", text, StringComparison.Ordinal);
        Assert.Contains($"<#{DoublePayloads.Channel}>", text, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Id == 241 && line.Text.Contains($"{DoublePayloads.Channel}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_refused_is_left_alone_for_a_while()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 50013;
        await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"));
        var refusals = 0;
        bot.Server.Interfere = context =>
        {
            refusals += context.Request.Path.Value!.EndsWith("messages", StringComparison.Ordinal) ? 1 : 0;
            return 0;
        };

        bot.Server.Write(DoublePayloads.Message("what helps sciatica?"));

        Assert.Null(await bot.Server.NextWithin(TimeSpan.FromMilliseconds(150)));
        Assert.Equal(0, refusals);
    }

    [Fact]
    public async Task Without_embeds_the_answer_comes_as_plain_text()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Denied = EmbedLinks;
        var refused = 1;
        bot.Server.Interfere = context =>
            context.Request.Path.Value!.EndsWith("messages", StringComparison.Ordinal) && Interlocked.Decrement(ref refused) >= 0 ? 403 : 0;

        var sent = await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"));

        Assert.StartsWith("**Sciatica**", sent.Body.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, sent.Body.GetProperty("embeds").GetArrayLength());
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_logged()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 10003;
        bot.Server.Write(DoublePayloads.Message("what helps sciatica?"));

        await BotOnDouble.Until(() => bot.Log.Lines.Any(line => line.Id == 242));
    }
}
