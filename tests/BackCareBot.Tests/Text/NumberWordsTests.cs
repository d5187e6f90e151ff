using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("38", 38)]
    [InlineData("007", 7)]
    [InlineData("38c", 38)]
    [InlineData("79yo", 79)]
    [InlineData("101f", 101)]
    [InlineData("one", 1)]
    [InlineData("dozen", 12)]
    [InlineData("nineteen", 19)]
    [InlineData("ninety", 90)]
    [InlineData("hundred", 100)]
    [InlineData("999999", 999_999)]
    public void Digits_and_number_words_have_a_value(string word, int value) => Assert.Equal(value, NumberWords.ValueOf(word));

    [Theory]
    [InlineData("")]
    [InlineData("back")]
    [InlineData("l5")]
    [InlineData("1234567")]
    [InlineData("5abcdef")]
    public void Any_other_word_has_none(string word) => Assert.Equal(-1, NumberWords.ValueOf(word));

    [Fact]
    public void A_token_tells_its_number() =>
        Assert.Equal([-1, 3, -1], Tokenizer.Tokenize("for three weeks").Select(token => token.Number));
}
