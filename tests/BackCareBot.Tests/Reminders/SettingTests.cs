using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Tests.Support;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

[Collection(RealBot.Collection)]
public sealed class SettingTests(RealBot bot)
{
    [Fact]
    public async Task A_new_reminder_tells_its_next_three_times_with_date_and_zone()
    {
        var reply = await new DeskChat(bot).Say("remind weekdays at 09:30 Berlin time");
        Assert.Equal((ReplyKind.Information, "Reminder 1 is set"), (reply.Kind, reply.Title));
        Assert.Equal(
            "Weekdays at 09:30 (Europe/Berlin), a stretch from Desk break routine. It comes next on Mon 23 November 2026, 09:30; "
            + "Tue 24 November 2026, 09:30 and Wed 25 November 2026, 09:30 (Europe/Berlin).",
            reply.ShortAnswer);
    }

    [Fact]
    public async Task A_reminder_keeps_what_was_said()
    {
        var reminder = await new DeskChat(bot).Set("remind mon, wed and fri at 10 in New York with neck-and-shoulders gentle from 1 December until 24 December");
        Assert.Equal(
            new Schedule(
                new LocalTime(10, 0), "America/New_York", ReminderDays.Monday | ReminderDays.Wednesday | ReminderDays.Friday,
                new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 24)),
            reminder.Schedule);
        Assert.Equal(("routines/neck-and-shoulders", "gentle", "ann", DeskChat.Here), (reminder.Routine, reminder.Level, reminder.Maker, reminder.Place));
    }

    [Theory]
    [InlineData("remind me at 9:30 Berlin time to stretch")]
    [InlineData("/remind add at 9:30 in Berlin")]
    [InlineData("/remind weekdays 9.30 Europe/Berlin")]
    [InlineData("remind us every weekday at half past nine, berlin time")]
    [InlineData("Remind the team to stretch at 9:30 in Germany please")]
    [InlineData("remind add time:09:30 zone:Europe/Berlin days:weekdays routine:desk-break")]
    public async Task The_same_can_be_said_in_many_ways(string text)
    {
        var reminder = await new DeskChat(bot).Set(text);
        Assert.Equal(new Schedule(new LocalTime(9, 30), "Europe/Berlin", ReminderDays.Weekdays), reminder.Schedule);
        Assert.Equal("routines/desk-break", reminder.Routine);
    }

    [Fact]
    public async Task Fields_do_what_typed_words_do()
    {
        var chat = new DeskChat(bot);
        await chat.Fill(
            "add", ("time", "9.30 am"), ("days", "mon, wed and fri"), ("zone", "New York"), ("routine", "lower-back"), ("level", "gentle"),
            ("from", "Monday"), ("until", "two weeks"));
        var reminder = await chat.Only();
        Assert.Equal(
            new Schedule(
                new LocalTime(9, 30), "America/New_York", ReminderDays.Monday | ReminderDays.Wednesday | ReminderDays.Friday,
                new LocalDate(2026, 11, 23), new LocalDate(2026, 12, 6)),
            reminder.Schedule);
        Assert.Equal(("routines/lower-back", "gentle"), (reminder.Routine, reminder.Level));
    }

    [Fact]
    public async Task The_first_zone_named_is_remembered_for_the_channel()
    {
        var chat = new DeskChat(bot);
        await chat.Set("remind weekdays at 09:30 in New York");
        Assert.Equal("America/New_York", (await chat.Set("remind weekdays at 15:00")).Schedule.Zone);
        await chat.Set("remind weekdays at 16:00 in Tokyo");
        Assert.Equal("America/New_York", (await chat.Set("remind weekdays at 11:00")).Schedule.Zone);
    }

    [Fact]
    public async Task The_channels_zone_can_be_seen_and_set()
    {
        var chat = new DeskChat(bot);
        Assert.Contains("do not know this channel's time zone", (await chat.Say("remind zone")).ShortAnswer);
        Assert.Contains("Europe/Berlin", (await chat.Say("remind zone Berlin")).ShortAnswer);
        Assert.Equal("Europe/Berlin", (await chat.Set("remind weekdays at 11:00")).Schedule.Zone);
        Assert.Equal(ReplyKind.Refusal, (await chat.Say("remind zone Tokyo", DeskChat.Caller(manage: false))).Kind);
    }

    [Theory]
    [InlineData("remind weekdays at 25:00", "“25:00” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("remind weekdays at 9:30 in Mars/Phobos", "I know no time zone “mars/phobos”. Write a large city that shares your time, such as Berlin, or a name such as Europe/Berlin.")]
    [InlineData("remind weekdays at 9:30 Berln time", "I know no time zone “berln”. Did you mean Europe/Berlin or Europe/Zurich?")]
    [InlineData("remind weekdays at 9:30 Berlin time until 19 November", "Thu 19 November 2026 is past. The last day must be after Thu 19 November 2026.")]
    [InlineData("remind weekdays at 9:30 Berlin time until yesterday", "Thu 19 November 2026 is past. The last day must be after Thu 19 November 2026.")]
    [InlineData("remind weekdays at 9:30 Berlin time from 2026-12-10 until 2026-12-01", "The last day, Tue 1 December 2026, comes before the first, Thu 10 December 2026. Name a last day after Wed 9 December 2026.")]
    [InlineData("remind weekends at 9:30 Berlin time until today", "That would never come: no weekends at 09:30 is left before it ends. Name a later last day or other days.")]
    [InlineData("remind weekdays at 9:30", "09:30 in which time zone? I do not know yet where this channel is. Add a large city, as in “remind weekdays at 09:30 Berlin time”. I will remember it for this channel.")]
    [InlineData("/remind weekdays Berlin time", "At what time? Write it as “remind weekdays at 09:30 Berlin time”.")]
    [InlineData("remind weekdays at 9:30 to drink water", "I did not understand “drink water”. I post stretches and nothing else. Write it as “remind weekdays at 09:30 Berlin time”.")]
    [InlineData("remind weekdays at 9:30 Berlin time with desk-break strong", "Desk break routine has no level “strong”. It has gentle.")]
    [InlineData("/remind add time:9:30 zone:Berlin routine:juggling", "I know no routine “juggling”. Say desk-break, neck-and-shoulders or upper-back, or type “routine” to see more.")]
    public async Task Bad_input_is_refused_with_what_to_do_and_nothing_is_kept(string text, string words)
    {
        var chat = new DeskChat(bot);
        var reply = await chat.Say(text);
        Assert.Equal((ReplyKind.Refusal, words), (reply.Kind, reply.ShortAnswer));
        Assert.Empty(await chat.All());
    }

    [Fact]
    public async Task A_name_of_several_zones_is_asked_back_with_candidates_that_can_be_pressed()
    {
        var chat = new DeskChat(bot);
        var reply = await chat.Say("remind weekdays at 9:30 in the USA");
        Assert.StartsWith("“usa” has more than one time zone. Which one do you mean: America/New_York", reply.ShortAnswer);
        await chat.Set(reply.Actions[0].Message);
        Assert.Equal("America/New_York", (await chat.Only()).Schedule.Zone);
    }

    [Fact]
    public async Task Morning_or_afternoon_is_asked_back_with_messages_that_can_be_pressed()
    {
        var chat = new DeskChat(bot);
        var reply = await chat.Say("remind weekdays at 5 Berlin time");
        Assert.Equal("“5” could be 05:00 or 17:00. Which one do you mean?", reply.ShortAnswer);
        Assert.All(reply.Actions, action => Assert.Equal(action.Label, action.Message));
        await chat.Set(reply.Actions[1].Message);
        Assert.Equal(new LocalTime(17, 0), (await chat.Only()).Schedule.Time);
    }

    [Fact]
    public async Task An_eleventh_reminder_in_a_channel_is_refused()
    {
        var chat = new DeskChat(bot);
        for (var hour = 8; hour < 18; hour++)
            await chat.Set($"remind weekdays at {hour:00}:00 Berlin time");
        Assert.Equal(
            "This channel has 10 reminders, and that is the limit. Remove one first: “remind list” shows them, “remind remove 1” deletes the first.",
            (await chat.Say("remind weekdays at 19:00")).ShortAnswer);
        Assert.Equal(10, (await chat.All()).Count);
    }

    [Fact]
    public async Task A_full_server_is_told_as_such()
    {
        var chat = new DeskChat(bot, new ReminderSettings { Limits = new ReminderLimits(10, 1) });
        await chat.Set();
        Assert.StartsWith("This server has 1 reminders", (await chat.Say("remind weekdays at 19:00")).ShortAnswer);
    }

    [Fact]
    public async Task A_routine_on_the_floor_says_so() =>
        Assert.EndsWith(
            "6 of its 7 stretches are done lying or kneeling; for a break at a desk choose desk-break.",
            (await new DeskChat(bot).Say("remind weekdays at 9:30 Berlin time with lower-back gentle")).ShortAnswer);

    [Fact]
    public async Task Days_that_were_assumed_are_said() =>
        Assert.Contains("You named no days, so I took weekdays.", (await new DeskChat(bot).Say("remind me at 9:30 Berlin time")).ShortAnswer);

    [Theory]
    [InlineData("remind me how cat-cow goes")]
    [InlineData("remind me what to do every day for my back?")]
    [InlineData("can you remind me of the plank")]
    [InlineData("remind me of cat-cow")]
    [InlineData("what helps sciatica?")]
    [InlineData("done")]
    [InlineData("another")]
    public async Task What_is_no_reminder_is_left_to_the_answers(string text) => Assert.Null(await new DeskChat(bot).TrySay(text));

    [Theory]
    [InlineData("remind me every day at 9, I can't feel my legs since this morning")]
    [InlineData("/remind add at 9:30 Berlin time because I want to kill myself")]
    [InlineData("remind weekdays at 9 i have no feeling between my legs and cannot pee")]
    public async Task A_warning_sign_is_never_hidden_by_a_command(string text)
    {
        var chat = new DeskChat(bot);
        Assert.Null(await chat.TrySay(text));
        Assert.Empty(await chat.All());
        Assert.NotEmpty(bot.Chat().Ask(text).Warnings);
    }

    [Fact]
    public async Task A_warning_sign_in_a_field_is_never_hidden()
    {
        var desk = new DeskChat(bot).Desk;
        var fields = new Dictionary<string, string> { ["time"] = "9:30", ["until"] = "i have no feeling between my legs and cannot pee" };
        Assert.Null(await desk.Run("add", fields, DeskChat.Caller(), CancellationToken.None));
        Assert.NotEmpty(bot.Chat().Ask(ReminderDesk.Typed("add", fields)).Warnings);
    }

    [Theory]
    [InlineData("remind")]
    [InlineData("/remind")]
    [InlineData("/remind add")]
    public async Task Remind_alone_says_what_can_be_typed(string text) => Assert.NotEmpty((await new DeskChat(bot).Say(text)).Sections);

    [Fact]
    public async Task Without_a_channel_the_way_to_one_is_told()
    {
        var reply = await new DeskChat(bot).Say("remind weekdays at 9:30 Berlin time", DeskChat.Caller() with { Place = null });
        Assert.Contains("there is none here", reply.ShortAnswer);
        Assert.Equal(reply.ShortAnswer, bot.Chat().Ask("remind weekdays at 9:30 Berlin time").ShortAnswer);
    }
}
