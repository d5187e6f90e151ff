using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace BackCareBot.Search.Lucene.Analysis;

/// <summary>
/// English text to stems: Unicode word breaks, possessives off, lower case, accents off, stems; where there are synonyms,
/// the terms that they stand for as well.
/// </summary>
internal sealed class KnowledgeAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly SynonymMap? _synonyms;
    private readonly int _weight;

    /// <param name="synonyms">What to add to a text beside its own words; null for a question's words.</param>
    /// <param name="weight">How often each word counts.</param>
    public KnowledgeAnalyzer(SynonymMap? synonyms = null, int weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        _synonyms = synonyms;
        _weight = weight;
    }

    /// <summary>The stems of a text, in order.</summary>
    public List<string> StemsOf(string text)
    {
        var stems = new List<string>();
        using var stream = GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            stems.Add(term.ToString());
        stream.End();
        return stems;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream stems = new StemFilter(
            new ASCIIFoldingFilter(new LowerCaseFilter(Version, new EnglishPossessiveFilter(Version, words))));
        if (_synonyms is not null)
            stems = new SynonymFilter(stems, _synonyms, ignoreCase: false);
        return new TokenStreamComponents(words, _weight > 1 ? new WeightFilter(stems, _weight) : stems);
    }
}
