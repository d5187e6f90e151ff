using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Host.Composition;

/// <summary>The store of a serving program. It opens while the knowledge base is read, so that a start takes no longer.</summary>
internal sealed class ReminderStorage : IFeedbackCounter
{
    private readonly Task<BotStore> _opening;

    private ReminderStorage(Task<BotStore> opening) => _opening = opening;

    public static ReminderStorage Open(BotSettings settings, CancellationToken cancellation) =>
        new(Task.Run(() => OpenNow(settings, cancellation), cancellation));

    /// <summary>The store, once it is open.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says what to do.</exception>
    public Task<BotStore> Ready() => _opening;

    // Nobody can vote before the page listens, and it does not before the store is open.
    public void Count(string entryId, bool helpful) => _opening.Result.Feedback.Count(entryId, helpful);

    private static async Task<BotStore> OpenNow(BotSettings settings, CancellationToken cancellation)
    {
        var options = new StoreOptions(Path.Combine(settings.DataPath, "backcare.db"), settings.Reminders.Postgres);
        var store = await BotStore.Open(options, ReminderParts.Next, TimeProvider.System, NullLogger.Instance, cancellation);
        await new FeedbackFile(FeedbackFile.In(settings.DataPath)).HandOver(counts => store.Feedback.Import(counts, cancellation));
        return store;
    }
}
