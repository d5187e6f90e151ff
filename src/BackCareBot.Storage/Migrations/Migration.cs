using System.Globalization;
using System.Reflection;
using BackCareBot.Core.Reminders;
using BackCareBot.Storage.Databases;
using Dapper;

namespace BackCareBot.Storage.Migrations;

/// <summary>
/// Brings a database to this program's version: one file a version and dialect, each in a transaction with the note of its
/// version, so that it is done wholly or not at all. Several processes that start at once take turns.
/// </summary>
internal static class Migration
{
    private const string VersionTable = "create table if not exists schema_version (version integer not null primary key)";

    /// <exception cref="StoreException">The database is of a newer version, or cannot be used.</exception>
    public static async Task Run(Database database, CancellationToken cancellation)
    {
        var steps = Steps(database.Dialect);
        while (await Next(database, steps, cancellation).ConfigureAwait(false))
        {
            // One step a turn.
        }
    }

    /// <returns>False where there was nothing to do any more.</returns>
    private static async Task<bool> Next(Database database, SortedList<int, string> steps, CancellationToken cancellation)
    {
        if (await Known(database, cancellation).ConfigureAwait(false) is { } known && IsCurrent(known, steps))
            return false;
        return await database.Write(async transaction =>
        {
            var connection = transaction.Connection!;
            await database.Lock(transaction, "backcare-migration").ConfigureAwait(false);
            await connection.ExecuteAsync(VersionTable, transaction: transaction).ConfigureAwait(false);
            var version = await connection.ExecuteScalarAsync<int?>("select max(version) from schema_version", transaction: transaction).ConfigureAwait(false) ?? 0;
            if (IsCurrent(version, steps))
                return false;
            await connection.ExecuteAsync(steps[version + 1], transaction: transaction).ConfigureAwait(false);
            await connection.ExecuteAsync("insert into schema_version values (@version)", new { version = version + 1 }, transaction).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
    }

    private static bool IsCurrent(int version, SortedList<int, string> steps) =>
        version <= steps.Count
            ? version == steps.Count
            : throw new StoreException(
                $"The database is of version {version}, but this program knows versions up to {steps.Count} only. "
                + "Start the newer program again, or set Data:Path (or Storage:Postgres) to another database. Nothing in it was changed.");

    /// <summary>The version without writing, so that a start needs no lock where nothing is to be done.</summary>
    private static Task<int?> Known(Database database, CancellationToken cancellation) =>
        database.Read(async connection =>
        {
            var exists = await connection.ExecuteScalarAsync<bool>(
                database.Dialect == "sqlite"
                    ? "select count(*) from sqlite_master where name = 'schema_version'"
                    : "select to_regclass('schema_version') is not null").ConfigureAwait(false);
            return exists ? await connection.ExecuteScalarAsync<int?>("select max(version) from schema_version").ConfigureAwait(false) : null;
        }, cancellation);

    private static SortedList<int, string> Steps(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var steps = new SortedList<int, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(dialect + "/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            steps.Add(int.Parse(name.Split('/', '-')[1], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }

        return steps;
    }
}
