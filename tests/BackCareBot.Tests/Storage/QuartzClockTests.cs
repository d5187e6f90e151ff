using BackCareBot.Core.Reminders;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using BackCareBot.Storage.Scheduling;
using BackCareBot.Tests.Delivery;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace BackCareBot.Tests.Storage;

public sealed class QuartzClockTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private int _wakes;

    [Theory, OnSqlite, OnPostgres]
    public async Task There_is_one_trigger_for_each_time_of_day_and_not_for_each_reminder(string database)
    {
        await using var bench = await StoreBench.Open(database);
        for (var i = 0; i < 5; i++)
            await bench.Add(Sample.Daily("09:30"));
        await bench.Add(Sample.Full() with { Schedule = Sample.Full().Schedule with { PausedUntil = null }, Disabled = null });
        await using var clock = Clock(bench.Store);

        await clock.Start(None);

        Assert.True(clock.IsGoing);
        Assert.Equal(
            [("09:30:00 Etc/UTC 127", "0 30 9 ? * MON,TUE,WED,THU,FRI,SAT,SUN", "Etc/UTC"), ("09:30:00 Europe/Berlin 31", "0 30 9 ? * MON,TUE,WED,THU,FRI", "Europe/Berlin"), ("sweep", "15/30 * * * * ?", "UTC")],
            await Crons(bench.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Triggers_are_kept_over_a_restart_and_those_without_reminders_go(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var gone = await bench.Add(Sample.Daily("09:30"));
        await bench.Add(Sample.Daily("10:30"));
        await using (var before = Clock(bench.Store))
            await before.Start(None);
        await bench.Reminders.Remove(gone.Id, None);
        await using var clock = Clock(bench.Store);

        await clock.Start(None);

        Assert.Equal(["10:30:00 Etc/UTC 127", "sweep"], (await Crons(bench.Store)).Select(cron => cron.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_reminder_gets_its_trigger_at_once(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await using var clock = Clock(bench.Store);
        await clock.Start(None);
        var reminders = Watched(bench, clock);

        var added = Assert.IsType<AddResult.Added>(await reminders.Add(Sample.Daily("09:30"), new ReminderLimits(), None)).Reminder;
        await reminders.Change(added with { Schedule = added.Schedule with { Time = new LocalTime(11, 0) } }, None);

        Assert.Equal(["09:30:00 Etc/UTC 127", "11:00:00 Etc/UTC 127", "sweep"], (await Crons(bench.Store)).Select(cron => cron.Name));
        Assert.Equal(0, await OneOffs(bench.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_wakes_when_a_moment_has_come(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await using var clock = Clock(bench.Store);
        await clock.Start(None);

        await clock.Watch(Sample.Daily("09:30").Schedule, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()), None);

        await DeliveryBench.Until(() => Volatile.Read(ref _wakes) > 0);
    }

    [Fact]
    public async Task A_moment_that_the_clocks_skip_has_a_trigger_of_its_own()
    {
        await using var bench = await StoreBench.Open(StoreBench.Sqlite);
        await using var clock = Clock(bench.Store);
        await clock.Start(None);
        var schedule = new Schedule(new LocalTime(2, 30), "Europe/Berlin", ReminderDays.EveryDay);
        var night = Instant.FromUtc(2027, 3, 27, 12, 0);
        var skipped = WallClock.Next(schedule, night)!.Value;
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 0), skipped);

        await clock.Watch(schedule, skipped, None);
        await clock.Watch(schedule, WallClock.Next(schedule, skipped)!.Value, None);

        Assert.Equal(1, await OneOffs(bench.Store));
    }

    [Fact]
    public async Task Without_its_database_it_says_so_and_starts_when_that_is_well()
    {
        await using var bench = await StoreBench.Open(StoreBench.Sqlite);
        await bench.Sql("alter table reminders rename to elsewhere");
        await using var clock = Clock(bench.Store);

        await Assert.ThrowsAsync<StoreException>(() => clock.Start(None));
        Assert.False(clock.IsGoing);
        await bench.Sql("alter table elsewhere rename to reminders");
        await clock.Start(None);

        Assert.True(clock.IsGoing);
    }

    private QuartzClock Clock(BotStore store) => new(store, () => Interlocked.Increment(ref _wakes), NullLoggerFactory.Instance);

    private static WatchedReminderStore Watched(StoreBench bench, QuartzClock clock) => new(bench.Reminders, clock, WallClock.Next, bench.Time);

    private static Task<List<(string Name, string Cron, string Zone)>> Crons(BotStore store) =>
        store.Database.Read(async connection => (await connection.QueryAsync<(string, string, string)>(
            "select trigger_name, cron_expression, time_zone_id from qrtz_cron_triggers order by trigger_name")).AsList(), None);

    private static Task<int> OneOffs(BotStore store) =>
        store.Database.Read(connection => connection.ExecuteScalarAsync<int>("select count(*) from qrtz_triggers where trigger_group = 'one-offs'"), None);
}
