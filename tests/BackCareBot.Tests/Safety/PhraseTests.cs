using BackCareBot.Core.Safety;
using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Safety;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("chest pain", "I have chest pain")]
    [InlineData("chest pain", "pain in my chest")]
    [InlineData("chest pain", "chest pains")]
    [InlineData("chest pain", "a pain, it's like really in the chest")]
    [InlineData("chest pain", "pain all over my left chest")]
    [InlineData("wet myself", "I have wet myself")]
    [InlineData("wet myself", "she wet herself")]
    [InlineData("can't feel", "I cannot really feel it")]
    [InlineData("no feeling", "never any feeling")]
    [InlineData("lost control bladder", "control of my bladder is lost")]
    [InlineData("#65-120", "I am 79")]
    [InlineData("#65-120", "she's seventy")]
    [InlineData("#65-120", "a 79yo man")]
    [InlineData("#38-42", "temperature 38.5")]
    [InlineData("ending it all", "thinking of ending it all")]
    public void A_phrase_is_found_in_any_order_with_fillers_and_inflections(string phrase, string text) => Assert.True(Finds(phrase, text));

    [Theory]
    [InlineData("chest pain", "chest freezer. pain in the neck")]
    [InlineData("chest pain", "my chest is fine? pain is elsewhere")]
    [InlineData("chest pain", "chest muscles trained hard yesterday evening and today pain")]
    [InlineData("chest pain", "chest")]
    [InlineData("can't feel", "I feel fine")]
    [InlineData("ending it all", "all good, ending the set")]
    [InlineData("#65-120", "I am 64")]
    [InlineData("#65-120", "121 people")]
    [InlineData("#65-120", "no number")]
    public void A_phrase_is_not_found_across_sentences_too_far_apart_or_in_part(string phrase, string text) => Assert.False(Finds(phrase, text));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    public void A_phrase_without_words_is_none(string phrase) => Assert.Equal(-1, new PhraseSet().Add(phrase));

    [Fact]
    public void A_phrase_added_twice_keeps_its_number()
    {
        var set = new PhraseSet();
        Assert.Equal((0, 1, 0), (set.Add("chest pain"), set.Add("leg pain"), set.Add("chest pain")));
    }

    [Fact]
    public void Every_place_of_a_phrase_is_told()
    {
        var set = new PhraseSet();
        var number = set.Add("numb");
        Assert.Equal([0, 2], set.Find(SignWords.Of(Tokenizer.Tokenize("numb here, numb there"))).Of([number]).Select(match => match.Places[0]));
    }

    [Theory]
    [InlineData("no", "not")]
    [InlineData("never", "not")]
    [InlineData("without", "not")]
    [InlineData("myself", "self")]
    [InlineData("themselves", "self")]
    [InlineData("the", null)]
    [InlineData("really", null)]
    [InlineData("legs", "leg")]
    public void Words_are_seen_as_signs_see_them(string word, string? stem) => Assert.Equal(stem, SignWords.StemOf(Tokenizer.Tokenize(word)[0]));

    private static bool Finds(string phrase, string text)
    {
        var set = new PhraseSet();
        var number = set.Add(phrase);
        return set.Find(SignWords.Of(Tokenizer.Tokenize(text))).Of([number]).Count > 0;
    }
}
