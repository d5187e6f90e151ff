using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class ReadingEaseTests
{
    [Fact]
    public void Short_words_in_short_sentences_are_easy() =>
        Assert.InRange(ReadingEase.Flesch("Keep your back warm. Walk a bit. Rest when it hurts."), 95, 125);

    [Fact]
    public void Long_words_in_a_long_sentence_are_hard() =>
        Assert.True(ReadingEase.Flesch(
            "Multidisciplinary biopsychosocial rehabilitation interventions demonstrate considerable heterogeneity regarding "
            + "functional improvement.") < 0);

    [Fact]
    public void A_text_cut_into_more_sentences_is_easier() =>
        Assert.True(ReadingEase.Flesch("Lie down. Bend your knees. Breathe.") > ReadingEase.Flesch("Lie down, bend your knees, breathe."));

    [Fact]
    public void Six_plain_words_score_as_the_formula_says() =>
        Assert.Equal(206.835 - 1.015 * 6 - 84.6, ReadingEase.Flesch("The cat sat on the mat."), 6);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    public void A_text_without_words_is_no_error(string text) => Assert.Equal(206.835, ReadingEase.Flesch(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData(" two  words\n", 2)]
    [InlineData("low-back pain isn't 3.5", 4)]
    public void Words_are_counted_as_a_word_processor_counts_them(string text, int count) =>
        Assert.Equal(count, ReadingEase.CountWords(text));
}
