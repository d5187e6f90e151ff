using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Storage;

namespace BackCareBot.Host.Composition;

/// <summary>What every face needs for everything that is kept: reminders, and what is stored of a person.</summary>
internal sealed partial class Desks
{
    private readonly Dictionary<string, IChannelMessenger> _messengers;
    private readonly ILogger<Desks> _log;

    public Desks(
        IReminderStore reminders, BotStore store, Bot bot, BotSettings settings, IEnumerable<IChannelMessenger> messengers, ILogger<Desks> log)
    {
        _messengers = messengers.ToDictionary(messenger => messenger.Platform);
        _log = log;
        var set = new Core.Reminders.Commands.ReminderSettings { Limits = settings.Reminders.Limits, Tally = settings.Reminders.Tally };
        Reminders = new ReminderDesk(reminders, bot.Current, set, Post, TimeProvider.System, Failed);
        Data = new PersonalDataDesk(store.Personal, bot.Conversations, Failed);
    }

    public ReminderDesk Reminders { get; }

    public PersonalDataDesk Data { get; }

    private Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation) =>
        _messengers.TryGetValue(place.Platform, out var messenger)
            ? messenger.Post(place, post, cancellation)
            : Task.FromResult(PostOutcome.TryAgain);

    private void Failed(StoreException error) => LogFailed(_log, error);

    [LoggerMessage(EventId = 534, Level = LogLevel.Error, Message = "Somebody's request came to nothing: the store cannot be used.")]
    private static partial void LogFailed(ILogger log, Exception error);
}
