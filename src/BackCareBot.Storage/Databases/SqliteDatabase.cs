using System.Data.Common;
using BackCareBot.Core.Reminders;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BackCareBot.Storage.Databases;

/// <summary>One file, made if it is missing. Its writer works beside its readers (WAL); a commit is on the disk (synchronous=FULL).</summary>
internal sealed class SqliteDatabase : Database
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _file;
    private readonly string _pragmas;
    // Writers of this process queue up here: SQLite itself would have them ask again and again.
    private readonly SemaphoreSlim _writing = new(1);

    /// <param name="file">The file.</param>
    /// <param name="patience">How long to wait for other processes.</param>
    /// <param name="pragmas">Further statements for each connection.</param>
    public SqliteDatabase(string file, TimeSpan? patience = null, string pragmas = "")
    {
        _file = file;
        var wait = patience ?? Patience;
        _pragmas = $"pragma busy_timeout={wait.TotalMilliseconds:0}; pragma foreign_keys=on; pragma synchronous=full; {pragmas}";
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds),
        }.ToString();
    }

    public override string Dialect => "sqlite";

    // One writer at a time is the rule of the house.
    public override string SkipLocked => "";

    public string ConnectionString { get; }

    public override Task Lock(DbTransaction transaction, string name) => Task.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes the file ready for readers beside its writer.</summary>
    public Task Prepare(CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the database {_file} cannot be made: {error.Message} Set Data:Path to a folder that the program may write to.", error);
        }

        return Read(connection => connection.ExecuteScalarAsync<string>("pragma journal_mode=wal"), cancellation);
    }

    protected override async Task<DbConnection> Connect(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync(_pragmas).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes the write lock at once: a reader that turns writer could not wait for another.</summary>
    protected override ValueTask<DbTransaction> Begin(DbConnection connection, CancellationToken cancellation) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    protected override StoreException Explain(DbException error) => SqliteFaults.Explain(error, _file);

    protected override Task Turn(CancellationToken cancellation) => _writing.WaitAsync(cancellation);

    protected override void EndTurn() => _writing.Release();
}
