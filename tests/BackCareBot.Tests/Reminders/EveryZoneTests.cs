using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Times;
using NodaTime;
using NodaTime.TimeZones;
using Xunit.Abstractions;

namespace BackCareBot.Tests.Reminders;

/// <summary>Ten years in every zone, against reckonings that know nothing of the product's.</summary>
public sealed class EveryZoneTests(ITestOutputHelper output)
{
    private const int Days = 3653;

    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 0, 0);
    private static readonly Instant End = Start + Duration.FromDays(Days);

    /// <summary>
    /// The moment for a wall-clock time is the first at which the clock on the wall shows that time or a later one: true of
    /// plain days, of skipped and of doubled times. It is found by walking through the spans between changes of the clock.
    /// </summary>
    [Fact]
    public void In_ten_years_every_occurrence_is_the_first_moment_that_the_wall_clock_shows_its_time_or_later()
    {
        var differences = new List<string>();
        long count = 0;
        Parallel.ForEach(DateTimeZoneProviders.Tzdb.Ids, id =>
        {
            var spans = DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(Start - Duration.FromDays(3), End + Duration.FromDays(3)).ToArray();
            foreach (var time in TimesOfInterest(spans))
            {
                var came = Occurrences.After(new Schedule(time, id, ReminderDays.EveryDay), Start).TakeWhile(at => at < End).ToList();
                var wanted = Reckoned(spans, time).Where(at => at > Start && at < End).ToList();
                Interlocked.Add(ref count, wanted.Count);
                if (came.SequenceEqual(wanted))
                    continue;
                lock (differences)
                    differences.Add($"{id} at {time}: {came.Except(wanted).Concat(wanted.Except(came)).First()}");
            }
        });
        output.WriteLine($"{count:N0} occurrences in {DateTimeZoneProviders.Tzdb.Ids.Count} zones");
        Assert.Empty(differences);
        Assert.True(count > Days * 590L);
    }

    /// <summary>The same against the machine's own time zone data, in the zones in which its release says what ours says.</summary>
    [SystemZonesFact]
    public void In_ten_years_the_machines_own_zone_data_shows_the_same_wall_clock_at_every_occurrence()
    {
        var differences = new List<string>();
        var others = new List<string>();
        var compared = 0;
        Parallel.ForEach(DateTimeZoneProviders.Tzdb.Ids, id =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var system) || !SaysTheSame(system, DateTimeZoneProviders.Tzdb[id]))
            {
                lock (others)
                    others.Add(id);
                return;
            }

            Interlocked.Increment(ref compared);
            foreach (var time in new[] { new LocalTime(2, 30), new LocalTime(9, 30) })
            {
                var date = Start.InUtc().Date;
                foreach (var at in Occurrences.After(new Schedule(time, id, ReminderDays.EveryDay, Starts: date.PlusDays(1)), Start).Take(Days - 1))
                {
                    date = date.PlusDays(1);
                    var wanted = (date + time).ToDateTimeUnspecified();
                    if (WallClock(system, at) < wanted || WallClock(system, at - Duration.FromSeconds(1)) >= wanted)
                    {
                        lock (differences)
                            differences.Add($"{id}: {at}");
                    }
                }
            }
        });
        output.WriteLine($"{compared} zones compared; other releases or names in {others.Count}: {string.Join(", ", others.Order())}");
        Assert.Empty(differences);
        // Releases differ in a few zones; were it many, the comparison would prove nothing.
        Assert.True(compared >= 0.9 * DateTimeZoneProviders.Tzdb.Ids.Count, $"only {compared} zones could be compared");
    }

    private static IEnumerable<Instant> Reckoned(ZoneInterval[] spans, LocalTime time)
    {
        var at = 0;
        for (var day = -2; day < Days + 2; day++)
        {
            var local = Start.InUtc().Date.PlusDays(day) + time;
            // Clocks go back by a few hours at most, so spans that ended days ago are done with.
            while (at < spans.Length - 1 && spans[at].HasEnd && spans[at].IsoLocalEnd < local.PlusDays(-2))
                at++;
            var span = spans.Skip(at).First(span => !span.HasEnd || span.IsoLocalEnd > local);
            yield return span.HasStart && span.IsoLocalStart > local ? span.Start : local.WithOffset(span.WallOffset).ToInstant();
        }
    }

    /// <summary>A plain time, and the middle of every gap and every doubled hour that the zone has.</summary>
    private static IEnumerable<LocalTime> TimesOfInterest(ZoneInterval[] spans)
    {
        var changes = spans.Where(span => span.HasStart).Skip(1).Zip(spans.Where(span => span.HasStart), (after, before) => (Before: before.IsoLocalEnd, After: after.IsoLocalStart));
        var middles = changes.Select(change => Middle(change.Before, change.After)).Distinct().Order().ToList();
        // Morocco's clocks follow the moon, at the same hour each time; no zone has more than a few such times.
        return middles.Take(6).Append(new LocalTime(9, 30));
    }

    private static LocalTime Middle(LocalDateTime one, LocalDateTime other)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        return first.PlusMinutes(Period.Between(first, last, PeriodUnits.Minutes).Minutes / 2).TimeOfDay;
    }

    private static DateTime WallClock(TimeZoneInfo zone, Instant at) => TimeZoneInfo.ConvertTimeFromUtc(at.ToDateTimeUtc(), zone);

    private static bool SaysTheSame(TimeZoneInfo system, DateTimeZone zone)
    {
        for (var at = Start; at < End; at += Duration.FromDays(1))
        {
            if (system.GetUtcOffset(at.ToDateTimeUtc()) != zone.GetUtcOffset(at).ToTimeSpan())
                return false;
        }

        return zone.GetZoneIntervals(Start, End).Where(span => span.HasStart && span.Start > Start).All(span =>
            system.GetUtcOffset(span.Start.ToDateTimeUtc()) == span.WallOffset.ToTimeSpan()
            && system.GetUtcOffset((span.Start - Duration.FromSeconds(1)).ToDateTimeUtc()) == zone.GetUtcOffset(span.Start - Duration.FromSeconds(1)).ToTimeSpan());
    }
}

/// <summary>A test that needs the machine's own time zone data.</summary>
internal sealed class SystemZonesFactAttribute : FactAttribute
{
    public SystemZonesFactAttribute()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _))
            Skip = "This machine has no time zone data of its own (Debian: the package tzdata).";
    }
}
