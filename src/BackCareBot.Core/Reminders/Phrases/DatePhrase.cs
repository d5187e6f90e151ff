using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>A day as somebody said it. Which one it is depends on today, which depends on the zone.</summary>
internal abstract record DatePhrase
{
    private DatePhrase()
    {
    }

    /// <param name="today">Today where the reminder lives.</param>
    /// <param name="first">The day that a length counts from.</param>
    /// <returns>The day; null where the year has no such day.</returns>
    public abstract LocalDate? Resolve(LocalDate today, LocalDate first);

    public sealed record Exact(LocalDate Date) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first) => Date;
    }

    /// <summary>A day without a year: the nearest one, so that a day just past is seen as a slip and not as next year's.</summary>
    public sealed record DayOfYear(int Month, int Day) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first)
        {
            var years = Enumerable.Range(today.Year - 1, 3).Where(year => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month));
            return years.Select(year => (LocalDate?)new LocalDate(year, Month, Day))
                .MinBy(date => Math.Abs(Period.DaysBetween(today, date!.Value)));
        }
    }

    /// <summary>The last day of a month: the next such day that is not past.</summary>
    public sealed record EndOfMonth(int? Month) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first)
        {
            var month = Month ?? today.Month;
            var year = month < today.Month ? today.Year + 1 : today.Year;
            return new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
        }
    }

    /// <summary>The next such day after today.</summary>
    public sealed record Weekday(IsoDayOfWeek Day) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first) => today.Next(Day);
    }

    /// <summary>Days from today; negative for the past.</summary>
    public sealed record FromToday(int Days) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first) => today.PlusDays(Days);
    }

    /// <summary>The last day of a span that starts with the first day.</summary>
    public sealed record Length(Period Span) : DatePhrase
    {
        public override LocalDate? Resolve(LocalDate today, LocalDate first) => first.Plus(Span).PlusDays(-1);
    }
}
