using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class PorterStemmerTests
{
    /// <summary>The examples of every step in Porter's paper, with the stem that all steps together give.</summary>
    private const string Pairs =
        """
        caresses caress, ponies poni, ties ti, caress caress, cats cat, feed feed, agreed agre, plastered plaster, bled bled,
        motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall,
        hissing hiss, fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat, conditional condit,
        rational ration, valenci valenc, hesitanci hesit, digitizer digit, conformabli conform, radicalli radic,
        differentli differ, vileli vile, analogousli analog, vietnamization vietnam, predication predic, operator oper,
        feudalism feudal, decisiveness decis, hopefulness hope, callousness callous, formaliti formal, sensitiviti sensit,
        sensibiliti sensibl, triplicate triplic, formative form, formalize formal, electriciti electr, electrical electr,
        hopeful hope, goodness good, revival reviv, allowance allow, inference infer, airliner airlin, gyroscopic gyroscop,
        adjustable adjust, defensible defens, irritant irrit, replacement replac, adjustment adjust, dependent depend,
        adoption adopt, homologou homolog, communism commun, activate activ, angulariti angular, homologous homolog,
        effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas, controll control, roll roll,
        generalizations gener, oscillators oscil
        """;

    public static TheoryData<string, string> Published
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var pair in Pairs.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')))
                data.Add(pair[0], pair[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_word_has_the_published_stem(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("massage massages massaged massaging")]
    [InlineData("stretch stretches stretched stretching")]
    [InlineData("exercise exercises exercised exercising")]
    [InlineData("ache aches aching ached")]
    [InlineData("muscle muscles")]
    [InlineData("relax relaxes relaxed relaxing")]
    [InlineData("strain strains strained straining")]
    public void All_inflections_share_a_stem(string words) => Assert.Single(words.Split(' ').Select(PorterStemmer.Stem).Distinct());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("is")]
    [InlineData("l5s")]
    [InlineData("38c")]
    [InlineData("спинами")]
    public void Short_words_and_words_that_are_no_english_letters_stay_as_they_are(string word) =>
        Assert.Equal(word, PorterStemmer.Stem(word));
}
