using BackCareBot.Core.Reminders;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using BackCareBot.Storage.Databases;
using BackCareBot.Tests.Support;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;

namespace BackCareBot.Tests.Storage;

/// <summary>A store of a test's own, on a file or in a schema that is gone afterwards. It is Friday, 20 November 2026, 9:00 UTC.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    public const string Variable = "BACKCARE_TEST_POSTGRES";

    private readonly TempFolder _folder = new();
    private readonly string _schema = "test_" + Guid.NewGuid().ToString("N");
    private readonly string _kind;
    private readonly List<BotStore> _stores = [];

    private StoreBench(string kind) => _kind = kind;

    public static string? PostgresForTests { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;

    public SetTime Time { get; } = new();

    public BotStore Store { get; private set; } = null!;

    public IReminderStore Reminders => Store.Reminders;

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>How another process finds the same database.</summary>
    public StoreOptions Options => _kind == Sqlite
        ? new StoreOptions(_folder.Of("backcare.db"))
        : new StoreOptions("", new NpgsqlConnectionStringBuilder(PostgresForTests) { SearchPath = _schema, MaxPoolSize = 10 }.ConnectionString);

    public static async Task<StoreBench> Open(string kind)
    {
        var bench = new StoreBench(kind);
        if (kind == Postgres)
            await Sql(PostgresForTests!, $"create schema {bench._schema}");
        bench.Store = await bench.OpenAgain();
        return bench;
    }

    /// <summary>A second store on the same database, as another process would have it.</summary>
    public async Task<BotStore> OpenAgain()
    {
        var store = await BotStore.Open(Options, WallClock.Next, Time, NullLogger.Instance, CancellationToken.None);
        _stores.Add(store);
        return store;
    }

    /// <summary>Runs a statement past the store.</summary>
    public async Task Sql(string statement)
    {
        if (_kind == Postgres)
        {
            await Sql(Options.Postgres!, statement);
            return;
        }

        await using var database = new SqliteDatabase(Options.File);
        await database.Write(async transaction =>
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement;
            return await command.ExecuteNonQueryAsync();
        }, CancellationToken.None);
    }

    public async Task<Reminder> Add(Reminder reminder) =>
        Assert.IsType<AddResult.Added>(await Reminders.Add(reminder, new ReminderLimits(100_000, 100_000), CancellationToken.None)).Reminder;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
        _folder.Dispose();
        if (_kind == Postgres)
            await Sql(PostgresForTests!, $"drop schema {_schema} cascade");
    }

    private static async Task Sql(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
