using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;

namespace BackCareBot.Search.Sqlite;

/// <summary>
/// The embedded default: SQLite's FTS5 in one file a knowledge base, named after its content hash. A new index is
/// written beside the one in use and gets its name in one step, so no reader ever sees half of one.
/// </summary>
public sealed class SqliteSearchEngine : ISearchEngine
{
    /// <summary>Raised whenever the layout of the index changes, so that an older file is not read.</summary>
    private const int Layout = 1;

    private readonly string _folder;

    /// <param name="folder">Where index files are kept; made if missing.</param>
    public SqliteSearchEngine(string folder) => _folder = folder;

    public string Name => "SQLite FTS5";

    public ISearchIndex Open(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, $"fts-{Layout}-{knowledge.ContentHash}.db");
        if (SqliteSearchIndex.TryOpen(file, knowledge.Entries.Count) is { } ready)
            return ready;
        var fresh = Path.Combine(_folder, $"{Guid.NewGuid():N}.new");
        SqliteIndexWriter.Write(fresh, knowledge);
        File.Move(fresh, file, overwrite: true);
        RemoveOld(file);
        return SqliteSearchIndex.TryOpen(file, knowledge.Entries.Count)
            ?? throw new IOException($"The search index {file} was written but cannot be read. Is the disk full or damaged?");
    }

    /// <summary>The file before this one stays: the index on it may be searched for a while yet, and opens it for each reader.</summary>
    private void RemoveOld(string current)
    {
        var others = Directory.EnumerateFiles(_folder, "fts-*.db").Where(other => other != current);
        foreach (var other in others.OrderByDescending(File.GetLastWriteTimeUtc).Skip(1))
        {
            try
            {
                File.Delete(other);
            }
            catch (IOException)
            {
                // Another process may still read it; whoever builds the next index tries again.
            }
        }
    }
}
