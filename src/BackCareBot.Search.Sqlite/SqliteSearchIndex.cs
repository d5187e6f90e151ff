using System.Collections.Concurrent;
using System.Text;
using BackCareBot.Core.Search;
using Microsoft.Data.Sqlite;

namespace BackCareBot.Search.Sqlite;

/// <summary>Reads one index file. Each search borrows a prepared statement; as many exist as searches ran at once.</summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    private readonly ConcurrentBag<Reader> _readers = [];
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
        var query = Query(words);
        if (query.Length == 0 || limit <= 0)
            return [];
        if (!_readers.TryTake(out var reader))
            reader = new Reader(_connectionString);
        try
        {
            return reader.Search(query, limit, _ids);
        }
        finally
        {
            if (_disposed)
                reader.Dispose();
            else
                _readers.Add(reader);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    /// <summary>
    /// Any of the words. Each stands as a quoted FTS5 string made of letters and digits alone, so no word can become an
    /// operator, a column filter or a closing quote.
    /// </summary>
    private static string Query(IReadOnlyList<string> words)
    {
        var query = new StringBuilder();
        foreach (var word in words)
        {
            var plain = string.Concat(word.Where(char.IsLetterOrDigit));
            if (plain.Length == 0)
                continue;
            query.Append(query.Length == 0 ? "" : " OR ").Append('"').Append(plain).Append('"');
        }

        return query.ToString();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _command;
        private readonly SqliteParameter _query;
        private readonly SqliteParameter _limit;

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
                $"SELECT rowid FROM text WHERE text MATCH $query ORDER BY bm25(text, {weights}) LIMIT $limit";
            _query = _command.Parameters.Add("$query", SqliteType.Text);
            _limit = _command.Parameters.Add("$limit", SqliteType.Integer);
            _query.Value = "";
            _limit.Value = 0;
            _command.Prepare();
        }

        public IReadOnlyList<string> Search(string query, int limit, string[] ids)
        {
            _query.Value = query;
            _limit.Value = limit;
            using var rows = _command.ExecuteReader();
            var found = new List<string>(limit);
            while (rows.Read())
                found.Add(ids[rows.GetInt32(0)]);
            return found;
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }
    }
}
