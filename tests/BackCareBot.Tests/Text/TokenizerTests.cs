using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("What helps SCIATICA?", "what helps sciatica")]
    [InlineData("can't", "can not")]
    [InlineData("can’t", "can not")]
    [InlineData("cant", "can not")]
    [InlineData("cannot", "can not")]
    [InlineData("I've", "i have")]
    [InlineData("ive hurt it, dont know how", "i have hurt it do not know how")]
    [InlineData("isn`t", "is not")]
    [InlineData("unable", "can not")]
    [InlineData("gonna wanna", "going to want to")]
    [InlineData("my mum's back", "my mums back")]
    [InlineData("café naïve Ärger", "cafe naive arger")]
    [InlineData("L5-S1 disc", "l5 s1 disc")]
    [InlineData("38.5", "38 5")]
    [InlineData("back/neck_pain", "back neck pain")]
    [InlineData("spine🙂hurts", "spine hurts")]
    [InlineData("<b>bold</b> & 'quoted'", "b bold b quoted")]
    public void A_text_is_split_into_lower_case_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n")]
    [InlineData("?!... --- '''")]
    [InlineData("🙂🙃🤕")]
    [InlineData("\0\u0001\u0007\u001b\u007f")]
    [InlineData("\ud800")]
    public void A_text_without_letters_has_no_words(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    [Theory]
    [InlineData("back\0pain", "back pain")]
    [InlineData("back\u0007pain\u001b[31m", "back pain 31m")]
    [InlineData("zero\u200bwidth", "zero width")]
    public void Control_characters_only_separate(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("у меня болит спина", 4)]
    [InlineData("腰が痛い", 1)]
    [InlineData("ظهري يؤلمني", 2)]
    public void Letters_of_other_scripts_stay_as_they_are(string text, int count)
    {
        var tokens = Tokenizer.Tokenize(text);
        Assert.Equal(count, tokens.Count);
        Assert.All(tokens, token => Assert.Contains(token.Word, c => c > 127));
    }

    [Fact]
    public void A_text_is_read_up_to_ten_thousand_characters()
    {
        var text = string.Concat(Enumerable.Repeat("back ", 2_000)) + "beyond";
        Assert.Equal(2_000, Tokenizer.Tokenize(text).Count);
    }

    [Fact]
    public void A_single_endless_word_is_one_word() =>
        Assert.Equal(Tokenizer.LongestMessage, Assert.Single(Tokenizer.Tokenize(new string('a', 50_000))).Word.Length);

    [Fact]
    public void Every_word_carries_its_stem() =>
        Assert.Equal(["massag", "my", "shoulder"], Tokenizer.Tokenize("Massaging my shoulders").Select(token => token.Stem));

    private static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Word));
}
