using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BackCareBot.Search.Lucene;

/// <summary>Any of some stems. One that no entry has is taken for a misspelt one and stands for those near it.</summary>
internal static class WordQuery
{
    /// <summary>Lucene refuses a query of more than 1,024 clauses; a longer one is put together from parts.</summary>
    private const int ClausesAPart = 512;

    private const int ShortestMisspelt = 4;
    private const int ShortestWithTwoSlips = 8;

    /// <summary>Looking for near words costs far more than looking up a known one.</summary>
    private const int MostMisspelt = 8;

    /// <summary>How many near words a misspelt one stands for.</summary>
    private const int MostNear = 5;

    /// <summary>The query, or null where it could find nothing.</summary>
    public static Query? Of(IndexReader reader, IEnumerable<string> stems)
    {
        var clauses = new List<Query>();
        var misspelt = 0;
        foreach (var term in stems.Distinct(StringComparer.Ordinal).Select(stem => new Term(EntryDocuments.Words, stem)))
        {
            if (reader.DocFreq(term) > 0)
                clauses.Add(new TermQuery(term));
            else if (MayBeMisspelt(term.Text) && misspelt++ < MostMisspelt)
                clauses.Add(Near(term));
        }

        return clauses.Count == 0 ? null : Any(clauses);
    }

    private static bool MayBeMisspelt(string stem) => stem.Length >= ShortestMisspelt && stem.All(char.IsAsciiLetterLower);

    /// <summary>People rarely miss the first letter.</summary>
    private static FuzzyQuery Near(Term term) =>
        new(term, term.Text.Length < ShortestWithTwoSlips ? 1 : 2, prefixLength: 1, MostNear, transpositions: true);

    private static BooleanQuery Any(IReadOnlyList<Query> clauses)
    {
        while (clauses.Count > ClausesAPart)
            clauses = [.. clauses.Chunk(ClausesAPart).Select(Any)];
        var any = new BooleanQuery(disableCoord: true);
        foreach (var clause in clauses)
            any.Add(clause, Occur.SHOULD);
        return any;
    }
}
