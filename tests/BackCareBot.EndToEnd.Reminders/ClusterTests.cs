using BackCareBot.Storage;
using Npgsql;
using Xunit.Abstractions;

namespace BackCareBot.EndToEnd.Reminders;

public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Reminders = 5000;
    private const int AtOnce = 16;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    [PostgresFact]
    public async Task Of_two_processes_on_one_PostgreSQL_one_is_killed_half_way_and_all_comes_once()
    {
        var schema = "cluster_" + Guid.NewGuid().ToString("N");
        await Sql($"create schema {schema}");
        try
        {
            var database = new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Postgres) { SearchPath = schema, MaxPoolSize = 10 }.ConnectionString;
            await KillTests.Fill(new StoreOptions("", database), Reminders);
            await using var platform = await PlatformDouble.Start();
            platform.Latency = TimeSpan.FromMilliseconds(20);
            await using var one = NodeProcess.Start(database, platform, AtOnce, Lease);
            await using var other = NodeProcess.Start(database, platform, AtOnce, Lease);
            await one.IsGoing();
            await other.IsGoing();

            await platform.Has(Reminders / 2, TimeSpan.FromMinutes(2));
            var killed = platform.Now;
            await one.Kill();
            platform.Kills++;
            await platform.Has(Reminders, TimeSpan.FromMinutes(2));

            output.WriteLine($"{platform.Messages} messages, the last {(platform.Now - killed).TotalSeconds:0} s after the kill; {platform.Repeats.Count} posts came again with the same key");
            Assert.Equal(Reminders, platform.Messages);
            Assert.InRange(platform.Repeats.Count, 0, AtOnce);
            Assert.All(platform.Repeats, repeat => Assert.Equal(new Repeat(0, 1), repeat));
        }
        finally
        {
            await Sql($"drop schema {schema} cascade");
        }
    }

    private static async Task Sql(string statement)
    {
        await using var source = NpgsqlDataSource.Create(PostgresFactAttribute.Postgres!);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A test that needs PostgreSQL, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    private const string Variable = "BACKCARE_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (Postgres is null)
            Skip = $"Set {Variable} to a connection string of a PostgreSQL database for tests to run this.";
    }

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;
}
