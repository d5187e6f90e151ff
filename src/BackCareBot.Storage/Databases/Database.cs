using System.Data.Common;
using BackCareBot.Core.Reminders;

namespace BackCareBot.Storage.Databases;

/// <summary>
/// A database and what is its own: how to connect, to lock, and what its errors mean. Statements are written so that
/// every database understands them. All work goes through here, so that every error becomes a <see cref="StoreException"/>.
/// </summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>The name of the folder with its migrations.</summary>
    public abstract string Dialect { get; }

    /// <summary>Put behind a select of rows that one node of several takes for itself; <c>{0}</c> is the table's name.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Reads, without a transaction.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Connect(cancellation).ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw Explain(error);
        }
    }

    /// <summary>Writes in one transaction, which is undone where the work throws.</summary>
    public async Task<T> Write<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await Turn(cancellation).ConfigureAwait(false);
        try
        {
            await using var connection = await Connect(cancellation).ConfigureAwait(false);
            await using var transaction = await Begin(connection, cancellation).ConfigureAwait(false);
            var result = await work(transaction).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return result;
        }
        catch (DbException error)
        {
            throw Explain(error);
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Holds up whoever locks the same name until the transaction ends.</summary>
    public abstract Task Lock(DbTransaction transaction, string name);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected abstract Task<DbConnection> Connect(CancellationToken cancellation);

    protected abstract ValueTask<DbTransaction> Begin(DbConnection connection, CancellationToken cancellation);

    /// <summary>What is wrong and what to do.</summary>
    protected abstract StoreException Explain(DbException error);

    /// <summary>Waits until this process may write.</summary>
    protected virtual Task Turn(CancellationToken cancellation) => Task.CompletedTask;

    protected virtual void EndTurn()
    {
    }
}
