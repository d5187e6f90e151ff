using System.Data.Common;
using BackCareBot.Core.Reminders;
using BackCareBot.Storage.Databases;
using BackCareBot.Storage.Reminders;
using Dapper;

namespace BackCareBot.Storage.People;

/// <summary>
/// Everything that is kept of a person: the reminders they made, reminders that mention them, their settings, and today's
/// marks of having stretched.
/// </summary>
public sealed class PersonalData : IPersonalData
{
    private const string Made = "platform = @platform and maker = @user";
    private const string Mentioned = "platform = @platform and mention_kind = 'User' and mention_id = @user";

    private readonly Database _database;

    internal PersonalData(Database database) => _database = database;

    /// <returns>A line for each thing that is kept; none where nothing is.</returns>
    public Task<IReadOnlyList<string>> Export(string platform, string user, CancellationToken cancellation) =>
        _database.Read<IReadOnlyList<string>>(async connection =>
        {
            var whose = new { platform, user };
            var lines = new List<string>();
            foreach (var row in await Reminders(connection, Made, whose).ConfigureAwait(false))
                lines.Add($"You made reminder {row.Number} in channel {row.Channel}: {row.Time} {row.Zone}, {row.Schedule().Days}, routine {row.Routine}.");
            foreach (var row in await Reminders(connection, Mentioned, whose).ConfigureAwait(false))
                lines.Add($"Reminder {row.Number} in channel {row.Channel} mentions you.");
            foreach (var (zone, country) in await connection.QueryAsync<(string?, string?)>(
                "select zone, country from user_settings where platform = @platform and person = @user", whose).ConfigureAwait(false))
                lines.Add($"Your settings: time zone {zone ?? "not set"}, country {country ?? "not set"}.");
            foreach (var mark in await Marks(connection, null, platform, user).ConfigureAwait(false))
                lines.Add($"You stretched on {mark.Day} in channel {mark.Channel}; this is forgotten when the day is over.");
            return lines;
        }, cancellation);

    /// <summary>Erases all of it. Reminders that mention the person go on without the mention.</summary>
    public Task Forget(string platform, string user, CancellationToken cancellation) =>
        _database.Write(async transaction =>
        {
            var connection = transaction.Connection!;
            var marks = await Marks(connection, transaction, platform, user).ConfigureAwait(false);
            await connection.ExecuteAsync(
                "delete from tally_marks where platform = @Platform and channel = @Channel and day = @Day and mark = @Mark", marks, transaction).ConfigureAwait(false);
            await connection.ExecuteAsync(
                $"""
                delete from reminders where {Made};
                update reminders set mention_kind = null, mention_id = null where {Mentioned};
                delete from user_settings where platform = @platform and person = @user
                """, new { platform, user }, transaction).ConfigureAwait(false);
            return true;
        }, cancellation);

    private static Task<IEnumerable<ReminderRow>> Reminders(DbConnection connection, string condition, object whose) =>
        connection.QueryAsync<ReminderRow>($"select {ReminderRow.Columns} from reminders r where {condition} order by channel, number", whose);

    /// <summary>The person's marks: nobody's name is on them, so each is made again and compared.</summary>
    private static async Task<List<TallyMark>> Marks(DbConnection connection, DbTransaction? transaction, string platform, string user) =>
        [.. (await connection.QueryAsync<TallyMark>(
            "select m.platform, m.channel, m.day, m.mark, s.salt from tally_marks m join tally_salts s on s.day = m.day where m.platform = @platform",
            new { platform }, transaction).ConfigureAwait(false))
            .Where(mark => mark.Mark == DayTally.Mark(mark.Salt, new Place(mark.Platform, "", mark.Channel), user))];

    private sealed record TallyMark(string Platform, string Channel, string Day, string Mark, string Salt);
}
