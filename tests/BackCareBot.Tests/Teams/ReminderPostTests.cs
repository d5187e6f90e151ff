using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Tests.TeamsDouble;
using NodaTime;

namespace BackCareBot.Tests.Teams;

/// <summary>The posts of reminders, their buttons, and what becomes of a post that is refused.</summary>
public abstract class ReminderPostTests(CarrierBench bench)
{
    [Fact]
    public async Task A_post_shows_stretch_dose_picture_and_three_buttons()
    {
        using var bot = bench.Reminders();
        var posted = await Posted(bot, "a:post");
        Assert.Equal(("POST", "a:post", null), (posted.Method, posted.Conversation, posted.Message));
        Assert.Equal(["Done", "Snooze 10 min", "Another"], CardReader.Buttons(posted.Card).Select(button => button.GetProperty("title").GetString()));
        Assert.Contains("**How much:**", posted.Text, StringComparison.Ordinal);
        Assert.Contains("https://bot.example.test/images/picture.png", posted.Card.GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("Time for a stretch: ", posted.Activity.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.False(posted.Card.GetProperty("msteams").TryGetProperty("entities", out _));
    }

    [Fact]
    public async Task In_a_channel_a_post_begins_a_thread_of_its_own()
    {
        using var bot = bench.Reminders(BackCareBot.Teams.Reminding.ReminderRight.Members);
        var where = bot.InGroup("remind weekdays at 09:30 Berlin time", "19:thread@thread.tacv2;messageid=5", team: "19:team");
        await bot.Say(where);
        var reminder = Assert.Single(await bot.In("19:thread@thread.tacv2", "19:team"));
        await bot.Messenger.Post(reminder.Place, PostOf(reminder), default);
        Assert.Equal("19:thread@thread.tacv2", (await bench.Connector.Next()).Conversation);
    }

    [Fact]
    public async Task A_mention_is_an_entity_that_the_text_names()
    {
        using var bot = bench.Reminders();
        var card = (await Posted(bot, "19:entity", new Mention(MentionKind.User, "29:bob"))).Card;
        var entity = Assert.Single(card.GetProperty("msteams").GetProperty("entities").EnumerateArray());
        Assert.Equal("29:bob", entity.GetProperty("mentioned").GetProperty("id").GetString());
        Assert.StartsWith(entity.GetProperty("text").GetString()!, CardReader.AllText(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_that_Teams_refuses_is_left_out()
    {
        using var bot = bench.Reminders();
        var reminder = await Set(bot, "19:gone-person");
        bench.Connector.Refuse(400);
        Assert.Equal(PostOutcome.Delivered, await bot.Messenger.Post(reminder.Place, PostOf(reminder, new Mention(MentionKind.User, "29:bob")), default));
        Assert.DoesNotContain("<at>", (await bench.Connector.Next()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_counts_and_only_who_pressed_is_told()
    {
        using var bot = bench.Reminders();
        var post = await Posted(bot, "19:done");
        Assert.Contains("the first to stretch", Text(await bot.Press(post.Card, "Done", bot.InGroup("", "19:done"))), StringComparison.Ordinal);
        Assert.Contains("2 of you", Text(await bot.Press(post.Card, "Done", bot.InGroup("", "19:done", user: "29:bob"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snooze_puts_the_reminder_off_by_ten_minutes()
    {
        using var bot = bench.Reminders();
        var post = await Posted(bot, "19:snooze");
        Assert.Contains("10:10", Text(await bot.Press(post.Card, "Snooze 10 min", bot.InGroup("", "19:snooze"))), StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 9, 10), Assert.Single(await bot.In("19:snooze")).Schedule.SnoozedUntil);
    }

    [Fact]
    public async Task Another_shows_the_next_stretch_and_goes_on_from_there()
    {
        using var bot = bench.Reminders();
        var post = await Posted(bot, "a:another");
        var where = bot.InChat("", "a:another");
        var second = await bot.Press(post.Card, "Another", where);
        var third = await bot.Press(second, "Another", where);
        Assert.Equal(3, new[] { post.Card, second, third }.Select(card => CardReader.Texts(card).First()).Distinct().Count());
    }

    [Fact]
    public async Task The_words_of_a_button_do_the_same_within_the_hour()
    {
        using var bot = bench.Reminders();
        await bot.Say(bot.InChat("remind every day at 08:45 UTC", "a:words-of-post"));
        Assert.Contains("Well done", (await bot.Say(bot.InChat("done", "a:words-of-post"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_and_places_outlive_a_restart()
    {
        using var bot = bench.Reminders();
        var post = await Posted(bot, "19:restarted");
        bot.Restart();
        Assert.Contains("Well done", Text(await bot.Press(post.Card, "Done", bot.InGroup("", "19:restarted"))), StringComparison.Ordinal);
        var reminder = Assert.Single(await bot.In("19:restarted"));
        Assert.Equal(PostOutcome.Delivered, await bot.Messenger.Post(reminder.Place, PostOf(reminder), default));
        await bench.Connector.Next();
    }

    [Fact]
    public async Task A_button_pressed_elsewhere_does_nothing_to_the_reminder()
    {
        using var bot = bench.Reminders();
        var post = await Posted(bot, "19:here");
        Assert.Contains("gone by now", Text(await bot.Press(post.Card, "Snooze 10 min", bot.InGroup("", "19:there"))), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await bot.In("19:here")).Schedule.SnoozedUntil);
    }

    [Theory]
    [InlineData(403, PostOutcome.Gone)]
    [InlineData(404, PostOutcome.Gone)]
    [InlineData(400, PostOutcome.TryAgain)]
    [InlineData(500, PostOutcome.TryAgain)]
    public async Task A_refusal_is_told_and_not_thrown(int status, PostOutcome outcome)
    {
        using var bot = bench.Reminders();
        var reminder = await Set(bot, bench.NewId());
        bench.Connector.Refuse(status);
        Assert.Equal(outcome, await bot.Messenger.Post(reminder.Place, PostOf(reminder), default));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_does_not_know_is_gone()
    {
        using var bot = bench.Reminders();
        var reminder = await Set(bot, bench.NewId());
        Assert.Equal(PostOutcome.Gone, await bot.Messenger.Post(new Place("teams", "", "19:never-seen"), PostOf(reminder), default));
    }

    [Fact]
    public async Task The_maker_is_told_in_their_personal_chat()
    {
        using var bot = bench.Reminders();
        await bot.Say(bot.InChat("hello", "a:own"));
        bot.Restart();
        Assert.True(await bot.Messenger.Tell("29:ann", new Place("teams", "", "19:gone"), "Your reminder has stopped.", default));
        var told = await bench.Connector.Next();
        Assert.Equal(("a:own", "Your reminder has stopped."), (told.Conversation, told.Text));
    }

    [Fact]
    public async Task Where_no_personal_chat_is_known_the_maker_is_told_in_the_channel_and_else_not_at_all()
    {
        using var bot = bench.Reminders();
        await bot.Say(bot.InGroup("hello", "19:told"));
        Assert.True(await bot.Messenger.Tell("29:ann", new Place("teams", "", "19:told"), "It has stopped.", default));
        Assert.Equal("19:told", (await bench.Connector.Next()).Conversation);
        bench.Connector.Refuse(403);
        Assert.False(await bot.Messenger.Tell("29:ann", new Place("teams", "", "19:told"), "It has stopped.", default));
        Assert.False(await bot.Messenger.Tell("29:ann", new Place("teams", "", "19:unknown"), "It has stopped.", default));
    }

    [Fact]
    public async Task The_post_of_every_stretch_is_a_good_card()
    {
        using var bot = bench.Reminders();
        var reminder = await Set(bot, bench.NewId());
        var knowledge = bench.Bot.Current.Edition.Knowledge;
        foreach (var routine in knowledge.Entries.Where(entry => entry.Routine is not null))
        {
            var post = new StretchOfTheDay(knowledge, routine.Id).Of(reminder with { Routine = routine.Id }, Instant.FromUtc(2026, 11, 20, 9, 0))!;
            Assert.Equal(PostOutcome.Delivered, await bot.Messenger.Post(reminder.Place, post, default));
            Assert.Empty(CardRules.Faults(System.Text.Encoding.UTF8.GetBytes((await bench.Connector.Next()).Card.GetRawText())));
        }
    }

    private static string Text(JsonElement value) => value.GetString()!;

    private static async Task<Reminder> Set(ReminderBench bot, string conversation)
    {
        await bot.Say(bot.InGroup("remind weekdays at 09:30 Berlin time", conversation));
        return Assert.Single(await bot.In(conversation));
    }

    private async Task<Posted> Posted(ReminderBench bot, string conversation, Mention? mention = null)
    {
        var reminder = await Set(bot, conversation);
        Assert.Equal(PostOutcome.Delivered, await bot.Messenger.Post(reminder.Place, PostOf(reminder, mention), default));
        return await bench.Connector.Next();
    }

    private ReminderPost PostOf(Reminder reminder, Mention? mention = null) =>
        new StretchOfTheDay(bench.Bot.Current.Edition.Knowledge, "routines/desk-break").Of(reminder, Instant.FromUtc(2026, 11, 20, 9, 0))! with
        {
            Mention = mention,
            Picture = new ReplyPicture("picture", "A picture"),
        };
}
