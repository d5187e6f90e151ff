using BackCareBot.Core.Reminders;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using BackCareBot.Storage.Databases;
using BackCareBot.Tests.Support;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.Storage;

/// <summary>What is wrong with a database is told with what to do, and what is in it stays.</summary>
public sealed class BadDatabaseTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TempFolder _folder = new();

    private string File => _folder.Of("backcare.db");

    [Fact]
    public async Task A_database_and_its_folder_are_made_by_themselves()
    {
        var file = _folder.Of(Path.Combine("new", "data", "backcare.db"));
        await using (await Open(new SqliteDatabase(file)))
        {
        }

        Assert.True(System.IO.File.Exists(file));
    }

    [Fact]
    public async Task A_read_only_database_takes_nothing_new_and_is_read_on()
    {
        await Fill();
        await using var store = await Open(new SqliteDatabase(File, pragmas: "pragma query_only=on"));

        Assert.Contains("is read-only. Give the program the right to write", await Refusal(() => Add(store)));
        Assert.Single(await store.Reminders.In(Sample.Channel, None));
    }

    [Fact]
    public async Task A_locked_database_is_told_after_some_patience()
    {
        await Fill();
        await using var store = await Open(new SqliteDatabase(File, TimeSpan.FromMilliseconds(50)));
        await using var stranger = new SqliteConnection($"Data Source={File}");
        stranger.Open();
        using (stranger.BeginTransaction(deferred: false))
            Assert.Contains("is locked by another program. End that program", await Refusal(() => Add(store)));

        await Add(store);
        Assert.Equal(2, (await store.Reminders.In(Sample.Channel, None)).Count);
    }

    [Fact]
    public async Task A_full_disk_costs_only_what_did_not_fit()
    {
        await Fill();
        await using var store = await Open(new SqliteDatabase(File, pragmas: "pragma max_page_count=1"));

        var refusal = await Refusal(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await Add(store);
        });

        Assert.Contains("no room left", refusal);
        Assert.NotEmpty(await store.Reminders.In(Sample.Channel, None));
    }

    [Fact]
    public async Task A_damaged_database_is_refused_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.Contains("is damaged. It is left as it is", await Refusal(() => Open(new SqliteDatabase(File))));
        Assert.Equal(new string('x', 5000), System.IO.File.ReadAllText(File));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(File);
        Assert.Contains("cannot be opened. Set Data:Path", await Refusal(() => Open(new SqliteDatabase(File))));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        System.IO.File.WriteAllText(_folder.Of("data"), "");
        Assert.Contains("Set Data:Path to a folder", await Refusal(() => Open(new SqliteDatabase(_folder.Of(Path.Combine("data", "backcare.db"))))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_newer_version_is_refused_and_not_touched(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await bench.Sql("insert into schema_version values (99)");

        Assert.Contains("is of version 99, but this program knows versions up to", await Refusal(bench.OpenAgain));

        await bench.Sql("delete from schema_version where version = 99");
        await bench.OpenAgain();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_that_start_at_once_make_it_together(string database)
    {
        await using var bench = await StoreBench.Open(database);
        foreach (var table in new[] { "deliveries", "nodes", "reminders", "channel_zones", "tally_salts", "tally_marks", "feedback", "user_settings", "conversations", "schema_version" })
            await bench.Sql($"drop table {table}");

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(bench.OpenAgain)));

        Assert.All(stores, store => Assert.Empty(store.Reminders.In(Sample.Channel, None).Result));
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_not_there_is_told_without_its_password()
    {
        var refusal = await Refusal(() => Open(new PostgresDatabase("Host=127.0.0.1;Port=1;Database=backcare;Username=u;Password=secret;Timeout=2")));
        Assert.Contains("cannot be reached (backcare at 127.0.0.1:1)", refusal);
        Assert.DoesNotContain("secret", refusal);
    }

    [Fact]
    public async Task What_is_no_connection_string_is_told_without_repeating_it()
    {
        var refusal = await Refusal(() => BotStore.Open(new StoreOptions("", "nonsense=secret"), WallClock.Next, new SetTime(), NullLogger.Instance, None));
        Assert.Contains("Setting Storage:Postgres: expected a connection string", refusal);
        Assert.DoesNotContain("nonsense", refusal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<BotStore> Open(Database database) => BotStore.Open(database, WallClock.Next, new SetTime(), NullLogger.Instance, None);

    private static Task Add(BotStore store) => store.Reminders.Add(Sample.Daily("09:30"), new ReminderLimits(10_000, 10_000), None);

    private static async Task<string> Refusal(Func<Task> action) => (await Assert.ThrowsAsync<StoreException>(action)).Message;

    private async Task Fill()
    {
        await using var store = await Open(new SqliteDatabase(File));
        await Add(store);
    }
}
