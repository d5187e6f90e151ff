using System.Collections.Concurrent;
using BackCareBot.Core.Search;
using Microsoft.Data.Sqlite;

namespace BackCareBot.Search.Sqlite;

/// <summary>
/// Reads one index file. The BM25 of a question is the sum of that of its words, so words are asked for one by one and
/// what they count is kept. A word that is not known yet borrows a prepared statement; as many exist as were borrowed at once.
/// </summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    private readonly ConcurrentBag<Reader> _readers = [];
    private readonly ConcurrentBag<BestEntries> _sums = [];
    private readonly KnownWordScores _words = new();
    private readonly string _connectionString;
    private readonly string[] _ids;
    private volatile bool _disposed;

    private SqliteSearchIndex(string connectionString, string[] ids)
    {
        _connectionString = connectionString;
        _ids = ids;
    }

    /// <summary>Opens a file, or gives null where it is missing, damaged or of other entries.</summary>
    public static SqliteSearchIndex? TryOpen(string file, int entries)
    {
        if (!File.Exists(file))
            return null;
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var connection = new SqliteConnection(source.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT id FROM entry ORDER BY number";
            using var rows = command.ExecuteReader();
            var ids = new List<string>();
            while (rows.Read())
                ids.Add(rows.GetString(0));
            if (ids.Count != entries)
                return null;
            var index = new SqliteSearchIndex(source.ToString(), [.. ids]);
            index.Search(["back"], 1);
            return index;
        }
        catch (SqliteException)
        {
            // A damaged file is derived data: the caller builds it anew.
            return null;
        }
    }

    public IReadOnlyList<string> Search(IReadOnlyList<string> words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (limit <= 0)
            return [];
        if (!_sums.TryTake(out var sums))
            sums = new BestEntries(_ids.Length);
        foreach (var word in words)
        {
            if (Plain(word) is { Length: > 0 } plain)
                sums.Add(_words.Of(plain, Read));
        }

        var best = sums.Take(limit);
        _sums.Add(sums);
        return Array.ConvertAll(best, number => _ids[number]);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    /// <summary>
    /// Letters and digits alone: as a quoted FTS5 string it can be no operator, no column filter and no closing quote.
    /// </summary>
    private static string Plain(string word) => word.All(char.IsLetterOrDigit) ? word : string.Concat(word.Where(char.IsLetterOrDigit));

    private WordScores Read(string word)
    {
        if (!_readers.TryTake(out var reader))
            reader = new Reader(_connectionString);
        try
        {
            return reader.Read(word);
        }
        finally
        {
            if (_disposed)
                reader.Dispose();
            else
                _readers.Add(reader);
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _command;
        private readonly SqliteParameter _query;

        public Reader(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            using (var settings = _connection.CreateCommand())
            {
                // The file is read through memory that all readers share, so none needs a large cache of its own.
                settings.CommandText = "PRAGMA mmap_size = 67108864; PRAGMA cache_size = -256";
                settings.ExecuteNonQuery();
            }

            _command = _connection.CreateCommand();
            var weights = string.Join(", ", SearchFields.All.Select(field => field.Weight.ToString("0.0##")));
            _command.CommandText =
                $"SELECT rowid, bm25(text, {weights}) FROM text WHERE text MATCH $query ORDER BY rowid";
            _query = _command.Parameters.Add("$query", SqliteType.Text);
            _query.Value = "";
            _command.Prepare();
        }

        public WordScores Read(string word)
        {
            _query.Value = $"\"{word}\"";
            using var rows = _command.ExecuteReader();
            List<int>? entries = null;
            List<double>? scores = null;
            while (rows.Read())
            {
                (entries ??= []).Add(rows.GetInt32(0));
                (scores ??= []).Add(rows.GetDouble(1));
            }

            return entries is null ? WordScores.None : new WordScores([.. entries], [.. scores!]);
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }
    }
}
