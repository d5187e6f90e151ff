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
/// English text to stems: Unicode word breaks, possessives and accents off, lower case, stems and, where there are
/// synonyms, the terms that they stand for.
/// </summary>
internal sealed class KnowledgeAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly SynonymMap? _synonyms;

    /// <param name="synonyms">What to add to a text beside its own words, or null for a question's words.</param>
    public KnowledgeAnalyzer(SynonymMap? synonyms) => _synonyms = synonyms;

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
        return new TokenStreamComponents(words, _synonyms is null ? stems : new SynonymFilter(stems, _synonyms, ignoreCase: false));
    }
}
