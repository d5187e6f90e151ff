using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace BackCareBot.Search.Lucene;

/// <summary>Makes searchers that score as the index was written to be scored.</summary>
internal sealed class WeightedSearchers : SearcherFactory
{
    /// <summary>BM25 with the usual k1 = 1.2 and b = 0.75; it leaves repeated words in one place out of a text's length.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity();

    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
}
