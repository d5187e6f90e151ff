using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>The bot over every carrier, from an event to what a user sees.</summary>
public abstract class BotContract(DiscordKnowledge knowledge)
{
    private protected abstract Carrier Carrier { get; }

    [Fact]
    public async Task A_question_is_answered_corrected_and_taken_back()
    {
        await using var bot = await Start();
        var question = DoublePayloads.Message("what helps sciatica?");

        var answer = await bot.Server.Ask(question);
        Assert.Equal(("message", "Sciatica"), (answer.What, answer.Title));
        Assert.Equal(question["id"]!.GetValue<string>(), $"{answer.Body.GetProperty("message_reference").GetProperty("message_id")}");

        question["content"] = $"<@{DoublePayloads.Bot}> how do I do cat-cow?";
        question["edited_timestamp"] = "2026-11-20T09:01:00.000000+00:00";
        bot.Server.Edit(question);
        var corrected = await bot.Server.Next();
        Assert.Equal(("edit", answer.Id, "Cat-cow"), (corrected.What, corrected.Id, corrected.Title));

        bot.Server.Delete(ulong.Parse(question["id"]!.GetValue<string>()));
        var taken = await bot.Server.Next();
        Assert.Equal(("delete", answer.Id), (taken.What, taken.Id));
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task A_command_its_completion_and_its_buttons()
    {
        await using var bot = await Start();

        var suggested = await bot.Server.Use(DoublePayloads.Completion("exercise", "name", "cat"));
        Assert.Contains("cat-cow", suggested.Body.GetProperty("data").GetProperty("choices").ToString(), StringComparison.Ordinal);
        var shown = await bot.Server.Use(DoublePayloads.Command("exercise", ("name", "cat-cow")));
        Assert.Equal(("Cat-cow", true), (shown.Title, shown.IsPrivate));
        var more = await bot.Server.Use(DoublePayloads.Button(shown.Button("More"), onPrivate: true));
        Assert.NotEqual(shown.Description, more.Description);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task A_missing_permission_is_named_to_the_operator_and_to_who_asked()
    {
        await using var bot = await Start();
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 50013;

        var told = await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"));

        Assert.Contains("Send Messages", told.Body.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Id == 241 && line.Text.Contains($"{DoublePayloads.Channel}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_commands_are_registered_at_the_start()
    {
        await using var bot = await Start();

        await BotOnDouble.Until(() => bot.Server.Registrations == 1);
    }

    [Fact]
    public async Task No_word_of_a_user_and_no_secret_is_logged()
    {
        await using var bot = await Start();
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 50013;
        bot.Server.InterfereAfter = _ => 500;
        bot.Server.Write(DoublePayloads.Message("what helps sciatica xylophone?"));
        var used = DoublePayloads.Command("ask", ("question", "xylophone"));
        bot.Server.Interact(used);
        bot.Server.Gateway.SendRaw("""{"op":0,"s":null,"t":"MESSAGE_CREATE","d":{"content":"xylophone","id":[]}}""");
        await BotOnDouble.Until(() => bot.Server.Log.Any(sent => sent.What == "message") && bot.Server.Log.Any(sent => sent.What == "callback"));

        Assert.All(["xylophone", DoubleRules.Token, used["token"]!.GetValue<string>()], secret =>
            Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains(secret, StringComparison.Ordinal)));
    }

    private Task<BotOnDouble> Start() => BotOnDouble.Start(knowledge, carrier: Carrier);
}
