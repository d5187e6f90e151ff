using BackCareBot.Core.Reminders;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

/// <summary>Reminders on Discord: set by command or in words, posted, and answered by their buttons.</summary>
[Collection(DiscordCollection.Name)]
public sealed class ReminderTests(DiscordKnowledge knowledge)
{
    private const ulong ManageChannels = 1UL << 4;
    private const ulong ManageMessages = 1UL << 13;
    private const ulong MentionEveryone = 1UL << 17;
    private const ulong ViewChannel = 1UL << 10;
    private const ulong Role = 1100000000000000077;

    private readonly ulong _channel = DoublePayloads.NextId();

    [Fact]
    public async Task Remind_is_registered_with_typed_options()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await BotOnDouble.Until(() => bot.Server.Registrations > 0);

        var remind = bot.Server.RegisteredCommands.Single(command => (string?)command!["name"] == "remind")!;
        var add = remind["options"]!.AsArray().Single(option => (string?)option!["name"] == "add")!;
        Assert.Equal(1, (int)add["type"]!);
        var options = add["options"]!.AsArray().ToDictionary(option => (string)option!["name"]!, option => option!);
        Assert.Equal((3, true), ((int)options["time"]["type"]!, (bool)options["time"]["required"]!));
        Assert.Equal((3, true), ((int)options["zone"]["type"]!, (bool)options["zone"]["autocomplete"]!));
        Assert.Equal(9, (int)options["mention"]["type"]!);
        Assert.Equal(["gentle", "standard", "strong"], options["level"]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));
        var snooze = remind["options"]!.AsArray().Single(option => (string?)option!["name"] == "snooze")!;
        Assert.Contains(snooze["options"]!.AsArray(), option => (string?)option!["name"] == "minutes" && (int)option["type"]! == 4);
    }

    [Fact]
    public async Task What_is_registered_already_is_not_registered_again()
    {
        await using var server = await DiscordServer.Start();
        using var connection = new BackCareBot.Discord.Wire.WireConnection(
            new BackCareBot.Discord.Wire.DiscordOptions(DoubleRules.Token, server.ApiBase), TimeProvider.System, new ListLog());

        Assert.True(await BackCareBot.Discord.Commands.CommandRegistrar.Register(connection.Requests, null, default));
        Assert.False(await BackCareBot.Discord.Commands.CommandRegistrar.Register(connection.Requests, null, default));
    }

    [Fact]
    public async Task Setting_one_shows_its_next_three_times_to_its_maker_alone()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var set = await Set(bot);

        Assert.Equal("Reminder 1 is set", set.Title);
        Assert.True(set.IsPrivate);
        Assert.Contains("09:30", Plain(set), StringComparison.Ordinal);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task Who_may_not_manage_channels_is_told_which_right_is_missing()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var refused = await bot.Server.Use(DoublePayloads.Subcommand("remind", "add", _channel, ViewChannel, ("time", "09:30"), ("zone", "Berlin")));

        Assert.Contains("“Manage Channels”", refused.Description, StringComparison.Ordinal);
        Assert.True(refused.IsPrivate);
    }

    [Theory]
    [InlineData(ViewChannel, "Only they, or somebody with the right “Manage Messages”")]
    [InlineData(ManageMessages, "is removed")]
    public async Task A_moderator_may_remove_what_another_made(ulong permissions, string expected)
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Set(bot);

        var removal = DoublePayloads.Subcommand("remind", "remove", _channel, permissions, ("number", "1"));
        removal["member"]!["user"] = DoublePayloads.User(DoublePayloads.NextId(), "another", bot: false);
        var answer = await bot.Server.Use(removal);

        Assert.Contains(expected, answer.Title + answer.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ManageChannels, Role, "Mention @everyone")]
    [InlineData(true, ManageChannels, Role, "is set")]
    [InlineData(false, ManageChannels | MentionEveryone, Role, "is set")]
    [InlineData(true, ManageChannels | MentionEveryone, DoublePayloads.Guild, "Mention @everyone")]
    public async Task A_role_is_mentioned_only_where_the_maker_may_mention_it_and_everyone_never(
        bool mentionable, ulong permissions, ulong role, string expected)
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var command = DoublePayloads.Subcommand("remind", "add", _channel, permissions, ("time", "09:30"), ("zone", "Berlin"));

        var answer = await bot.Server.Use(DoublePayloads.Naming(command, "mention", role, mentionable));

        Assert.Contains(expected, Plain(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_are_completed_while_they_are_typed()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var choices = await bot.Server.Use(DoublePayloads.Completion("remind", "add", "zone", "berl", _channel));

        Assert.Contains("Europe/Berlin", choices.Message.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task The_words_do_what_the_command_does()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var answer = await bot.Server.Ask(DoublePayloads.Message("remind weekdays at 09:30 Berlin time", channel: _channel));

        // Who wrote it has the rights of everyone in the double, which are not those of managing channels.
        Assert.Contains("“Manage Channels”", answer.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_everybody_sets_their_own()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var answer = await bot.Server.Ask(DoublePayloads.Message("remind weekdays at 09:30 Berlin time", mentions: false, channel: _channel, guild: null));

        Assert.Equal("Reminder 1 is set", answer.Title);
    }

    [Fact]
    public async Task A_warning_sign_in_a_reminder_is_answered_as_one()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var answer = await bot.Server.Ask(DoublePayloads.Message("remind me at 9 to stretch, I cannot feel my saddle area and I cannot pee", channel: _channel));

        Assert.StartsWith("⚠", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_be_two_times_is_asked_back_with_a_button_for_each()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var asked = await bot.Server.Use(DoublePayloads.Subcommand("remind", "add", _channel, ManageChannels, ("time", "5"), ("zone", "Berlin")));

        Assert.True(asked.Labels.Any(), asked.Description);
        var pressed = DoublePayloads.ButtonIn(_channel, asked.Button(asked.Labels.First()));
        var set = await bot.Server.Use(pressed);

        Assert.Equal("Reminder 1 is set", set.Title);
        Assert.Contains("05:00", Plain(set), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_has_its_dose_and_buttons_and_comes_once_for_its_key()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Set(bot);
        var reminder = Assert.Single(await knowledge.Store.Reminders.In(Place, default));
        var post = Post(reminder.Id, mention: null);

        Assert.Equal(PostOutcome.Delivered, await bot.Messenger.Post(Place, post, default));

        var sent = await bot.Server.Next();
        Assert.Equal("Shoulder blade squeeze", sent.Title);
        Assert.Contains("**8 times**", sent.Description, StringComparison.Ordinal);
        Assert.Equal(["Done", "Snooze 10 min", "Another"], sent.Labels);
        Assert.Equal("key-of-one-occurrence", sent.Message.GetProperty("nonce").GetString());
        Assert.True(sent.Message.GetProperty("enforce_nonce").GetBoolean());
        Assert.True(PayloadCheck.NobodyMentioned(sent.Message));
    }

    [Fact]
    public async Task A_post_mentions_exactly_the_role_that_was_named()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        await bot.Messenger.Post(Place, Post(Guid.NewGuid(), new Mention(MentionKind.Role, $"{Role}")), default);

        var sent = await bot.Server.Next();
        Assert.Equal($"<@&{Role}>", sent.Message.GetProperty("content").GetString());
        Assert.Equal($"{Role}", Assert.Single(sent.Message.GetProperty("allowed_mentions").GetProperty("roles").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData(10003)]
    [InlineData(50001)]
    [InlineData(50013)]
    public async Task A_channel_that_is_gone_or_closed_is_never_tried_again(int code)
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        bot.Server.Forbidden[$"{_channel}"] = code;

        Assert.Equal(PostOutcome.Gone, await bot.Messenger.Post(Place, Post(Guid.NewGuid(), null), default));
    }

    [Fact]
    public async Task The_maker_is_told_in_a_direct_message()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        Assert.True(await bot.Messenger.Tell($"{DoublePayloads.Someone}", Place, "Your stretch reminder 1 is off.", default));

        Assert.Equal("Your stretch reminder 1 is off.", (await bot.Server.Next()).Message.GetProperty("content").GetString());
    }

    [Fact]
    public async Task Done_counts_and_another_shows_the_next_stretch_to_who_asked()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Set(bot);
        var reminder = Assert.Single(await knowledge.Store.Reminders.In(Place, default));
        await bot.Messenger.Post(Place, Post(reminder.Id, null), default);
        var post = await bot.Server.Next();

        var done = await bot.Server.Use(DoublePayloads.ButtonIn(_channel, post.Button("Done")));
        var another = await bot.Server.Use(DoublePayloads.ButtonIn(_channel, post.Button("Another")));

        Assert.Contains("first to stretch here today", done.Description, StringComparison.Ordinal);
        Assert.NotEqual(post.Title, another.Title);
        Assert.Equal(["Done", "Snooze 10 min", "Another"], another.Labels);
        Assert.True(done.IsPrivate && another.IsPrivate);
    }

    [Fact]
    public async Task What_is_stored_is_shown_to_its_owner_alone_and_erased_at_their_word()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Set(bot);

        var openly = await bot.Server.Ask(DoublePayloads.Message("export-my-data", channel: _channel));
        Assert.DoesNotContain("09:30", Whole(openly), StringComparison.Ordinal);
        var privately = await bot.Server.Use(DoublePayloads.Command("export-my-data"));
        Assert.Contains("09:30", Whole(privately), StringComparison.Ordinal);
        Assert.True(privately.IsPrivate);

        await bot.Server.Use(DoublePayloads.Command("forget-me"));
        Assert.Empty(await knowledge.Store.Reminders.In(Place, default));
    }

    [Fact]
    public async Task An_edited_command_is_not_carried_out_twice()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var message = DoublePayloads.Message("remind weekdays at 09:30 Berlin time", mentions: false, channel: _channel, guild: null);
        await bot.Server.Ask(message);
        var edited = (System.Text.Json.Nodes.JsonObject)message.DeepClone();
        edited["content"] = "remind weekdays at 10:30 Berlin time";
        edited["edited_timestamp"] = "2026-11-20T09:01:00.000000+00:00";

        bot.Server.Edit(edited);

        Assert.Null(await bot.Server.NextWithin(TimeSpan.FromMilliseconds(300)));
        Assert.Single(await knowledge.Store.Reminders.In(new Place("discord", "", $"{_channel}"), default));
    }

    private Place Place => new("discord", $"{DoublePayloads.Guild}", $"{_channel}");

    private Task<Sent> Set(BotOnDouble bot) => bot.Server.Use(DoublePayloads.Subcommand(
        "remind", "add", _channel, ManageChannels, ("time", "09:30"), ("zone", "Europe/Berlin"), ("days", "weekdays")));

    private static ReminderPost Post(Guid reminder, Mention? mention) => new(
        reminder, "key-of-one-occurrence", "exercises/shoulder-blade-squeeze", "Shoulder blade squeeze",
        "Sit tall. Draw your shoulder blades together, hold, and let go.", "8 times", null, mention);

    private static string Whole(Sent sent) => sent.Message.GetRawText().Replace("\\", "", StringComparison.Ordinal);

    private static string Plain(Sent sent) => sent.Title + " " + sent.Description.Replace("\\", "", StringComparison.Ordinal);
}
