using BackCareBot.Core.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BackCareBot.Search.Lucene.Analysis;

/// <summary>Puts the stem that the core gives a word in its place, so that the index and the ranking mean the same by a word.</summary>
internal sealed class StemFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public StemFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var word = _term.ToString();
        var stem = PorterStemmer.Stem(word);
        if (stem != word)
            _term.SetEmpty().Append(stem);
        return true;
    }
}
