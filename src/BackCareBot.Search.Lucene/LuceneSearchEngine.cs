using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;

namespace BackCareBot.Search.Lucene;

/// <summary>The search engine on Lucene.Net.</summary>
public sealed class LuceneSearchEngine : ISearchEngine
{
    /// <param name="folder">Where the index is kept; made if missing.</param>
    public LuceneSearchEngine(string folder) => _ = folder;

    public string Name => "Lucene.Net";

    public ISearchIndex Open(KnowledgeBase knowledge) => throw new NotSupportedException();
}
