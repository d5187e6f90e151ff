using System.Collections.Concurrent;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Reminders.Times;
using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using BackCareBot.Discord.Wire;
using BackCareBot.Host.Composition;
using BackCareBot.Storage;
using BackCareBot.Tests.Discord.Contract;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>The bot's core over the real knowledge base, built once for all tests of this platform.</summary>
public sealed class DiscordKnowledge : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("backcare-discord-").FullName;

    public DiscordKnowledge()
    {
        Bot = Bot.Start(new BotSettings
        {
            KnowledgePath = Support.Checkout.Knowledge,
            DataPath = _data,
            SearchEngine = "auto",
            WebUrl = new Uri("http://localhost:1"),
            AllowedHosts = [],
            QuestionsPerSecond = 1,
        }, TimeProvider.System);
        Store = BotStore.Open(new StoreOptions(Path.Combine(_data, "backcare.db")), Occurrences.Next, TimeProvider.System, NullLogger.Instance, default)
            .GetAwaiter().GetResult();
    }

    internal Bot Bot { get; }

    /// <summary>One store for all: each test takes a channel of its own.</summary>
    internal BotStore Store { get; }

    public void Dispose()
    {
        Bot.Dispose();
        Store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_data, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class DiscordCollection : ICollectionFixture<DiscordKnowledge>
{
    public const string Name = "Discord";
}

/// <summary>A double with the bot connected to it.</summary>
internal sealed class BotOnDouble : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly Manners Patient = new(1_000_000, TimeSpan.FromMilliseconds(1), 1_000_000, TimeSpan.FromMilliseconds(1));

    private readonly CancellationTokenSource _stop = new();
    private readonly IDiscordConnection _connection;
    private readonly Task _running;

    private BotOnDouble(DiscordServer server, DiscordKnowledge knowledge, DoubleRules rules, Manners? manners, string token, PictureSource? pictures, Carrier? carrier, IFeedbackCounter? counter)
    {
        Server = server;
        _connection = (carrier ?? Carriers.Own)(new DiscordOptions(token, server.ApiBase), rules.Time, Log);
        // Each has a memory of its own, as a program that was just started.
        var conversations = new ConversationStore(rules.Time);
        var answers = new AnswerService(knowledge.Bot.Current, conversations, counter ?? new NoCounts(), country: null);
        PictureSource source = pictures ?? ((_, _) => null);
        Messenger = new DiscordMessenger(_connection.Requests, source);
        var desks = new DiscordDesks(
            new ReminderDesk(knowledge.Store.Reminders, knowledge.Bot.Current, new Core.Reminders.Commands.ReminderSettings(), Messenger.Post, rules.Time),
            new PersonalDataDesk(knowledge.Store.Personal, conversations));
        Bot = new DiscordBot(_connection, answers, knowledge.Bot.Current, desks, source, manners ?? Patient, rules.Time, Log);
        _running = Task.Run(() => Bot.Run(developmentGuild: null, _stop.Token));
    }

    public DiscordServer Server { get; }

    public DiscordBot Bot { get; }

    public DiscordMessenger Messenger { get; }

    public ListLog Log { get; } = new();

    public IDiscordConnection Connection => _connection;

    /// <summary>Ends when the bot ends of its own.</summary>
    public Task Running => _running;

    public static async Task<BotOnDouble> Start(
        DiscordKnowledge knowledge, DoubleRules? rules = null, Manners? manners = null, string token = DoubleRules.Token, bool waitReady = true,
        PictureSource? pictures = null, Carrier? carrier = null, IFeedbackCounter? counter = null)
    {
        rules = (rules ?? new DoubleRules()).OwnApplication();
        var bot = new BotOnDouble(await DiscordServer.Start(rules), knowledge, rules, manners, token, pictures, carrier, counter);
        if (waitReady)
            await Until(() => bot.Connection.Health is { IsHealthy: true, Description: "ready" });
        return bot;
    }

    /// <summary>Waits until something holds that the double or the bot brings about on its own.</summary>
    public static async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!holds())
            await tick.WaitForNextTickAsync(limit.Token);
    }

    public async Task Stop()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (DiscordStoppedException)
        {
            // What the test wanted to see.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        (_connection as IDisposable)?.Dispose();
        await Server.DisposeAsync();
        _stop.Dispose();
    }
}

internal sealed class NoCounts : IFeedbackCounter
{
    public void Count(string entryId, bool helpful)
    {
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLog : ILogger
{
    public ConcurrentQueue<(int Id, LogLevel Level, string Text)> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((eventId.Id, logLevel, formatter(state, exception) + exception));
}
