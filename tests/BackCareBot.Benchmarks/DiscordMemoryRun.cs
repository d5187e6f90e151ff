using System.Diagnostics;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Reminders.Times;
using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using BackCareBot.Host.Composition;
using BackCareBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Benchmarks;

/// <summary>
/// Very many messages of as many people in as many channels, answered one after the other: what the bot remembers must not
/// grow with them. Nothing is sent anywhere; time runs at the speed of a busy bot, so that what is old is forgotten.
/// </summary>
internal static class DiscordMemoryRun
{
    private const int UnderWay = 500;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(20);

    /// <param name="messages">How many; each is by somebody else.</param>
    /// <param name="seconds">After how long to stop, done or not.</param>
    public static async Task<int> Run(int messages, int seconds)
    {
        var data = Directory.CreateTempSubdirectory("backcare-memory-");
        try
        {
            var settings = BotSettings.Read(BotHome.Find()) with { DataPath = data.FullName };
            using var bot = Bot.Start(settings, TimeProvider.System);
            var time = new Clock();
            var conversations = new ConversationStore(time);
            var answers = new AnswerService(bot.Current, conversations, new NoCounts(), country: null);
            await using var store = await BotStore.Open(
                new StoreOptions(Path.Combine(settings.DataPath, "backcare.db")), Occurrences.Next, time, NullLogger.Instance, CancellationToken.None);
            var desks = new DiscordDesks(
                new ReminderDesk(store.Reminders, bot.Current, new Core.Reminders.Commands.ReminderSettings(), (_, _, _) => Task.FromResult(PostOutcome.TryAgain), time),
                new PersonalDataDesk(store.Personal, conversations));
            var source = new Source(time, messages, TimeSpan.FromSeconds(seconds));
            await new DiscordBot(source, answers, bot.Current, desks, (_, _) => null, Manners.Usual, time, NullLogger.Instance).Run(null, CancellationToken.None);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks = new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc).Ticks;

        public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

        public void Pass(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
    }

    private sealed class NoCounts : IFeedbackCounter
    {
        public void Count(string entryId, bool helpful)
        {
        }
    }

    /// <summary>A connection that tells of messages as fast as they are answered.</summary>
    private sealed class Source(Clock time, int messages, TimeSpan limit) : IDiscordConnection, IDiscordRequests
    {
        private static readonly string[] Questions = ["what helps sciatica?", "how do I do cat-cow?", "my back hurts when I sit", "hello", "more"];

        private readonly SemaphoreSlim _room = new(UnderWay);
        private long _sent;

        public string Name => "none";

        public ConnectionHealth Health => new(true, "ready");

        public IDiscordRequests Requests => this;

        public async Task Run(IDiscordEvents events, CancellationToken cancellation)
        {
            var watch = Stopwatch.StartNew();
            var next = ReportEvery;
            var at = 0;
            for (; at < messages && watch.Elapsed < limit; at++)
            {
                await _room.WaitAsync(cancellation);
                time.Pass(BetweenMessages);
                var id = 10_000_000UL + (ulong)at;
                events.MessageCreated(new IncomingMessage
                {
                    Id = new(id),
                    Channel = new(20_000_000UL + id),
                    Guild = new(1),
                    Author = new(40_000_000UL + id),
                    Self = new(2),
                    Text = $"<@2> {Questions[at % Questions.Length]}",
                    MentionsBot = true,
                });
                if (watch.Elapsed < next)
                    continue;
                Report(at + 1, watch.Elapsed);
                next += ReportEvery;
            }

            for (var place = 0; place < UnderWay; place++)
                await _room.WaitAsync(cancellation);
            Report(at, watch.Elapsed);
        }

        public Task<Snowflake> Send(Snowflake channel, DiscordMessage message, Snowflake? replyTo, string nonce, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _sent);
            _room.Release();
            return Task.FromResult(new Snowflake(1));
        }

        public Task Edit(Snowflake channel, Snowflake message, DiscordMessage content, CancellationToken cancellation) => Task.CompletedTask;

        public Task Delete(Snowflake channel, Snowflake message, CancellationToken cancellation) => Task.CompletedTask;

        public Task Respond(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellation) => Task.CompletedTask;

        public Task EditResponse(InteractionHandle interaction, DiscordMessage content, CancellationToken cancellation) => Task.CompletedTask;

        public Task<Snowflake> OpenDirectMessages(Snowflake user, CancellationToken cancellation) => Task.FromResult(new Snowflake(1));

        public Task<DiscordPermissions?> PermissionsIn(Snowflake guild, Snowflake channel, CancellationToken cancellation) =>
            Task.FromResult<DiscordPermissions?>(DiscordPermissions.Needed);

        public Task<DiscordPermissions?> PermissionsOf(Snowflake guild, Snowflake channel, Snowflake member, CancellationToken cancellation) =>
            PermissionsIn(guild, channel, cancellation);

        public Task<Snowflake> Application(CancellationToken cancellation) => Task.FromResult(new Snowflake(1));

        public Task<IReadOnlyList<DiscordCommand>> Commands(Snowflake application, Snowflake? guild, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<DiscordCommand>>(ApplicationCommands.All);

        public Task RegisterCommands(
            Snowflake application, Snowflake? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation) => Task.CompletedTask;

        private void Report(int told, TimeSpan elapsed) => Console.Out.WriteLine(FormattableString.Invariant(
            $"{told} messages, {Volatile.Read(ref _sent)} answered, {elapsed.TotalSeconds:0} s: {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024:0.0} MB in use"));
    }
}
