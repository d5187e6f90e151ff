using System.Diagnostics;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Storage;
using BackCareBot.Tests.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackCareBot.Tests.Delivery;

/// <summary>A delivery over a real store, on a clock that stands still until the test moves it.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<(Task Running, CancellationTokenSource Ending)> _nodes = [];

    private DeliveryBench(StoreBench store) => Store = store;

    public StoreBench Store { get; }

    public MessengerDouble Discord { get; } = new();

    public MessengerDouble Teams { get; } = new("teams");

    public LogDouble Log { get; } = new();

    public DeliveryOptions Options { get; set; } = new();

    public MakePost MakePost { get; set; } = (reminder, _) => new ReminderPost(reminder.Id, "", "exercise/cat-cow", "Cat-cow", "Move.", "5 times", null, null);

    public static async Task<DeliveryBench> Open(string database = StoreBench.Sqlite) => new(await StoreBench.Open(database));

    public Task<Reminder> Add(string time, string channel = "channel", string platform = "discord") =>
        Store.Add(Sample.Daily(time, new Place(platform, "", channel)));

    public async Task<Reminder?> Find(Reminder reminder) => await Store.Reminders.Find(reminder.Id, CancellationToken.None);

    /// <summary>Lets time pass and wakes the nodes, as the clock would.</summary>
    public void Pass(Duration time, params ReminderDelivery[] nodes)
    {
        Store.Time.Advance(time.ToTimeSpan());
        foreach (var node in nodes)
            node.Wake();
    }

    public ReminderDelivery Node(BotStore? store = null)
    {
        var node = New(store);
        var ending = new CancellationTokenSource();
        _nodes.Add((Task.Run(() => node.Run(ending.Token)), ending));
        node.Wake();
        return node;
    }

    /// <summary>What a process that was killed leaves behind: claims and nobody who works on them.</summary>
    public Task<ClaimResult> ClaimAndDie() => Store.Store.Deliveries.Claim(
        new ClaimRequest("killed", "discord", Store.Now, Store.Now + Options.Lease, Options.Grace, 1000), CancellationToken.None);

    /// <summary>Stops a node in good order.</summary>
    public async Task Stop(int node)
    {
        await _nodes[node].Ending.CancelAsync();
        await _nodes[node].Running;
    }

    /// <summary>Waits for something that happens on other threads, and fails where it does not.</summary>
    public static async Task Until(Func<bool> happened)
    {
        var started = Stopwatch.GetTimestamp();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!happened())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "It did not happen.");
            await tick.WaitForNextTickAsync();
        }
    }

    /// <summary>Wakes a node twice and waits until it has looked: whatever it was to do has begun.</summary>
    public async Task Settle(ReminderDelivery node)
    {
        var marker = await Store.Add(Sample.Daily("00:00", new Place("discord", "", Guid.NewGuid().ToString("N"))));
        await Store.Reminders.Change(
            marker with { Schedule = marker.Schedule with { SnoozedUntil = Store.Now + Duration.FromTicks(1) } }, CancellationToken.None);
        Pass(Duration.FromTicks(1), node);
        await Until(() => Discord.Posts.Contains(marker.Place.Channel));
        await Until(() => node.Underway == 0);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (running, ending) in _nodes)
        {
            await ending.CancelAsync();
            await running;
            ending.Dispose();
        }

        await Store.DisposeAsync();
    }

    private ReminderDelivery New(BotStore? store) =>
        new((store ?? Store.Store).Deliveries, (reminder, moment) => MakePost(reminder, moment), [Discord, Teams], Options, Store.Time, Log);
}

/// <summary>Keeps the event ids and the lines of a log.</summary>
internal sealed class LogDouble : ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<(int Id, string Line)> _lines = new();

    public IEnumerable<int> Ids => _lines.Select(line => line.Id);

    public IEnumerable<string> Lines => _lines.Select(line => line.Line);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId.Id, formatter(state, exception)));
}
