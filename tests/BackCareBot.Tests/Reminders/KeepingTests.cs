using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Tests.Support;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

[Collection(RealBot.Collection)]
public sealed class KeepingTests(RealBot bot)
{
    [Fact]
    public async Task The_list_shows_every_reminder_with_its_number_and_state()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        await chat.Set("remind sat and sun at noon with lower-back gentle until 24 December");
        await chat.Say("remind pause 1 until 1 December");
        var reply = await chat.Say("remind list");
        Assert.Equal("This channel has 2 reminders. Its time zone is Europe/Berlin.", reply.ShortAnswer);
        Assert.Equal(
            [
                "1: weekdays at 09:30 (Europe/Berlin), Desk break routine; paused until Tue 1 December 2026",
                "2: weekends at 12:00 (Europe/Berlin) until Thu 24 December 2026, Lower back routine (gentle)",
            ],
            reply.Sections[0].Parts[0].Items);
    }

    [Theory]
    [InlineData("remind list")]
    [InlineData("reminders")]
    [InlineData("/remind list")]
    [InlineData("remind pause")]
    public async Task An_empty_channel_says_how_to_set_the_first(string text) =>
        Assert.StartsWith("This channel has no reminders.", (await new DeskChat(bot).Say(text)).ShortAnswer);

    [Theory]
    [InlineData("remind pause 1 until 1 December", "2026-12-01", "It comes again on Tue 1 December 2026 at 09:30 (Europe/Berlin).")]
    [InlineData("remind pause until monday", "2026-11-23", "It comes again on Mon 23 November 2026 at 09:30 (Europe/Berlin).")]
    [InlineData("remind pause 1 for a week", "2026-11-27", "It comes again on Fri 27 November 2026 at 09:30 (Europe/Berlin).")]
    [InlineData("remind pause 1", "9999-12-31", "It stays silent until you type “remind resume 1”.")]
    public async Task A_pause_has_an_end_or_none(string text, string until, string words)
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        Assert.Equal(words, (await chat.Say(text)).ShortAnswer);
        Assert.Equal(until, (await chat.Only()).Schedule.PausedUntil?.ToString("uuuu-MM-dd", null));
        Assert.StartsWith("Weekdays at 09:30", (await chat.Say("remind resume 1")).ShortAnswer);
        Assert.Null((await chat.Only()).Schedule.PausedUntil);
    }

    [Fact]
    public async Task A_pause_that_ends_today_is_refused()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        Assert.Equal(
            "A pause until Fri 20 November 2026 would end before it begins. Name a day after Fri 20 November 2026.", (await chat.Say("remind pause until today")).ShortAnswer);
    }

    [Fact]
    public async Task Resuming_starts_a_reminder_that_was_stopped_for_its_channel()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set();
        await chat.Store.Change(reminder with { Disabled = "I may not write there" }, CancellationToken.None);
        Assert.Contains("stopped: I may not write there", (await chat.Say("remind list")).Sections[0].Parts[0].Items[0]);
        await chat.Say("remind resume 1");
        Assert.Null((await chat.Only()).Disabled);
    }

    [Theory]
    [InlineData("remind snooze 1", "15:10")]
    [InlineData("remind snooze for 30 minutes", "15:30")]
    [InlineData("remind snooze 1 2 hours", "17:00")]
    [InlineData("remind snooze 1 half an hour", "15:30")]
    [InlineData("/remind snooze number: 1 minutes: 20", "15:20")]
    public async Task Snoozing_before_a_post_puts_that_off(string text, string time)
    {
        var chat = new DeskChat(bot);
        await chat.Set("remind weekdays at 15:00 Berlin time");
        Assert.Equal($"It comes on Fri 20 November 2026 at {time} (Europe/Berlin).", (await chat.Say(text)).ShortAnswer);
    }

    [Fact]
    public async Task Snoozing_soon_after_a_post_counts_from_now()
    {
        var chat = new DeskChat(bot);
        await chat.Set("remind weekdays at 09:45 Berlin time");
        Assert.Equal("It comes on Fri 20 November 2026 at 10:10 (Europe/Berlin).", (await chat.Say("remind snooze 1")).ShortAnswer);
    }

    [Fact]
    public async Task A_snooze_of_days_is_a_pause()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        Assert.Equal("2880 minutes cannot be snoozed. Name 1 to 720 minutes, or use “remind pause” for longer.", (await chat.Say("remind snooze 1 48 hours")).ShortAnswer);
    }

    [Fact]
    public async Task A_change_leaves_the_rest_as_it_was()
    {
        var chat = new DeskChat(bot);
        var before = await chat.Set("remind mon and thu at 10 Berlin time with lower-back gentle until 24 December");
        Assert.Equal("Reminder 1 is changed", (await chat.Say("remind change 1 to 11:15")).Title);
        Assert.Equal(before with { Schedule = before.Schedule with { Time = new LocalTime(11, 15) } }, await chat.Only());
        await chat.Say("remind change tue");
        Assert.Equal(ReminderDays.Tuesday, (await chat.Only()).Schedule.Days);
        await chat.Fill("change", ("number", "1"), ("routine", "desk-break"));
        Assert.Equal(("routines/desk-break", null), ((await chat.Only()).Routine, (await chat.Only()).Level));
    }

    [Theory]
    [InlineData("remind change 1", "What should change? Write it as “remind change 1 to 10:00” or “remind change 1 mon and thu”.")]
    [InlineData("remind change 1 to 26:00", "“26:00” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("remind change 7 to 10:00", "There is no reminder 7 in this channel. Which one do you mean?")]
    [InlineData("remind remove 1 please now dear", "I did not understand “now dear” after “remind remove”. Type “remind” to see what you can write.")]
    public async Task What_cannot_be_done_leaves_everything_as_it_was(string text, string words)
    {
        var chat = new DeskChat(bot);
        var before = await chat.Set();
        var reply = await chat.Say(text);
        Assert.Equal((ReplyKind.Refusal, words), (reply.Kind, reply.ShortAnswer));
        Assert.Equal(before, await chat.Only());
    }

    [Fact]
    public async Task Of_several_reminders_it_asks_which_and_offers_each()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        await chat.Set("remind weekdays at 15:00");
        var reply = await chat.Say("remind remove");
        Assert.Equal("Which reminder do you mean? Add its number.", reply.ShortAnswer);
        Assert.Equal(["remind remove 1", "remind remove 2"], reply.Actions.Select(action => action.Label));
    }

    [Fact]
    public async Task A_removed_number_is_free_again()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        await chat.Set("remind weekdays at 15:00");
        Assert.Equal("It was: 1: weekdays at 09:30 (Europe/Berlin), Desk break routine. To have it back, set it again.", (await chat.Say("remind remove 1")).ShortAnswer);
        Assert.Equal("Reminder 1 is set", (await chat.Say("remind weekdays at 16:00")).Title);
    }

    [Fact]
    public async Task A_test_posts_once_and_mentions_nobody()
    {
        var chat = new DeskChat(bot);
        var whom = new Mention(MentionKind.Role, "42");
        await chat.Set("remind weekdays at 09:30 Berlin time", DeskChat.Caller(mention: true, whom: whom));
        Assert.Equal(ReplyKind.Information, (await chat.Say("remind test")).Kind);
        var (place, post) = Assert.Single(chat.Posts);
        Assert.Equal((DeskChat.Here, null), (place, post.Mention));
    }

    [Theory]
    [InlineData(PostOutcome.Gone, "I may not write in this channel")]
    [InlineData(PostOutcome.TryAgain, "The channel cannot be reached just now")]
    public async Task A_test_that_fails_says_why(PostOutcome outcome, string words)
    {
        var chat = new DeskChat(bot) { Outcome = outcome };
        await chat.Set();
        Assert.StartsWith(words, (await chat.Say("remind test 1")).ShortAnswer);
    }

    [Theory]
    [InlineData("remind weekdays at 9:30 Berlin time")]
    [InlineData("remind list")]
    [InlineData("remind pause 1")]
    [InlineData("done")]
    public async Task A_store_that_fails_is_told_in_plain_words_and_reported(string text)
    {
        var chat = new DeskChat(bot);
        await chat.Set("remind every day at 09:45 Berlin time");
        chat.Store.Fault = new StoreException("data/backcare.db is read-only. Make it writable.");
        var reply = await chat.Say(text);
        Assert.Equal(ReplyKind.Refusal, reply.Kind);
        Assert.Contains("so nothing was changed", reply.ShortAnswer);
        Assert.DoesNotContain("backcare.db", reply.ShortAnswer);
        Assert.Same(chat.Store.Fault, Assert.Single(chat.Failures));
    }
}
