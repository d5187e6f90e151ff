using System.Text.Json.Nodes;
using BackCareBot.Discord.Commands;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class MessageTests(DiscordKnowledge knowledge)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

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

    [Fact]
    public async Task A_direct_message_needs_no_mention()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await AskDirectly(bot, "what helps sciatica?");

        Assert.Equal("Sciatica", sent.Title);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_answered()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        question["type"] = 19;
        question["referenced_message"] = DoublePayloads.Button("")["message"]!.DeepClone();

        Assert.Equal("Sciatica", (await bot.Server.Ask(question)).Title);
    }

    [Fact]
    public async Task A_reply_whose_words_Discord_keeps_back_gets_a_hint()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("", mentions: false);
        question["type"] = 19;
        question["referenced_message"] = DoublePayloads.Button("")["message"]!.DeepClone();

        Assert.Contains("/ask", (await bot.Server.Ask(question)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_talk_other_bots_webhooks_and_the_bot_itself_are_not_answered()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Write(DoublePayloads.Message("what helps sciatica?", mentions: false));
        var machine = DoublePayloads.Message("what helps sciatica?");
        machine["author"]!["bot"] = true;
        bot.Server.Write(machine);
        var webhook = DoublePayloads.Message("what helps sciatica?");
        webhook["webhook_id"] = "1";
        bot.Server.Write(webhook);
        bot.Server.Write(DoublePayloads.Message("what helps sciatica?", author: DoublePayloads.Bot));
        var joined = DoublePayloads.Message("someone joined");
        joined["type"] = 7;
        bot.Server.Write(joined);

        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Fact]
    public async Task The_same_message_told_twice_is_answered_once()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        bot.Server.Write(question);
        bot.Server.Write(question);

        await bot.Server.Next();
        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Fact]
    public async Task An_edited_question_is_answered_once_more_by_editing_the_answer()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        var first = await bot.Server.Ask(question);
        foreach (var text in new[] { "how do I do cat-cow?", "what helps a stiff neck?" })
        {
            question["content"] = $"<@{DoublePayloads.Bot}> {text}";
            question["edited_timestamp"] = "2026-11-20T09:01:00.000000+00:00";
            bot.Server.Edit(question);
        }

        var edit = await bot.Server.Next();
        Assert.Equal(("edit", first.Id), (edit.What, edit.Id));
        Assert.Contains("at", edit.Title, StringComparison.Ordinal);
        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Fact]
    public async Task A_mention_that_was_forgotten_and_added_is_answered_and_changed_with_it()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?", mentions: false);
        bot.Server.Write(question);
        Edit(bot, question, "what helps sciatica?", "2026-11-20T09:01:00.000000+00:00");

        var answer = await bot.Server.Next();
        Assert.Equal(("message", "Sciatica"), (answer.What, answer.Title));
        Edit(bot, question, "how do I do cat-cow?", "2026-11-20T09:02:00.000000+00:00");
        var edit = await bot.Server.Next();
        Assert.Equal(("edit", answer.Id), (edit.What, edit.Id));
    }

    [Fact]
    public async Task A_mention_added_long_after_is_left_alone()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        Edit(bot, DoublePayloads.Message("what helps sciatica?", mentions: false), "what helps sciatica?", "2026-11-20T09:11:00.000000+00:00");

        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Fact]
    public async Task A_question_that_is_taken_back_takes_its_answer_along()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        var answer = await bot.Server.Ask(question);
        bot.Server.Delete(ulong.Parse(question["id"]!.GetValue<string>()));

        var taken = await bot.Server.Next();
        Assert.Equal(("delete", answer.Id), (taken.What, taken.Id));
    }

    [Fact]
    public async Task A_question_taken_back_before_its_answer_came_keeps_none()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        bot.Server.Write(question);
        bot.Server.Delete(ulong.Parse(question["id"]!.GetValue<string>()));

        await BotOnDouble.Until(() => bot.Server.Log.Any(sent => sent.What == "delete"));
    }

    [Fact]
    public async Task Other_messages_that_are_taken_away_change_nothing()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?"));
        bot.Server.Delete(1, 2, 3);

        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Theory]
    [InlineData("what helps sciatica?", "Sciatica")]
    [InlineData("", "I could not read that")]
    public async Task The_bots_own_role_counts_as_the_bot(string text, string title)
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        // Whether the words come along is up to Discord; without them the answer says how to ask.
        var question = DoublePayloads.Message(text.Length == 0 ? "" : $"<@&{DoubleObjects.BotRole}> {text}", mentions: false);
        question["mention_roles"] = new JsonArray($"{DoubleObjects.BotRole}");

        Assert.Equal(title, (await bot.Server.Ask(question)).Title);
    }

    [Theory]
    [InlineData(1500000000000000001)]
    [InlineData(1500000000000000002)]
    public async Task In_a_thread_and_beside_a_voice_channel_the_answer_stays_where_it_was_asked(ulong place)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        Assert.Equal($"{place}", (await bot.Server.Ask(DoublePayloads.Message("what helps sciatica?", channel: place))).Place);
    }

    [Fact]
    public async Task The_servers_language_names_the_country_where_it_can()
    {
        await using var british = await BotOnDouble.Start(knowledge, new DoubleRules { GuildLocale = "en-GB" });
        await using var unknown = await BotOnDouble.Start(knowledge, new DoubleRules { GuildLocale = "en-US" });
        const string sign = "my back hurts and I have gone numb between my legs and cannot pee";

        Assert.Contains("999", (await british.Server.Ask(DoublePayloads.Message(sign))).Description, StringComparison.Ordinal);
        Assert.DoesNotContain("999", (await unknown.Server.Ask(DoublePayloads.Message(sign))).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_what_was_never_answered_does_not_keep_the_program_from_ending()
    {
        await using var bot = await BotOnDouble.Start(knowledge, manners: new(1, TimeSpan.FromHours(1), 100, TimeSpan.FromHours(1)));
        await bot.Server.Ask(DoublePayloads.Message("help"));
        await bot.Server.Ask(DoublePayloads.Message("help"));
        var unanswered = DoublePayloads.Message("what helps sciatica?");
        bot.Server.Write(unanswered);
        Edit(bot, unanswered, "how do I do cat-cow?", "2026-11-20T09:01:00.000000+00:00");
        Assert.Null(await bot.Server.NextWithin(Moment));

        await bot.Stop().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_preview_that_Discord_adds_is_no_edit()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("what helps sciatica?");
        await bot.Server.Ask(question);
        question["content"] = "anything else";
        bot.Server.Edit(question);

        Assert.Null(await bot.Server.NextWithin(Moment));
    }

    [Theory]
    [InlineData("", "Ask me something")]
    [InlineData("**what** helps ||sciatica|| <:ouch:123>?", "Sciatica")]
    [InlineData("<@&99> <#98> what helps sciatica? <t:1700000000:R>", "Sciatica")]
    public async Task Markup_is_taken_off(string text, string title)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        Assert.Equal(title, (await bot.Server.Ask(DoublePayloads.Message(text))).Title);
    }

    [Fact]
    public async Task A_message_of_four_thousand_characters_is_answered()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Ask(DoublePayloads.Message(string.Join(' ', Enumerable.Repeat("my back aches", 285))));

        Assert.NotEmpty(sent.Title);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task Files_without_words_get_a_clear_reply()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var question = DoublePayloads.Message("");
        question["attachments"]!.AsArray().Add(new JsonObject { ["id"] = "1", ["filename"] = "x.png" });

        Assert.Equal("I can only read text", (await bot.Server.Ask(question)).Title);
    }

    [Fact]
    public async Task A_burst_of_one_person_is_refused_kindly_and_once()
    {
        await using var bot = await BotOnDouble.Start(knowledge, manners: Manners.Usual);
        for (var i = 0; i < 200; i++)
            bot.Server.Write(DoublePayloads.Message("what helps sciatica?"));
        await BotOnDouble.Until(() => bot.Server.Log.Count == Manners.Usual.PerUser + 1);

        Assert.Null(await Later(bot));
        Assert.Single(bot.Server.Log, sent => sent.Title == "A little slower, please");
    }

    [Fact]
    public async Task A_follow_up_is_understood()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var first = await bot.Server.Ask(DoublePayloads.Message("how do I do cat-cow?"));

        var second = await bot.Server.Ask(DoublePayloads.Message("easier"));

        Assert.Equal(first.Title, second.Title);
        Assert.NotEqual(first.Description, second.Description);
    }

    [Fact]
    public async Task A_warning_sign_leads_and_nothing_personal_is_repeated_in_a_channel()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Ask(DoublePayloads.Message("my back hurts and I have gone numb between my legs and cannot pee"));

        Assert.StartsWith("⚠", sent.Title, StringComparison.Ordinal);
        Assert.StartsWith("**", sent.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("You mentioned", sent.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_word_of_a_user_is_logged()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Forbidden[$"{DoublePayloads.Channel}"] = 50013;
        await bot.Server.Ask(DoublePayloads.Message("what helps sciatica xylophone?"));

        Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains("xylophone", StringComparison.Ordinal) || line.Text.Contains(DoubleRules.Token, StringComparison.Ordinal));
    }

    /// <summary>Changes a message; now it mentions the bot.</summary>
    private static void Edit(BotOnDouble bot, JsonObject message, string text, string at)
    {
        message["content"] = $"<@{DoublePayloads.Bot}> {text}";
        message["mentions"] = new JsonArray(DoubleObjects.OwnUser());
        message["edited_timestamp"] = at;
        bot.Server.Edit(message);
    }

    private static async Task<Sent> AskDirectly(BotOnDouble bot, string text)
    {
        bot.Server.Gateway.Dispatch("MESSAGE_CREATE", DoublePayloads.Message(text, mentions: false, guild: null).ToJsonString());
        return await bot.Server.Next();
    }

    /// <summary>What is sent after everything so far was read.</summary>
    private static async Task<Sent?> Later(BotOnDouble bot)
    {
        while (await bot.Server.NextWithin(Moment) is not null)
        {
            if (bot.Server.Log.Count > Manners.Usual.PerUser + 1)
                return bot.Server.Log.Last();
        }

        return null;
    }
}
