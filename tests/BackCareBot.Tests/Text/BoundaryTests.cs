using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData("no fever")]
    [InlineData("no-fever")]
    [InlineData("no/fever")]
    [InlineData("no 'fever'")]
    public void Words_of_one_phrase_are_joined(string text) => Assert.Equal(Boundary.None, Second(text));

    [Theory]
    [InlineData("pain, fever")]
    [InlineData("pain: fever")]
    [InlineData("pain (fever)")]
    [InlineData("pain – fever")]
    [InlineData("pain — fever")]
    [InlineData("pain - fever")]
    [InlineData("pain | fever")]
    [InlineData("pain... fever")]
    [InlineData("pain, ... fever")]
    public void A_comma_dash_bracket_or_colon_may_end_a_clause(string text) => Assert.Equal(Boundary.Clause, Second(text));

    [Theory]
    [InlineData("pain. fever")]
    [InlineData("pain! fever")]
    [InlineData("pain? fever")]
    [InlineData("pain; fever")]
    [InlineData("pain\nfever")]
    [InlineData("pain\r\nfever")]
    [InlineData("pain,! fever")]
    public void A_full_stop_or_line_break_ends_a_sentence(string text) => Assert.Equal(Boundary.Sentence, Second(text));

    [Fact]
    public void A_decimal_point_ends_nothing() => Assert.Equal(Boundary.None, Second("38.5"));

    [Fact]
    public void The_first_word_starts_a_sentence() => Assert.Equal(Boundary.Sentence, Tokenizer.Tokenize("pain")[0].Before);

    [Fact]
    public void A_short_form_written_out_is_not_torn_apart()
    {
        var tokens = Tokenizer.Tokenize("pain, can't feel");
        Assert.Equal([Boundary.Sentence, Boundary.Clause, Boundary.None, Boundary.None], tokens.Select(token => token.Before));
    }

    private static Boundary Second(string text) => Tokenizer.Tokenize(text)[1].Before;
}
