using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using Lucene.Net.Store;

namespace BackCareBot.Search.Lucene;

/// <summary>
/// The engine of the full package set: Lucene's inverted index with BM25. One folder holds the index of one knowledge
/// base; a new one is committed over it in one step, while indexes that are open go on with the state they were opened in.
/// </summary>
public sealed class LuceneSearchEngine : ISearchEngine
{
    private readonly string _folder;
    private readonly SharedDirectory _shared;

    /// <param name="folder">Where the index is kept, in a folder of its own; made if missing.</param>
    public LuceneSearchEngine(string folder)
    {
        _folder = Path.Combine(folder, "lucene");
        _shared = new SharedDirectory(() => new MMapDirectory(_folder, new WriteLocks(_folder)));
    }

    public string Name => "Lucene.Net";

    public ISearchIndex Open(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        try
        {
            // Where another process writes just now, this one makes its index in memory rather than wait.
            return _shared.TryOpen(knowledge) ?? _shared.TryWrite(knowledge) ?? InMemory(knowledge);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"The search index in {_folder} cannot be written. May this program write there?", error);
        }
    }

    private static LuceneSearchIndex InMemory(KnowledgeBase knowledge) =>
        new SharedDirectory(() => new RAMDirectory()).TryWrite(knowledge)
        ?? throw new InvalidOperationException("An index in memory has no other writer.");
}
