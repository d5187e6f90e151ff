using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Which half of the day a time is in.</summary>
internal enum HalfOfDay
{
    /// <summary>As a 24-hour clock writes it.</summary>
    Sure,
    Unsaid,
    Morning,
    Afternoon,
}

/// <summary>A time as somebody said it, perhaps without the half of the day.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Half">What was said of the half.</param>
internal readonly record struct TimePhrase(int Hour, int Minute, HalfOfDay Half)
{
    /// <summary>People stretch by day: of 7 to 12 without am or pm the one by day is meant. 1 to 6 can be either.</summary>
    private const int EarliestByDay = 7;

    /// <summary>The time; null where it can be morning or afternoon.</summary>
    /// <param name="hint">What other words of the message say of the half of the day.</param>
    public LocalTime? Resolve(HalfOfDay hint)
    {
        var half = Half == HalfOfDay.Unsaid ? hint : Half;
        return half switch
        {
            HalfOfDay.Morning => new LocalTime(Hour % 12, Minute),
            HalfOfDay.Afternoon when Hour < 12 => new LocalTime(Hour + 12, Minute),
            HalfOfDay.Unsaid when Hour is > 0 and < EarliestByDay => null,
            _ => new LocalTime(Hour, Minute),
        };
    }

    /// <summary>The times that it can be.</summary>
    public IReadOnlyList<LocalTime> Readings => [new LocalTime(Hour, Minute), new LocalTime((Hour + 12) % 24, Minute)];
}
