using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class SpellingCorrectorTests
{
    private static readonly Dictionary<string, int> Known = new()
    {
        ["sciatica"] = 40,
        ["trigger"] = 9,
        ["triggerpoint"] = 4,
        ["point"] = 9,
        ["lower"] = 30,
        ["back"] = 90,
        ["massage"] = 50,
        ["message"] = 2,
        ["stretch"] = 20,
        ["muscle"] = 20,
        ["mussel"] = 1,
        ["disc"] = 12,
        ["heal"] = 3,
        ["spine"] = 8,
        ["spire"] = 5,
    };

    private static readonly SpellingCorrector Corrector = new(Known, word => word is not ("mussel" or "spire" or "message"));

    [Theory]
    [InlineData("siatica", "sciatica")]
    [InlineData("sciatcia", "sciatica")]
    [InlineData("csiatica", "sciatica")]
    [InlineData("trigerpoint", "triggerpoint")]
    [InlineData("masage", "massage")]
    [InlineData("strech", "stretch")]
    [InlineData("mucsle", "muscle")]
    public void A_slip_is_corrected(string typed, string word) => Assert.Equal(word, Correct(typed));

    [Theory]
    [InlineData("lowerback", "lower back")]
    [InlineData("backmassage", "back massage")]
    public void Two_words_run_together_become_two(string typed, string words) => Assert.Equal(words, Correct(typed));

    [Theory]
    [InlineData("message")]
    [InlineData("mussel")]
    [InlineData("disc")]
    public void A_known_word_stays_though_another_is_near(string word) => Assert.Equal(word, Correct(word));

    [Theory]
    [InlineData("bak")]
    [InlineData("zebra")]
    [InlineData("b4ck")]
    [InlineData("спина")]
    [InlineData("xciatica")]
    public void A_word_too_short_or_too_far_from_all_stays(string word) => Assert.Equal(word, Correct(word));

    [Fact]
    public void Nothing_is_corrected_to_a_word_that_is_no_target() => Assert.Equal("spine", Correct("spife"));

    [Fact]
    public void Of_two_corrections_the_commoner_wins() =>
        Assert.Equal("heat", Assert.Single(new SpellingCorrector(
            new Dictionary<string, int> { ["heal"] = 3, ["heat"] = 30 }, _ => true).Correct(Tokenizer.Tokenize("heax"))).Word);

    [Fact]
    public void A_corrected_word_gets_its_own_stem_and_keeps_what_stands_before_it()
    {
        var corrected = Corrector.Correct(Tokenizer.Tokenize("ice, masage"));
        Assert.Equal(("massag", Boundary.Clause), (corrected[1].Stem, corrected[1].Before));
    }

    private static string Correct(string typed) =>
        string.Join(' ', Corrector.Correct(Tokenizer.Tokenize(typed)).Select(token => token.Word));
}
