using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Phrases;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

public sealed class PhraseTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Theory]
    [InlineData("9:30", "09:30")]
    [InlineData("09:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("9.30 am", "09:30")]
    [InlineData("9:30am", "09:30")]
    [InlineData("9:30 a.m.", "09:30")]
    [InlineData("9:30 pm", "21:30")]
    [InlineData("9h30", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("14:00", "14:00")]
    [InlineData("09:30:00", "09:30")]
    [InlineData("half past nine", "09:30")]
    [InlineData("half past 4 pm", "16:30")]
    [InlineData("quarter to 5 pm", "16:45")]
    [InlineData("a quarter past ten", "10:15")]
    [InlineData("ten to three in the afternoon", "14:50")]
    [InlineData("20 minutes past eleven", "11:20")]
    [InlineData("quarter to one pm", "12:45")]
    [InlineData("noon", "12:00")]
    [InlineData("midday", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("at 9", "09:00")]
    [InlineData("at 10 o'clock", "10:00")]
    [InlineData("at 12", "12:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("0:30", "00:30")]
    [InlineData("nine", "09:00")]
    [InlineData("nine thirty", "09:30")]
    [InlineData("two forty five pm", "14:45")]
    [InlineData("5 in the afternoon", "17:00")]
    [InlineData("6 in the morning", "06:00")]
    [InlineData("05:00", "05:00")]
    [InlineData("05:30 pm", "17:30")]
    [InlineData("09:30 am", "09:30")]
    [InlineData("14:00 pm", "14:00")]
    [InlineData("every morning at 6", "06:00")]
    [InlineData("every afternoon at 3", "15:00")]
    public void A_time_is_read_as_people_write_it(string typed, string time) => Assert.Equal(time, Read(typed).Time?.ToString("HH:mm", null));

    [Theory]
    [InlineData("at 25:00", "“25:00” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("at 9:60", "“9:60” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("at 13 am", "“13 am” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("at 99", "“99” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("time: soon", "“soon” is not a time. Write it as 09:30 or 9:30 am.")]
    [InlineData("at 9 and 14:00", "A reminder has one time of day. Set one reminder for each time.")]
    public void What_is_no_time_is_refused_with_how_to_write_one(string typed, string words) => Assert.Equal(words, Read(typed).Refusal?.Text);

    [Theory]
    [InlineData("weekdays at 5 in Berlin", "“5” could be 05:00 or 17:00. Which one do you mean?", "remind add weekdays at 05:00 in berlin", "remind add weekdays at 17:00 in berlin")]
    [InlineData("at half past four", "“half past four” could be 04:30 or 16:30. Which one do you mean?", "remind add at 04:30", "remind add at 16:30")]
    [InlineData("5:15", "“5:15” could be 05:15 or 17:15. Which one do you mean?", "remind add 05:15", "remind add 17:15")]
    public void A_time_of_either_half_of_the_day_is_asked_back(string typed, string words, string early, string late)
    {
        var refusal = Read(typed).Refusal;
        Assert.Equal(words, refusal?.Text);
        Assert.Equal([early, late], refusal!.Choices);
    }

    [Theory]
    [InlineData("weekdays at 14:00", ReminderDays.Weekdays)]
    [InlineData("every weekday at 14:00", ReminderDays.Weekdays)]
    [InlineData("on working days at 14:00", ReminderDays.Weekdays)]
    [InlineData("every day 9am", ReminderDays.EveryDay)]
    [InlineData("daily at 9am", ReminderDays.EveryDay)]
    [InlineData("every morning at 9", ReminderDays.EveryDay)]
    [InlineData("weekends at 10", ReminderDays.Weekend)]
    [InlineData("mon, wed and fri at 10", ReminderDays.Monday | ReminderDays.Wednesday | ReminderDays.Friday)]
    [InlineData("Mondays & Thursdays at 10", ReminderDays.Monday | ReminderDays.Thursday)]
    [InlineData("mon-thu at 10", ReminderDays.Weekdays & ~ReminderDays.Friday)]
    [InlineData("Monday to Friday at 10", ReminderDays.Weekdays)]
    [InlineData("from monday to friday at 10", ReminderDays.Weekdays)]
    [InlineData("tue through sat at 10", (ReminderDays.Weekdays | ReminderDays.Saturday) & ~ReminderDays.Monday)]
    [InlineData("sat-mon at 10", ReminderDays.Saturday | ReminderDays.Sunday | ReminderDays.Monday)]
    [InlineData("every day except sunday at 10", ReminderDays.EveryDay & ~ReminderDays.Sunday)]
    [InlineData("weekdays but not fridays at 10", ReminderDays.Weekdays & ~ReminderDays.Friday)]
    [InlineData("days: weekdays time: 10:00", ReminderDays.Weekdays)]
    [InlineData("at 10 on tuesdays", ReminderDays.Tuesday)]
    [InlineData("at 10", ReminderDays.None)]
    public void Days_are_read_as_people_write_them(string typed, ReminderDays days)
    {
        var input = Read(typed);
        Assert.Equal((null, days), (input.Refusal?.Text, input.Days));
        Assert.Empty(input.Unread);
    }

    [Theory]
    [InlineData("every hour")]
    [InlineData("every 2 hours")]
    [InlineData("every other day at 9")]
    [InlineData("every two weeks at 9")]
    [InlineData("in 10 minutes")]
    public void Another_rhythm_is_refused_and_not_misread(string typed) => Assert.Contains("once a day", Read(typed).Refusal?.Text);

    [Fact]
    public void What_is_no_day_is_refused() => Assert.StartsWith("“funday” is not a day", Read("days: funday time: 10:00").Refusal?.Text);

    [Theory]
    [InlineData("until 24 December", "2026-12-24")]
    [InlineData("until Dec 24", "2026-12-24")]
    [InlineData("until December 24th, 2027", "2027-12-24")]
    [InlineData("until the 24th of December", "2026-12-24")]
    [InlineData("until 24.12.", "2026-12-24")]
    [InlineData("until 24.12.2026", "2026-12-24")]
    [InlineData("until 2026-12-24", "2026-12-24")]
    [InlineData("until 24/12/2026", "2026-12-24")]
    [InlineData("until 12/24", "2026-12-24")]
    [InlineData("until 2/2/2027", "2027-02-02")]
    [InlineData("until 3 January", "2027-01-03")]
    [InlineData("until 19 November", "2026-11-19")]
    [InlineData("until yesterday", "2026-11-19")]
    [InlineData("until Friday", "2026-11-27")]
    [InlineData("until next Tuesday", "2026-11-24")]
    [InlineData("until tomorrow", "2026-11-21")]
    [InlineData("until the end of January", "2027-01-31")]
    [InlineData("until the end of the month", "2026-11-30")]
    [InlineData("until the end of the year", "2026-12-31")]
    [InlineData("for two weeks", "2026-12-03")]
    [InlineData("for a month", "2026-12-19")]
    [InlineData("for 10 days", "2026-11-29")]
    [InlineData("until: two weeks", "2026-12-03")]
    public void A_last_day_is_read_as_people_write_it(string typed, string day) => Assert.Equal(day, Resolved(Read(typed).Until));

    [Theory]
    [InlineData("from Monday", "2026-11-23")]
    [InlineData("starting 1 December", "2026-12-01")]
    [InlineData("starting on Wednesday", "2026-11-25")]
    [InlineData("from tomorrow", "2026-11-21")]
    [InlineData("from next week", "2026-11-23")]
    public void A_first_day_is_read_as_people_write_it(string typed, string day)
    {
        Assert.Equal(day, Resolved(Read(typed).From));
        Assert.Equal(ReminderDays.None, Read(typed).Days);
    }

    [Theory]
    [InlineData("until 31 February", "“31 february” is not a date. Write it as 24 December, 2026-12-24 or Friday.")]
    [InlineData("until whenever", "“whenever” is not a date. Write it as 24 December, 2026-12-24 or Friday.")]
    [InlineData("until 3/4", "“3/4” could be 3 April or 4 March. Write the month as a word.")]
    [InlineData("until 40.13.", "“40.13” is not a date. Write it as 24 December, 2026-12-24 or Friday.")]
    public void What_is_no_date_is_refused_with_how_to_write_one(string typed, string words) => Assert.Equal(words, Read(typed).Refusal?.Text);

    [Fact]
    public void Tomorrow_alone_is_one_day()
    {
        var input = Read("tomorrow at 9");
        Assert.Equal((ReminderDays.EveryDay, "2026-11-21", "2026-11-21"), (input.Days, Resolved(input.From), Resolved(input.Until)));
    }

    [Fact]
    public void Everything_is_read_in_one_go_in_any_order()
    {
        var input = Read("me and the team every day at 9am Berlin time with lower-back gentle from Monday until 24 December to stretch please");
        Assert.Equal((null, ""), (input.Refusal?.Text, string.Join(' ', input.Unread)));
        Assert.Equal((new LocalTime(9, 0), ReminderDays.EveryDay, "Europe/Berlin"), (input.Time, input.Days, input.Zone));
        Assert.Equal(("routines/lower-back", "gentle", "2026-11-23", "2026-12-24"), (input.Routine, input.Level, Resolved(input.From), Resolved(input.Until)));
    }

    [Fact]
    public void Words_without_a_meaning_here_are_told() => Assert.Equal(["drink", "water"], Read("weekdays at 9 to drink water").Unread);

    private static string? Resolved(DatePhrase? date)
    {
        var today = new LocalDate(2026, 11, 20);
        return date?.Resolve(today, today)?.ToString("uuuu-MM-dd", null);
    }

    private static ReminderInput Read(string typed) => ReminderPhrase.Read(
        typed, "remind add", takesNumber: false, takesMinutes: false, name => name is "lower-back" or "lower back" ? "routines/lower-back" : null, Now);
}
