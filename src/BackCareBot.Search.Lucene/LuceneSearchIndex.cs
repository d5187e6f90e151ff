using BackCareBot.Core.Search;
using BackCareBot.Search.Lucene.Analysis;
using Lucene.Net.Search;

namespace BackCareBot.Search.Lucene;

/// <summary>One state of an index. It stays as it is while a newer one is written beside it.</summary>
internal sealed class LuceneSearchIndex : ISearchIndex
{
    private readonly IndexSearcher _searcher;
    private readonly string[] _ids;
    private readonly KnowledgeAnalyzer _words;
    private readonly Action _close;
    private bool _disposed;

    /// <param name="searcher">The state to search.</param>
    /// <param name="words">Turns the words that are asked for into stems.</param>
    /// <param name="close">Gives the searcher back; called once.</param>
    public LuceneSearchIndex(IndexSearcher searcher, KnowledgeAnalyzer words, Action close)
    {
        _searcher = searcher;
        _ids = EntryDocuments.IdsOf(searcher.IndexReader);
        _words = words;
        _close = close;
    }

    public IReadOnlyList<string> Search(IReadOnlyList<string> words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        // A search under way keeps the files open, even if the index is closed meanwhile.
        var reader = _searcher.IndexReader;
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) || !reader.TryIncRef(), this);
        try
        {
            if (limit <= 0 || WordQuery.Of(reader, words.SelectMany(_words.StemsOf)) is not { } query)
                return [];
            var found = _searcher.Search(query, limit).ScoreDocs;
            return Array.ConvertAll(found, hit => _ids[hit.Doc]);
        }
        finally
        {
            reader.DecRef();
        }
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true))
            _close();
    }
}
