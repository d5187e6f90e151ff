using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Quartz;

namespace BackCareBot.Storage.Scheduling;

/// <summary>
/// Quartz as the clock, its triggers kept in the same database. There is a cron trigger for each slot in the slot's zone,
/// a one-off for a moment that is not of its slot (snoozed, or moved by a change of the clocks), and a sweep that finds
/// what else there is: claims of nodes that died, and what a trigger missed. On PostgreSQL all processes are one cluster,
/// and each firing comes to one of them.
/// </summary>
public sealed partial class QuartzClock : IReminderClock, IAsyncDisposable
{
    private const string SweepCron = "15/30 * * * * ?";
    private const string Slots = "slots";
    private const string OneOffs = "one-offs";
    private static readonly JobKey Job = new("wake-up");

    private readonly BotStore _store;
    private readonly ILogger _log;
    private readonly StandaloneSchedulerFactory _factory;
    private IScheduler? _scheduler;

    /// <param name="store">The store, whose database is used.</param>
    /// <param name="wake">What to call when reminders may be due.</param>
    /// <param name="loggers">For Quartz and for this.</param>
    public QuartzClock(BotStore store, Action wake, ILoggerFactory loggers)
    {
        _store = store;
        _log = loggers.CreateLogger<QuartzClock>();
        _factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(loggers);
            quartz.Services.AddSingleton(new WakeUpCall(wake));
            quartz.AddJobType<WakeUpJob>();
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "backcare";
                scheduler.GenerateInstanceId = true;
            });
            // A firing only rings a bell: no more threads are needed.
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(Persist);
        }).Build();
    }

    /// <summary>Whether it goes.</summary>
    public bool IsGoing => _scheduler is { Status: SchedulerStatus.Running };

    /// <summary>Starts it, with a trigger for each slot that has reminders and none for those that have no more.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        try
        {
            var scheduler = await _factory.GetScheduler(cancellation).ConfigureAwait(false);
            await Reconcile(scheduler, cancellation).ConfigureAwait(false);
            await scheduler.Start(cancellation).ConfigureAwait(false);
            _scheduler = scheduler;
        }
        catch (SchedulerException error)
        {
            throw new StoreException($"The schedule in the database cannot be used: {error.GetBaseException().Message}", error);
        }
    }

    public async Task Watch(Schedule schedule, Instant next, CancellationToken cancellation)
    {
        // Before it is started there is nothing to do: the start looks at all reminders.
        if (_scheduler is not { } scheduler)
            return;
        try
        {
            if (SlotTrigger(Slot.Of(schedule)) is { } slot)
                await scheduler.ScheduleTrigger(slot, TriggerConflict.Keep, cancellation).ConfigureAwait(false);
            if (!IsOfSlot(schedule, next))
                await scheduler.ScheduleTrigger(OneOff(next), TriggerConflict.Keep, cancellation).ConfigureAwait(false);
        }
        catch (SchedulerException error)
        {
            // The reminder is kept, and the sweep finds it.
            LogNotWatched(_log, error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync().ConfigureAwait(false);
        _scheduler = null;
    }

    private static bool IsOfSlot(Schedule schedule, Instant next) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone) is { } zone && next.InZone(zone).TimeOfDay == schedule.Time;

    private static ITrigger OneOff(Instant next) =>
        TriggerBuilder.Create()
            .WithIdentity(next.ToString(), OneOffs)
            .ForJob(Job)
            .StartAt(next.ToDateTimeOffset())
            .Build();

    private async Task Reconcile(IScheduler scheduler, CancellationToken cancellation)
    {
        var wanted = (await _store.Slots.All(cancellation).ConfigureAwait(false)).ToDictionary(slot => slot.Name);
        var query = new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(Slots), Take = PagedQuery.All };
        var known = (await scheduler.QueryTriggers(query, cancellation).ConfigureAwait(false)).Items.Select(trigger => trigger.Key).ToList();
        await scheduler.UnscheduleJobs([.. known.Where(key => !wanted.ContainsKey(key.Name))], cancellation).ConfigureAwait(false);
        var fresh = wanted.Values.ExceptBy(known.Select(key => key.Name), slot => slot.Name).Select(SlotTrigger).OfType<ITrigger>();
        var job = JobBuilder.Create<WakeUpJob>().WithIdentity(Job).StoreDurably().Build();
        await scheduler.ScheduleJob(
            job, [.. fresh, Cron("sweep", "sweep", SweepCron, TimeZoneInfo.Utc)], ScheduleJobOptions.Replacing, cancellation).ConfigureAwait(false);
    }

    private ITrigger? SlotTrigger(Slot slot)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(slot.Zone, out var zone))
            return Cron(slot.Name, Slots, slot.Cron, zone);
        // A system without zone data; the sweep wakes for it within half a minute.
        LogUnknownZone(_log, slot.Zone);
        return null;
    }

    private static ITrigger Cron(string name, string group, string cron, TimeZoneInfo zone) =>
        TriggerBuilder.Create()
            .WithIdentity(name, group)
            .ForJob(Job)
            // Missed once or a hundred times, one look is enough.
            .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();

    private void Persist(IPersistentStoreBuilder store)
    {
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        if (_store.Database is PostgresDatabase postgres)
        {
            store.UsePostgres(NpgsqlFactory.Instance, postgres.ConnectionString);
            store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10));
        }
        else
        {
            store.UseSqlite(SqliteFactory.Instance, ((SqliteDatabase)_store.Database).ConnectionString);
        }
    }

    [LoggerMessage(EventId = 531, Level = LogLevel.Warning, Message = "A reminder has no trigger of its own; the sweep will find it.")]
    private static partial void LogNotWatched(ILogger log, Exception error);

    [LoggerMessage(EventId = 532, Level = LogLevel.Warning, Message = "This system does not know the time zone {Zone}: its reminders come up to half a minute late. Install the system's time zone data.")]
    private static partial void LogUnknownZone(ILogger log, string zone);
}
