using BackCareBot.Core.Search;
#if FULL_FEED
using BackCareBot.Search.Lucene;
#endif
using BackCareBot.Search.Sqlite;

namespace BackCareBot.Host.Composition;

/// <summary>The search engine that the setting <c>Search:Engine</c> chooses.</summary>
internal static class SearchEngines
{
    public const string Key = "Search:Engine";
    public const string Sqlite = "sqlite";
    public const string Lucene = "lucene";

    /// <param name="choice"><c>auto</c>, <c>sqlite</c> or, in a build on the full feed, <c>lucene</c>.</param>
    /// <param name="folder">Where the engine keeps its index.</param>
    public static ISearchEngine Create(string choice, string folder)
    {
#if FULL_FEED
        if (PackageSet.Chooses(choice, Lucene))
            return new LuceneSearchEngine(folder);
#endif
        return new SqliteSearchEngine(folder);
    }
}
