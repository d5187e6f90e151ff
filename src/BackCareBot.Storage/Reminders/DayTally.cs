using System.Security.Cryptography;
using System.Text;
using BackCareBot.Core.Reminders;
using BackCareBot.Storage.Databases;
using Dapper;
using NodaTime;

namespace BackCareBot.Storage.Reminders;

/// <summary>
/// Counts who has stretched today. Of each person there is a mark that is made with the day's random salt and tells
/// nothing without it; marks and salt are erased once the day is over wherever on earth.
/// </summary>
internal sealed class DayTally(Database database, TimeProvider time)
{
    private const int SaltBytes = 32;
    private const int MarkBytes = 16;

    // The last place on earth ends a day 12 hours after UTC does.
    private static readonly Duration LastZone = Duration.FromHours(12);

    public Task<int> Count(Place place, LocalDate day, string user, CancellationToken cancellation) =>
        database.Write(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(Erase, new { today = Iso(Today) }, transaction).ConfigureAwait(false);
            var fresh = new { day = Iso(day), salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)) };
            await connection.ExecuteAsync("insert into tally_salts (day, salt) values (@day, @salt) on conflict do nothing", fresh, transaction).ConfigureAwait(false);
            var salt = await connection.ExecuteScalarAsync<string>("select salt from tally_salts where day = @day", fresh, transaction).ConfigureAwait(false);
            var mark = new { place.Platform, place.Channel, fresh.day, mark = Mark(salt!, place, user) };
            await connection.ExecuteAsync(
                "insert into tally_marks (platform, channel, day, mark) values (@Platform, @Channel, @day, @mark) on conflict do nothing", mark, transaction).ConfigureAwait(false);
            return await connection.ExecuteScalarAsync<int>(
                "select count(*) from tally_marks where platform = @Platform and channel = @Channel and day = @day", mark, transaction).ConfigureAwait(false);
        }, cancellation);

    /// <summary>Erases the days that are over.</summary>
    public Task EraseOld(CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(Erase, new { today = Iso(Today) }, transaction), cancellation);

    /// <summary>A person's mark of a day in a channel; in another channel it is another, so that marks cannot be put side by side.</summary>
    public static string Mark(string salt, Place place, string user) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            Convert.FromHexString(salt), Encoding.UTF8.GetBytes($"{place.Platform}\n{place.Channel}\n{user}")).AsSpan(0, MarkBytes));

    private const string Erase = "delete from tally_marks where day < @today; delete from tally_salts where day < @today";

    private LocalDate Today => (Instant.FromDateTimeOffset(time.GetUtcNow()) - LastZone).InUtc().Date;

    private static string Iso(LocalDate day) => day.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
