using NodaTime;
using NodaTime.TimeZones;

namespace BackCareBot.Core.Reminders.Times;

/// <summary>
/// When a schedule comes. A wall-clock time that the clocks skip comes at the first valid moment after the gap; one that
/// they show twice comes once, the first time.
/// </summary>
public static class Occurrences
{
    /// <summary>Seconds. Clocks are put forward by an hour or so; by a day only where a place crosses the date line.</summary>
    private const int WholeDay = 86_400;

    private static readonly LocalDate FirstMonday = new(1970, 1, 5);

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first moment after another at which the schedule comes, or null where it never does again.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">The schedule's zone is none.</exception>
    public static Instant? Next(Schedule schedule, Instant after)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        if (schedule.SnoozedUntil is not { } snoozed || snoozed <= after)
            return Regular(schedule, zone, after);
        // What was put off comes when the delay is over, unless a pause has begun by then.
        return snoozed.InZone(zone).Date < schedule.PausedUntil ? Regular(schedule, zone, snoozed) : snoozed;
    }

    /// <summary>The moments after another at which the schedule comes, in order; reckoned one by one as they are asked for.</summary>
    public static IEnumerable<Instant> After(Schedule schedule, Instant after)
    {
        for (var next = Next(schedule, after); next is { } moment; next = Next(schedule, moment))
            yield return moment;
    }

    /// <summary>
    /// How many of the schedule's days there were up to that of a moment, from a day long past: consecutive occurrences
    /// have consecutive numbers, whether they were delivered or not, and one that was put off keeps its own.
    /// </summary>
    public static long NumberOf(Schedule schedule, Instant occurrence)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var date = occurrence.InZone(DateTimeZoneProviders.Tzdb[schedule.Zone]).Date;
        var days = Period.DaysBetween(FirstMonday, date);
        var (weeks, rest) = Math.DivRem(days, 7);
        return (long)weeks * CountUpTo(schedule.Days, 7) + CountUpTo(schedule.Days, rest + 1);
    }

    /// <summary>Whether these days hold this one.</summary>
    public static bool Has(this ReminderDays days, IsoDayOfWeek day) => ((int)days >> ((int)day - 1) & 1) == 1;

    private static Instant? Regular(Schedule schedule, DateTimeZone zone, Instant after)
    {
        if ((schedule.Days & ReminderDays.EveryDay) == 0)
            return null;
        // A gap at midnight moves the evening's time into the next day, so the day before may be still to come.
        var date = Latest(after.InZone(zone).Date.PlusDays(-1), schedule.Starts, schedule.PausedUntil);
        for (; date <= (schedule.Ends ?? LocalDate.MaxIsoValue) && date < LocalDate.MaxIsoValue; date = date.PlusDays(1))
        {
            if (schedule.Days.Has(date.DayOfWeek) && MomentOf(date + schedule.Time, zone) is { } moment && moment > after)
                return moment;
        }

        return null;
    }

    /// <summary>The moment of a wall-clock time; null for a day that the place never had (Samoa's 30 December 2011).</summary>
    private static Instant? MomentOf(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 && mapping.LateInterval.WallOffset.Seconds - mapping.EarlyInterval.WallOffset.Seconds >= WholeDay
            ? null
            : Resolver(mapping).ToInstant();
    }

    private static LocalDate Latest(LocalDate date, params ReadOnlySpan<LocalDate?> others)
    {
        foreach (var other in others)
        {
            if (other > date)
                date = other.Value;
        }

        return date;
    }

    private static int CountUpTo(ReminderDays days, int length) =>
        int.PopCount((int)(days & ReminderDays.EveryDay) & ((1 << length) - 1));
}
