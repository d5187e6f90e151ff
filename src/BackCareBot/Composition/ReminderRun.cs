using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Storage;
using BackCareBot.Storage.Scheduling;
using NodaTime;

namespace BackCareBot.Host.Composition;

/// <summary>Keeps reminders coming while the program runs. It begins when the page listens, so that no start waits for it.</summary>
internal sealed partial class ReminderRun : BackgroundService
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    /// <summary>How long ended deliveries are kept: until they can by no means come again.</summary>
    private static readonly Duration KeptFor = Duration.FromDays(2);

    private readonly BotStore _store;
    private readonly IHostApplicationLifetime _program;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ReminderDelivery _delivery;
    private readonly QuartzClock _clock;
    private string? _storeTrouble;

    public ReminderRun(
        BotStore store, Bot bot, BotSettings settings, IEnumerable<IChannelMessenger> messengers, IHostApplicationLifetime program, ILoggerFactory loggers)
    {
        _store = store;
        _program = program;
        _time = TimeProvider.System;
        _log = loggers.CreateLogger<ReminderRun>();
        _delivery = new ReminderDelivery(
            store.Deliveries, ReminderParts.Posts(bot), messengers, new DeliveryOptions { Grace = settings.Reminders.Grace },
            _time, loggers.CreateLogger<ReminderDelivery>());
        _clock = new QuartzClock(store, _delivery.Wake, loggers);
        Reminders = new WatchedReminderStore(store.Reminders, _clock, ReminderParts.Next, _time);
    }

    /// <summary>The reminders, with a clock that is told of every change.</summary>
    public IReminderStore Reminders { get; }

    /// <summary>In a few words and without details, which are the operator's: they are in the log.</summary>
    public string Health =>
        _delivery.Trouble is not null || _storeTrouble is not null ? "the store cannot be used"
        : _clock.IsGoing ? "ready"
        : "starting";

    public bool IsWell => Health is not "the store cannot be used";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var delivering = _delivery.Run(stoppingToken);
        _delivery.Wake();
        await using (_clock)
        {
            await Watch(stoppingToken);
            await delivering;
        }
    }

    /// <summary>Starts the clock, as often as it takes; then looks after the store.</summary>
    private async Task Watch(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(CheckInterval, _time);
        try
        {
            do
                await LookAfter(stopping);
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping is how it ends.
        }
    }

    private async Task LookAfter(CancellationToken stopping)
    {
        try
        {
            if (!_clock.IsGoing)
                await _clock.Start(stopping);
            await _store.Check(stopping);
            await _store.Tidy(Instant.FromDateTimeOffset(_time.GetUtcNow()) - KeptFor, stopping);
            _storeTrouble = null;
        }
        catch (StoreException error)
        {
            _storeTrouble = error.Message;
            LogStoreFailed(_log, CheckInterval, error);
        }
    }

    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = _program.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(EventId = 533, Level = LogLevel.Error, Message = "Reminders cannot come: the store cannot be used. Looking again in {Pause}.")]
    private static partial void LogStoreFailed(ILogger log, TimeSpan pause, Exception error);
}
