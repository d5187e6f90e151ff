using System.Collections.Concurrent;
using System.Diagnostics;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using BackCareBot.Storage.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace BackCareBot.Benchmarks;

/// <summary>Many reminders on SQLite, with the platform's part played here.</summary>
internal static class RemindersRun
{
    private const int DiscordsPace = 50;
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(60);

    public static async Task<int> Run(int count, string only, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("backcare-reminders-");
        try
        {
            if (only is "" or "flood")
                await Deliver(folder, count, new PlatformDouble(), $"{count} due in one minute, no limits", cancellation);
            if (only is "" or "paced")
                await Deliver(folder, count, new PlatformDouble(DiscordsPace), $"{count} due in one minute, {DiscordsPace} a second", cancellation);
            if (only is "" or "idle")
                await Idle(folder, count, cancellation);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Deliver(DirectoryInfo folder, int count, PlatformDouble platform, string what, CancellationToken cancellation)
    {
        var due = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await using var store = await Open(folder, cancellation);
        await Filling.Add(
            store, count, platform.Platform, _ => new Schedule(due.InUtc().TimeOfDay, "Etc/UTC", ReminderDays.EveryDay), due - Duration.FromMinutes(1));
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var delivery = new ReminderDelivery(store.Deliveries, Post, [platform], new DeliveryOptions(), TimeProvider.System, NullLogger.Instance);
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var running = delivery.Run(ending.Token);
        delivery.Wake();
        while (platform.Posted < count || delivery.Underway > 0)
            await Task.Delay(10, cancellation);
        var elapsed = watch.Elapsed.TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        await ending.CancelAsync();
        await running;
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{what}: {elapsed:0.0} s ({used:0.0} s of processor), {platform.Posted} posts, {platform.Repeated} twice, {platform.Refused} refused (429)"));
    }

    private static async Task Idle(DirectoryInfo folder, int count, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var later = now.InUtc().TimeOfDay.PlusHours(1);
        string[] zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Etc/UTC"];
        await using var store = await Open(folder, cancellation);
        await Filling.Add(
            store, count, "double", i => new Schedule(later.PlusMinutes(i % 500).With(TimeAdjusters.TruncateToMinute), zones[i % zones.Length], ReminderDays.EveryDay), now);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var delivery = new ReminderDelivery(store.Deliveries, Post, [new PlatformDouble()], new DeliveryOptions(), TimeProvider.System, NullLogger.Instance);
        var running = delivery.Run(ending.Token);
        await using (var clock = new QuartzClock(store, delivery.Wake, NullLoggerFactory.Instance))
        {
            var watch = Stopwatch.StartNew();
            await clock.Start(cancellation);
            var start = watch.Elapsed;
            await Task.Delay(TimeSpan.FromSeconds(5), cancellation);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            await Task.Delay(IdleFor, cancellation);
            var share = (Process.GetCurrentProcess().TotalProcessorTime - before) / IdleFor;
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{count} reminders, nothing due: {share * 100:0.00}% of a core over {IdleFor.TotalSeconds} s; first start of the clock with its triggers {start.TotalSeconds:0.0} s"));
        }

        await ending.CancelAsync();
        await running;
    }

    private static Task<BotStore> Open(DirectoryInfo folder, CancellationToken cancellation) =>
        BotStore.Open(
            new StoreOptions(Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db")), WallClock.Next, TimeProvider.System, NullLogger.Instance, cancellation);

    private static ReminderPost Post(Reminder reminder, Instant moment) =>
        new(reminder.Id, "", "exercises/cat-cow", "Cat-cow", "Round and hollow your back.", "5 times", null, null);

    /// <summary>Takes each key once. With a pace it waits for its turn as a platform's client does, and refuses who does not.</summary>
    private sealed class PlatformDouble(int perSecond = 0) : IChannelMessenger
    {
        private readonly ConcurrentDictionary<string, bool> _keys = new();
        private readonly ConcurrentDictionary<long, int> _inSecond = new();
        private readonly Lock _turns = new();
        private TimeSpan _nextTurn;
        private int _repeated;
        private int _refused;

        public string Platform => "double";

        public int Posted => _keys.Count;

        public int Repeated => _repeated;

        public int Refused => _refused;

        public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
        {
            if (perSecond > 0)
                await Turn(cancellation);
            if (!_keys.TryAdd(post.Key, true))
                Interlocked.Increment(ref _repeated);
            return PostOutcome.Delivered;
        }

        public Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation) => Task.FromResult(false);

        private async Task Turn(CancellationToken cancellation)
        {
            TimeSpan wait;
            lock (_turns)
            {
                var now = TimeSpan.FromMilliseconds(Environment.TickCount64);
                _nextTurn = _nextTurn < now ? now : _nextTurn;
                wait = _nextTurn - now;
                _nextTurn += TimeSpan.FromSeconds(1.0 / perSecond);
            }

            await Task.Delay(wait, cancellation);
            // A little above the pace: timers ring a few milliseconds late or together.
            if (_inSecond.AddOrUpdate(Environment.TickCount64 / 1000, 1, (_, before) => before + 1) > perSecond + 5)
                Interlocked.Increment(ref _refused);
        }
    }
}
