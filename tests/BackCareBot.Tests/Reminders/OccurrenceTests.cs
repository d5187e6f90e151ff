using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Times;
using NodaTime;
using NodaTime.Text;

namespace BackCareBot.Tests.Reminders;

public sealed class OccurrenceTests
{
    [Fact]
    public void The_wall_clock_time_stays_when_summer_time_ends() =>
        Assert.Equal(
            ["2026-10-23T07:30:00Z", "2026-10-26T08:30:00Z"], Times(At(9, 30, ReminderDays.Weekdays), "2026-10-22T12:00:00Z", 2));

    [Fact]
    public void The_wall_clock_time_stays_when_summer_time_begins() =>
        Assert.Equal(
            ["2026-03-27T08:30:00Z", "2026-03-30T07:30:00Z"], Times(At(9, 30, ReminderDays.Weekdays), "2026-03-26T12:00:00Z", 2));

    [Fact]
    public void A_skipped_time_comes_at_the_next_valid_moment() =>
        Assert.Equal(["2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"], Times(At(2, 30), "2027-03-28T00:00:00Z", 2));

    [Fact]
    public void A_doubled_time_comes_once_and_the_first_time() =>
        Assert.Equal(["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"], Times(At(2, 30), "2026-10-24T12:00:00Z", 2));

    [Fact]
    public void A_gap_at_midnight_moves_the_evenings_time_into_the_next_day() =>
        Assert.Equal("2027-03-28T01:00:00Z", Times(At(23, 30, ReminderDays.Saturday, "America/Nuuk"), "2027-03-27T12:00:00Z", 1)[0]);

    [Fact]
    public void A_day_that_a_place_left_out_has_no_occurrence() =>
        Assert.Equal(
            ["2011-12-29T19:30:00Z", "2011-12-30T19:30:00Z"], Times(At(9, 30, zone: "Pacific/Apia"), "2011-12-29T00:00:00Z", 2));

    [Fact]
    public void The_moment_of_an_occurrence_is_not_its_own_next() =>
        Assert.Equal("2026-11-21T08:30:00Z", Times(At(9, 30), "2026-11-20T08:30:00Z", 1)[0]);

    [Fact]
    public void The_first_and_the_last_day_are_included()
    {
        var schedule = At(9, 30) with { Starts = new LocalDate(2026, 12, 1), Ends = new LocalDate(2026, 12, 2) };
        Assert.Equal(["2026-12-01T08:30:00Z", "2026-12-02T08:30:00Z"], Times(schedule, "2026-11-20T00:00:00Z", 3));
    }

    [Fact]
    public void A_pause_ends_on_the_day_it_names()
    {
        var schedule = At(9, 30) with { PausedUntil = new LocalDate(2026, 12, 1) };
        Assert.Equal("2026-12-01T08:30:00Z", Times(schedule, "2026-11-20T00:00:00Z", 1)[0]);
    }

    [Fact]
    public void What_is_paused_until_resumed_never_comes() =>
        Assert.Null(Occurrences.Next(At(9, 30) with { PausedUntil = LocalDate.MaxIsoValue }, Moment("2026-11-20T00:00:00Z")));

    [Fact]
    public void What_is_put_off_comes_when_the_delay_is_over_and_then_as_always()
    {
        var schedule = At(9, 30) with { SnoozedUntil = Moment("2026-11-20T08:40:00Z") };
        Assert.Equal(["2026-11-20T08:40:00Z", "2026-11-21T08:30:00Z"], Times(schedule, "2026-11-20T08:31:00Z", 2));
    }

    [Fact]
    public void A_delay_that_runs_over_an_occurrence_takes_its_place()
    {
        var schedule = At(9, 30) with { SnoozedUntil = Moment("2026-11-20T08:40:00Z") };
        Assert.Equal(["2026-11-20T08:40:00Z", "2026-11-21T08:30:00Z"], Times(schedule, "2026-11-20T08:00:00Z", 2));
    }

    [Fact]
    public void A_pause_outlasts_a_delay()
    {
        var schedule = At(9, 30) with { SnoozedUntil = Moment("2026-11-20T08:40:00Z"), PausedUntil = new LocalDate(2026, 12, 1) };
        Assert.Equal("2026-12-01T08:30:00Z", Times(schedule, "2026-11-20T08:31:00Z", 1)[0]);
    }

    [Fact]
    public void Without_a_day_nothing_ever_comes() =>
        Assert.Null(Occurrences.Next(At(9, 30, ReminderDays.None), Moment("2026-11-20T00:00:00Z")));

    [Theory]
    [InlineData(ReminderDays.Weekdays)]
    [InlineData(ReminderDays.EveryDay)]
    [InlineData(ReminderDays.Monday | ReminderDays.Sunday)]
    [InlineData(ReminderDays.Wednesday)]
    public void Consecutive_occurrences_have_consecutive_numbers(ReminderDays days)
    {
        var schedule = At(9, 30, days);
        var numbers = Occurrences.After(schedule, Moment("2026-11-20T00:00:00Z")).Take(30).Select(at => Occurrences.NumberOf(schedule, at)).ToList();
        Assert.Equal(Enumerable.Range(0, 30).Select(step => numbers[0] + step), numbers);
    }

    [Fact]
    public void What_was_put_off_keeps_its_number()
    {
        var schedule = At(9, 30, ReminderDays.Friday);
        Assert.Equal(
            Occurrences.NumberOf(schedule, Moment("2026-11-20T08:30:00Z")), Occurrences.NumberOf(schedule, Moment("2026-11-21T08:30:00Z")));
    }

    private static Schedule At(int hour, int minute, ReminderDays days = ReminderDays.EveryDay, string zone = "Europe/Berlin") =>
        new(new LocalTime(hour, minute), zone, days);

    private static Instant Moment(string text) => InstantPattern.General.Parse(text).Value;

    private static string[] Times(Schedule schedule, string after, int most) =>
        [.. Occurrences.After(schedule, Moment(after)).Take(most).Select(InstantPattern.General.Format)];
}
