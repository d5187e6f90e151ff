using System.Threading.Channels;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Storage.Databases;
using Dapper;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Storage.People;

/// <summary>
/// Counts votes. A vote is handed over at once and written a moment later with the others that came meanwhile, so that an
/// answer never waits for a disk. A loss of power may cost the votes of that moment.
/// </summary>
public sealed partial class StoredFeedback : IFeedbackCounter, IAsyncDisposable
{
    // Far more than people give; a store that is down for hours must not fill the memory.
    private const int MostWaiting = 10_000;

    private readonly Channel<Vote> _votes = Channel.CreateBounded<Vote>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Database _database;
    private readonly ILogger _log;
    private readonly Task _writing;

    internal StoredFeedback(Database database, ILogger log)
    {
        _database = database;
        _log = log;
        _writing = Task.Run(WriteAll);
    }

    public void Count(string entryId, bool helpful) => _votes.Writer.TryWrite(new Vote(entryId, helpful ? 1 : 0, helpful ? 0 : 1));

    /// <summary>Takes over counts from elsewhere.</summary>
    public Task Import(IEnumerable<(string Entry, int Helpful, int NotHelpful)> counts, CancellationToken cancellation) =>
        Write([.. counts.Select(count => new Vote(count.Entry, count.Helpful, count.NotHelpful))], cancellation);

    /// <returns>How many votes each entry has.</returns>
    public Task<IReadOnlyDictionary<string, (int Helpful, int NotHelpful)>> Read(CancellationToken cancellation) =>
        _database.Read<IReadOnlyDictionary<string, (int, int)>>(async connection =>
            (await connection.QueryAsync<(string Entry, long Helpful, long NotHelpful)>(
                "select entry, helpful, not_helpful from feedback").ConfigureAwait(false))
                .ToDictionary(row => row.Entry, row => ((int)row.Helpful, (int)row.NotHelpful), StringComparer.Ordinal), cancellation);

    /// <summary>Writes down what is still waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        _votes.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAll()
    {
        var batch = new List<Vote>();
        while (await _votes.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (_votes.Reader.TryRead(out var vote))
                batch.Add(vote);
            try
            {
                await Write(batch, CancellationToken.None).ConfigureAwait(false);
            }
            catch (StoreException error)
            {
                LogLost(_log, batch.Count, error);
            }
        }
    }

    private Task Write(List<Vote> votes, CancellationToken cancellation) =>
        _database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            insert into feedback (entry, helpful, not_helpful) values (@Entry, @Helpful, @NotHelpful)
            on conflict (entry) do update set helpful = feedback.helpful + excluded.helpful, not_helpful = feedback.not_helpful + excluded.not_helpful
            """, votes, transaction), cancellation);

    [LoggerMessage(EventId = 551, Level = LogLevel.Warning, Message = "{Votes} votes on answers could not be counted.")]
    private static partial void LogLost(ILogger log, int votes, Exception error);

    private sealed record Vote(string Entry, int Helpful, int NotHelpful);
}
