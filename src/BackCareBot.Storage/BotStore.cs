using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Core.Users;
using BackCareBot.Storage.Databases;
using BackCareBot.Storage.Migrations;
using BackCareBot.Storage.People;
using BackCareBot.Storage.Reminders;
using BackCareBot.Storage.Scheduling;
using Dapper;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackCareBot.Storage;

/// <summary>Everything that is kept, on SQLite or PostgreSQL.</summary>
public sealed class BotStore : IAsyncDisposable
{
    private readonly DeliveryStore _deliveries;
    private readonly DayTally _tally;

    private BotStore(Database database, NextMoment next, TimeProvider time, ILogger log)
    {
        Database = database;
        Reminders = new ReminderStore(database, Safe, time);
        _deliveries = new DeliveryStore(database, Safe);
        _tally = new DayTally(database, time);
        UserSettings = new UserSettingsStore(database);
        Conversations = new ConversationReferenceStore(database);
        Feedback = new StoredFeedback(database, log);
        Personal = new PersonalData(database);
        Slots = new SlotReader(database);

        // A zone that newer time zone data does not know any more must not hold up all the others.
        Instant? Safe(Schedule schedule, Instant after) =>
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Zone) is null ? null : next(schedule, after);
    }

    public IReminderStore Reminders { get; }

    public IDeliveryStore Deliveries => _deliveries;

    public IUserSettings UserSettings { get; }

    public IConversationReferences Conversations { get; }

    public StoredFeedback Feedback { get; }

    public PersonalData Personal { get; }

    internal Database Database { get; }

    internal SlotReader Slots { get; }

    /// <summary>Opens the store and brings it to this program's version.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says what to do.</exception>
    public static Task<BotStore> Open(StoreOptions options, NextMoment next, TimeProvider time, ILogger log, CancellationToken cancellation) =>
        Open(
            options.Postgres is { } connection ? new PostgresDatabase(connection) : new SqliteDatabase(Path.GetFullPath(options.File)),
            next, time, log, cancellation);

    internal static async Task<BotStore> Open(Database database, NextMoment next, TimeProvider time, ILogger log, CancellationToken cancellation)
    {
        try
        {
            if (database is SqliteDatabase sqlite)
                await sqlite.Prepare(cancellation).ConfigureAwait(false);
            await Migration.Run(database, cancellation).ConfigureAwait(false);
            return new BotStore(database, next, time, log);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether the store can be used now.</summary>
    /// <exception cref="StoreException">It cannot.</exception>
    public Task Check(CancellationToken cancellation) =>
        Database.Read(connection => connection.ExecuteScalarAsync<int>("select max(version) from schema_version"), cancellation);

    /// <summary>Erases what is over: tallies of past days, and deliveries that ended before a moment.</summary>
    public async Task Tidy(Instant before, CancellationToken cancellation)
    {
        await _tally.EraseOld(cancellation).ConfigureAwait(false);
        await _deliveries.Tidy(before, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Feedback.DisposeAsync().ConfigureAwait(false);
        await Database.DisposeAsync().ConfigureAwait(false);
    }
}
