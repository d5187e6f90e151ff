using BackCareBot.Core.Knowledge;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;

namespace BackCareBot.Search.Lucene.Analysis;

/// <summary>
/// The knowledge base's vocabulary as synonyms of the text that is indexed: an entry that says "coccyx" is found by
/// "tailbone" too. A question's own lay words are turned into terms before the engine is asked, so both meet at the term.
/// </summary>
internal static class VocabularySynonyms
{
    /// <summary>Lay words that mean their term less surely would only blur what an entry is about.</summary>
    private const double SureWeight = 0.9;

    /// <summary>The synonyms of a vocabulary, or null where it has none.</summary>
    public static SynonymMap? Of(IEnumerable<VocabularyTerm> vocabulary, KnowledgeAnalyzer analyzer)
    {
        var map = new SynonymMap.Builder(dedup: true);
        var isEmpty = true;
        foreach (var term in vocabulary.Where(term => term.Weight >= SureWeight))
        {
            var meant = analyzer.StemsOf(term.Term);
            foreach (var lay in term.Lay.Select(analyzer.StemsOf))
            {
                if (lay.Count == 0 || meant.Count == 0 || lay.SequenceEqual(meant))
                    continue;
                map.Add(Join(lay), Join(meant), includeOrig: true);
                isEmpty = false;
            }
        }

        return isEmpty ? null : map.Build();
    }

    private static CharsRef Join(List<string> stems) => SynonymMap.Builder.Join([.. stems], new CharsRef());
}
