using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Core.Reminders.Times;
using BackCareBot.Tests.Support;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

/// <summary>It is 09:00 UTC: a reminder at 09:55 in Berlin came five minutes ago.</summary>
[Collection(RealBot.Collection)]
public sealed class PostButtonTests(RealBot bot)
{
    private const string FiveMinutesAgo = "remind every day at 09:55 Berlin time";

    [Fact]
    public async Task Done_counts_each_person_once_a_day()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        Assert.Equal("Well done. You are the first to stretch here today.", (await Done(chat, reminder, "ann")).ShortAnswer);
        Assert.Equal("Well done. 2 of you stretched today.", (await Done(chat, reminder, "bob")).ShortAnswer);
        Assert.Equal("Well done. 2 of you stretched today.", (await Done(chat, reminder, "ann")).ShortAnswer);
        chat.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal("Well done. You are the first to stretch here today.", (await Done(chat, reminder, "ann")).ShortAnswer);
    }

    [Fact]
    public async Task Where_the_tally_is_off_nobody_is_counted()
    {
        var chat = new DeskChat(bot, new ReminderSettings { Tally = false });
        var reminder = await chat.Set(FiveMinutesAgo);
        Assert.Equal("Well done. Your back will thank you.", (await Done(chat, reminder, "ann")).ShortAnswer);
        Assert.Equal(1, await chat.Store.CountDone(DeskChat.Here, new LocalDate(2026, 11, 20), "zoe", CancellationToken.None));
    }

    [Fact]
    public async Task Done_under_a_post_of_a_removed_reminder_still_counts()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        await chat.Say("remind remove 1");
        Assert.StartsWith("Well done.", (await Done(chat, reminder, "ann")).ShortAnswer);
    }

    [Fact]
    public async Task Snooze_brings_it_again_in_ten_minutes_and_two_presses_do_not_add_up()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        Assert.Equal("I will come again at 10:10.", (await Snooze(chat, reminder)).ShortAnswer);
        chat.Time.Pass(TimeSpan.FromMinutes(3));
        Assert.Equal("I will come again at 10:10.", (await Snooze(chat, reminder)).ShortAnswer);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 9, 10), Occurrences.Next((await chat.Only()).Schedule, Instant.FromUtc(2026, 11, 20, 9, 3)));
    }

    [Fact]
    public async Task Another_shows_the_next_stretch_of_the_cycle()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        var shown = Shown(reminder);
        var reply = await chat.Desk.Another(DeskChat.Here, reminder.Id, shown, CancellationToken.None);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.NotEqual(shown, reply.EntryId);
        Assert.NotNull(reply.Dose);
    }

    [Fact]
    public async Task Buttons_of_a_post_that_is_gone_or_of_another_place_say_so()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        var elsewhere = DeskChat.Here with { Channel = "other" };
        Assert.StartsWith("This reminder is gone", (await chat.Desk.Snooze(elsewhere, "eve", reminder.Id, CancellationToken.None)).ShortAnswer);
        Assert.StartsWith("This reminder is gone", (await chat.Desk.Another(elsewhere, reminder.Id, "exercises/plank", CancellationToken.None)).ShortAnswer);
        Assert.StartsWith("This reminder is gone", (await chat.Desk.Snooze(DeskChat.Here, "eve", Guid.NewGuid(), CancellationToken.None)).ShortAnswer);
        Assert.Null((await chat.Only()).Schedule.SnoozedUntil);
    }

    [Fact]
    public async Task Typing_a_buttons_words_within_an_hour_of_the_post_does_what_it_does()
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set(FiveMinutesAgo);
        Assert.StartsWith("Well done", (await chat.Say(ReminderWords.DoneLabel)).ShortAnswer);
        Assert.Equal(
            (await chat.Desk.Another(DeskChat.Here, reminder.Id, Shown(reminder), CancellationToken.None)).EntryId,
            (await chat.Say(ReminderWords.AnotherLabel)).EntryId);
        Assert.Equal("I will come again at 10:10.", (await chat.Say(ReminderWords.SnoozeLabel)).ShortAnswer);
    }

    [Fact]
    public async Task Long_after_the_post_the_words_are_words_again()
    {
        var chat = new DeskChat(bot);
        await chat.Set(FiveMinutesAgo);
        chat.Time.Pass(TimeSpan.FromHours(2));
        Assert.Null(await chat.TrySay("done"));
    }

    [Theory]
    [InlineData("zone", "berl", "Europe/Berlin")]
    [InlineData("days", "we", "weekdays")]
    [InlineData("routine", "desk", "desk-break")]
    [InlineData("number", "", "1")]
    public async Task Fields_are_completed(string field, string typed, string value)
    {
        var chat = new DeskChat(bot);
        await chat.Set(FiveMinutesAgo);
        var found = await chat.Desk.Complete(field, typed, DeskChat.Here, CancellationToken.None);
        Assert.Equal(value, found[0].Value);
        Assert.All(found, item => Assert.InRange(item.Label.Length, 1, 100));
    }

    [Fact]
    public async Task The_channels_own_zone_is_suggested_first()
    {
        var chat = new DeskChat(bot);
        await chat.Set("remind weekdays at 10 in Auckland");
        var found = await chat.Desk.Complete("zone", "", DeskChat.Here, CancellationToken.None);
        Assert.Equal("Pacific/Auckland", found[0].Value);
        Assert.Equal(25, found.Count);
    }

    [Fact]
    public async Task Completion_over_a_store_that_fails_is_empty()
    {
        var chat = new DeskChat(bot);
        chat.Store.Fault = new StoreException("locked");
        Assert.Empty(await chat.Desk.Complete("number", "", DeskChat.Here, CancellationToken.None));
        Assert.Single(chat.Failures);
    }

    [Fact]
    public void The_catalogue_keeps_to_what_platforms_can_show()
    {
        Assert.All(ReminderCommands.Description.Subcommands, subcommand =>
        {
            Assert.InRange(subcommand.Purpose.Length, 1, 100);
            Assert.Equal(subcommand.Parameters.OrderByDescending(parameter => parameter.Required), subcommand.Parameters);
            Assert.All(subcommand.Parameters, parameter => Assert.InRange(parameter.Purpose.Length, 1, 100));
        });
    }

    private static Task<Reply> Done(DeskChat chat, Reminder reminder, string user) =>
        chat.Desk.Done(DeskChat.Here, user, reminder.Id, CancellationToken.None);

    private static Task<Reply> Snooze(DeskChat chat, Reminder reminder) =>
        chat.Desk.Snooze(DeskChat.Here, "ann", reminder.Id, CancellationToken.None);

    private string Shown(Reminder reminder) =>
        new StretchOfTheDay(bot.Knowledge, "routines/desk-break").Of(reminder, Instant.FromUtc(2026, 11, 20, 8, 55))!.EntryId;
}
