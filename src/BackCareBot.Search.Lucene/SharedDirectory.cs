using BackCareBot.Core.Knowledge;
using BackCareBot.Search.Lucene.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using IndexDirectory = Lucene.Net.Store.Directory;

namespace BackCareBot.Search.Lucene;

/// <summary>
/// One Lucene directory with its searchers, shared by the indexes that are open in it: each holds one state, and a newer
/// state is swapped in for those opened later. The files are closed with the last index.
/// </summary>
internal sealed class SharedDirectory
{
    private readonly Func<IndexDirectory> _open;
    private readonly KnowledgeAnalyzer _words = new();
    private readonly Lock _gate = new();
    private IndexDirectory? _directory;
    private SearcherManager? _searchers;
    private int _opened;

    /// <param name="open">Opens the directory; called again after everything in it was closed.</param>
    public SharedDirectory(Func<IndexDirectory> open) => _open = open;

    /// <summary>Opens the index of a knowledge base, or gives null where there is none of it that can be read.</summary>
    public LuceneSearchIndex? TryOpen(KnowledgeBase knowledge)
    {
        lock (_gate)
        {
            try
            {
                return Open(IndexStamp.Of(knowledge));
            }
            catch (Exception error) when (Damage.Is(error))
            {
                // Derived data: the caller builds it anew.
                return null;
            }
            finally
            {
                CloseIfIdle();
            }
        }
    }

    /// <summary>Writes the index of a knowledge base and opens it; null where somebody else is writing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public LuceneSearchIndex? TryWrite(KnowledgeBase knowledge)
    {
        lock (_gate)
        {
            try
            {
                _directory ??= _open();
                if (!KnowledgeIndexWriter.TryWrite(_directory, knowledge))
                    return null;
                return Open(IndexStamp.Of(knowledge));
            }
            finally
            {
                CloseIfIdle();
            }
        }
    }

    private LuceneSearchIndex? Open(IndexStamp stamp)
    {
        _directory ??= _open();
        if (_searchers is not null)
            _searchers.MaybeRefreshBlocking();
        else if (DirectoryReader.IndexExists(_directory))
            _searchers = new SearcherManager(_directory, new WeightedSearchers());
        else
            return null;
        var manager = _searchers;
        var searcher = manager.Acquire();
        LuceneSearchIndex? index = null;
        try
        {
            var reader = (DirectoryReader)searcher.IndexReader;
            if (!stamp.IsOn(reader))
                return null;
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            index = new LuceneSearchIndex(searcher, _words, () => Close(manager, searcher));
            _opened++;
            return index;
        }
        finally
        {
            if (index is null)
                manager.Release(searcher);
        }
    }

    private void Close(SearcherManager manager, IndexSearcher searcher)
    {
        lock (_gate)
        {
            manager.Release(searcher);
            _opened--;
            CloseIfIdle();
        }
    }

    private void CloseIfIdle()
    {
        if (_opened > 0)
            return;
        _searchers?.Dispose();
        _searchers = null;
        _directory?.Dispose();
        _directory = null;
    }
}
