#if FULL_FEED
using BackCareBot.Core.Search;
using BackCareBot.Search.Lucene;

namespace BackCareBot.Tests.Search;

public sealed class LuceneSearchEngineTests : SearchEngineContract
{
    protected override ISearchEngine Engine(string folder) => new LuceneSearchEngine(folder);
}
#endif
