using BackCareBot.Core.Reminders;
using NodaTime;
using NodaTime.TimeZones;

namespace BackCareBot.ReminderNode;

/// <summary>The reckoning of tests: day by day, without any cleverness.</summary>
public static class WallClock
{
    private const int FarthestDays = 800;

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant? Next(Schedule schedule, Instant after)
    {
        if (schedule.SnoozedUntil is { } snoozed && snoozed > after)
            return snoozed;
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        var day = after.InZone(zone).Date.PlusDays(-1);
        for (var last = day.PlusDays(FarthestDays); day < last; day = day.PlusDays(1))
        {
            if (!IsOn(schedule, day))
                continue;
            var moment = zone.ResolveLocal(day + schedule.Time, Resolver).ToInstant();
            if (moment > after)
                return moment;
        }

        return null;
    }

    private static bool IsOn(Schedule schedule, LocalDate day) =>
        schedule.Days.HasFlag((ReminderDays)(1 << ((int)day.DayOfWeek - 1)))
        && !(day < schedule.Starts) && !(day > schedule.Ends) && !(day < schedule.PausedUntil);
}
