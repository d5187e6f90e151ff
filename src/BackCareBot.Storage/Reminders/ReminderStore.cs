using System.Data.Common;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Storage.Databases;
using Dapper;
using NodaTime;

namespace BackCareBot.Storage.Reminders;

/// <summary>Reminders, each with the next moment at which it is due, so that finding what is due is one look at an index.</summary>
internal sealed class ReminderStore : IReminderStore
{
    private readonly Database _database;
    private readonly NextMoment _next;
    private readonly DayTally _tally;
    private readonly TimeProvider _time;

    public ReminderStore(Database database, NextMoment next, TimeProvider time)
    {
        _database = database;
        _next = next;
        _tally = new DayTally(database, time);
        _time = time;
    }

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public Task<AddResult> Add(Reminder reminder, ReminderLimits limits, CancellationToken cancellation) =>
        _database.Write<AddResult>(async transaction =>
        {
            var place = reminder.Place;
            // Both at once cannot be the last of a channel, nor of a server.
            await _database.Lock(transaction, $"reminders {place.Platform} {(place.Server.Length > 0 ? place.Server : place.Channel)}").ConfigureAwait(false);
            var taken = (await transaction.Connection!.QueryAsync<int>(
                "select number from reminders where platform = @Platform and channel = @Channel order by number", place, transaction).ConfigureAwait(false)).AsList();
            if (taken.Count >= limits.Channel)
                return new AddResult.Full(InServer: false, limits.Channel);
            if (place.Server.Length > 0 && await InServer(transaction, place).ConfigureAwait(false) >= limits.Server)
                return new AddResult.Full(InServer: true, limits.Server);
            var kept = reminder with { Number = FirstFree(taken) };
            await transaction.Connection!.ExecuteAsync(ReminderStatements.Insert, ReminderRow.Of(kept, NextOf(kept)), transaction).ConfigureAwait(false);
            return new AddResult.Added(kept);
        }, cancellation);

    public Task<IReadOnlyList<Reminder>> In(Place place, CancellationToken cancellation) =>
        _database.Read<IReadOnlyList<Reminder>>(async connection =>
            [.. (await connection.QueryAsync<ReminderRow>(
                $"select {ReminderRow.Columns} from reminders r where platform = @Platform and channel = @Channel order by number", place)
                .ConfigureAwait(false)).Select(row => row.Reminder())], cancellation);

    public Task<Reminder?> Find(Guid id, CancellationToken cancellation) =>
        _database.Read(async connection => (await Row(connection, null, id).ConfigureAwait(false))?.Reminder(), cancellation);

    public Task<bool> Change(Reminder reminder, CancellationToken cancellation) =>
        _database.Write(async transaction =>
        {
            if (await Row(transaction.Connection!, transaction, reminder.Id).ConfigureAwait(false) is not { } before)
                return false;
            // An occurrence that is due this very moment must not be lost to a change of something else.
            var goesOn = before.NextDue is not null && reminder.Disabled is null && before.Schedule() == reminder.Schedule;
            var next = goesOn ? Instant.FromUnixTimeTicks(before.NextDue!.Value) : NextOf(reminder);
            await transaction.Connection!.ExecuteAsync(ReminderStatements.Update, ReminderRow.Of(reminder, next), transaction).ConfigureAwait(false);
            return true;
        }, cancellation);

    public Task<bool> Remove(Guid id, CancellationToken cancellation) =>
        _database.Write(async transaction => await transaction.Connection!.ExecuteAsync(
            "delete from reminders where id = @id", new { id = ReminderRow.Key(id) }, transaction).ConfigureAwait(false) > 0, cancellation);

    public Task<string?> ZoneOf(Place place, CancellationToken cancellation) =>
        _database.Read(connection => connection.ExecuteScalarAsync<string?>(
            "select zone from channel_zones where platform = @Platform and channel = @Channel", place), cancellation);

    public Task SetZone(Place place, string zone, CancellationToken cancellation) =>
        _database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            insert into channel_zones (platform, channel, zone) values (@Platform, @Channel, @zone)
            on conflict (platform, channel) do update set zone = excluded.zone
            """, new { place.Platform, place.Channel, zone }, transaction), cancellation);

    public Task<int> CountDone(Place place, LocalDate day, string user, CancellationToken cancellation) =>
        _tally.Count(place, day, user, cancellation);

    private static Task<int> InServer(DbTransaction transaction, Place place) =>
        transaction.Connection!.ExecuteScalarAsync<int>(
            "select count(*) from reminders where platform = @Platform and server = @Server", place, transaction);

    private static int FirstFree(List<int> taken)
    {
        var number = 1;
        foreach (var used in taken)
        {
            if (used != number)
                break;
            number++;
        }

        return number;
    }

    private static Task<ReminderRow?> Row(DbConnection connection, DbTransaction? transaction, Guid id) =>
        connection.QuerySingleOrDefaultAsync<ReminderRow>(
            $"select {ReminderRow.Columns} from reminders r where id = @id", new { id = ReminderRow.Key(id) }, transaction);

    private Instant? NextOf(Reminder reminder) => reminder.Disabled is null ? _next(reminder.Schedule, Now) : null;
}
