using System.Data.Common;
using BackCareBot.Core.Reminders;
using Dapper;
using Npgsql;

namespace BackCareBot.Storage.Databases;

/// <summary>PostgreSQL, which several processes share.</summary>
internal sealed class PostgresDatabase : Database
{
    private readonly NpgsqlDataSource _source;
    private readonly string _where;

    /// <exception cref="StoreException">It is not a connection string; the message does not repeat it, as it may hold a password.</exception>
    public PostgresDatabase(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            _where = $"{builder.Database ?? builder.Username} at {builder.Host}:{builder.Port}";
            ConnectionString = builder.ConnectionString;
            _source = NpgsqlDataSource.Create(builder);
        }
        catch (ArgumentException error)
        {
            throw new StoreException(
                "Setting Storage:Postgres: expected a connection string such as 'Host=localhost;Database=backcare;Username=backcare;Password=…', or nothing for SQLite.", error);
        }
    }

    public override string Dialect => "postgres";

    public override string SkipLocked => "for update of {0} skip locked";

    /// <summary>With its password: for those who connect by themselves.</summary>
    public string ConnectionString { get; }

    public override Task Lock(DbTransaction transaction, string name) =>
        transaction.Connection!.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name }, transaction);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    protected override async Task<DbConnection> Connect(CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    protected override ValueTask<DbTransaction> Begin(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(cancellation);

    protected override StoreException Explain(DbException error) =>
        new(error.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"PostgreSQL database {_where} refuses the user name or password. Set both in Storage:Postgres.",
            PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL has no database {_where}. Create it, or name another in Storage:Postgres.",
            PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL database {_where} forbids it: {error.Message} Grant the bot's user its schema.",
            PostgresErrorCodes.ReadOnlySqlTransaction => $"PostgreSQL database {_where} is read-only, as a standby is. Name the primary in Storage:Postgres.",
            PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => $"PostgreSQL at {_where} has no room left. Free some; what was kept before is still there.",
            PostgresErrorCodes.LockNotAvailable => $"PostgreSQL database {_where} is locked by somebody else's statement. End that statement.",
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
                $"PostgreSQL database {_where} is damaged. It is left as it is: restore a backup of it.",
            null => $"PostgreSQL cannot be reached ({_where}): {error.Message} Check that it runs, and Storage:Postgres.",
            _ => $"PostgreSQL database {_where} could not be used: {error.Message}",
        }, error);
}
