using BackCareBot.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BackCareBot.Search.Lucene;

/// <summary>
/// Any of some stems in any field, each field with its weight. A stem that no entry has is taken for a misspelt one and
/// stands for those near it.
/// </summary>
internal static class WordQuery
{
    /// <summary>Lucene refuses a query of more than 1,024 clauses; a longer one is put together from parts.</summary>
    private const int ClausesAPart = 512;

    private const int ShortestMisspelt = 4;
    private const int ShortestWithTwoSlips = 8;

    /// <summary>Looking for near words costs far more than looking up a known one.</summary>
    private const int MostMisspelt = 8;

    /// <summary>How many near words a misspelt one stands for, in each field.</summary>
    private const int MostNear = 3;

    /// <summary>The query, or null where it could find nothing.</summary>
    public static Query? Of(IndexReader reader, IEnumerable<string> stems)
    {
        var clauses = new List<Query>();
        var misspelt = new List<string>();
        foreach (var stem in stems.Distinct(StringComparer.Ordinal))
        {
            var known = SearchFields.All.Where(field => reader.DocFreq(new Term(field.Name, stem)) > 0).ToList();
            if (known.Count > 0)
                clauses.Add(AnyField(known, field => new TermQuery(new Term(field.Name, stem))));
            else if (misspelt.Count < MostMisspelt && stem.Length >= ShortestMisspelt && stem.All(char.IsAsciiLetterLower))
                misspelt.Add(stem);
        }

        clauses.AddRange(misspelt.Select(stem => AnyField(SearchFields.All, field => Near(field, stem))));
        return clauses.Count == 0 ? null : Any(clauses);
    }

    private static FuzzyQuery Near(SearchField field, string stem) => new(
        new Term(field.Name, stem), stem.Length < ShortestWithTwoSlips ? 1 : 2, prefixLength: 1, MostNear, transpositions: true);

    private static BooleanQuery AnyField(IEnumerable<SearchField> fields, Func<SearchField, Query> query)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var field in fields)
        {
            var clause = query(field);
            clause.Boost = (float)field.Weight;
            any.Add(clause, Occur.SHOULD);
        }

        return any;
    }

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
