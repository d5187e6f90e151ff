using BackCareBot.Core.Users;
using BackCareBot.Storage.Databases;
using Dapper;

namespace BackCareBot.Storage.People;

internal sealed class UserSettingsStore(Database database) : IUserSettings
{
    public Task<UserSettings> Find(string platform, string user, CancellationToken cancellation) =>
        database.Read(async connection => await connection.QuerySingleOrDefaultAsync<UserSettings>(
            "select zone, country from user_settings where platform = @platform and person = @user", new { platform, user }).ConfigureAwait(false)
            ?? UserSettings.None, cancellation);

    public Task Keep(string platform, string user, UserSettings settings, CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            insert into user_settings (platform, person, zone, country) values (@platform, @user, @Zone, @Country)
            on conflict (platform, person) do update set zone = excluded.zone, country = excluded.country
            """, new { platform, user, settings.Zone, settings.Country }, transaction), cancellation);
}
