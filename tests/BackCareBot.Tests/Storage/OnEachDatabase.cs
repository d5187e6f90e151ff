using System.Reflection;
using Xunit.Sdk;

namespace BackCareBot.Tests.Storage;

/// <summary>Runs a theory on a SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreBench.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL too, where there is one for tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        if (StoreBench.PostgresForTests is null)
            Skip = $"Set {StoreBench.Variable} to a connection string of a PostgreSQL database for tests to run this.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreBench.Postgres]];
}
