using BackCareBot.Core.Answers;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

[Collection(RealBot.Collection)]
public sealed class BadInputTests(RealBot bot)
{
    public static TheoryData<string> Odd =>
    [
        "", " ", "\r\n\t", "🙂🙃🤕", "?", "...", "a", "I", "x y", "0", "99999999999999999999", "\0", "\u001b[31m", "\ud83d", "\u202eback",
        "<script>alert(1)</script>", "<b>back</b> pain", "&lt;img src=x&gt;", "'; DROP TABLE entry; --", "\" OR *", "back AND (neck", "NEAR(back,",
        "title:back -pain", "*", "\"\"\"\"", "{emergency}", "{0} {1}", "%s%n", "[bold]back[/]", "```code```", "@everyone", "<@123>", "/", "//", "/ask",
        "/routine", "/exercise", "/nonsense", "routine", "exercise ", "/routine " + "x", "not helpful!", "HELP", "back\u200bpain", "ﬁﬂ", "𝒷𝒶𝒸𝓀",
        "腰が痛い", "ظهري يؤلمني", "у меня болит спина", "null", "undefined", "NaN",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Whatever_is_written_gets_a_reply_with_a_title_and_words(string message)
    {
        var reply = bot.Chat().Ask(message);
        Assert.False(string.IsNullOrWhiteSpace(reply.Title));
        Assert.False(string.IsNullOrWhiteSpace(reply.ShortAnswer));
        Assert.InRange(reply.Confidence, 0, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂🙃")]
    [InlineData("\0\u0001")]
    public void A_message_without_words_is_asked_for_some(string message) => Assert.Equal(ReplyKind.Refusal, bot.Chat().Ask(message).Kind);

    [Fact]
    public void Ten_thousand_characters_are_refused_with_the_limit_named()
    {
        var reply = bot.Chat().Ask(new string('x', 10_000));
        Assert.Equal(ReplyKind.Refusal, reply.Kind);
        Assert.Contains("4,000", reply.ShortAnswer);
    }

    [Fact]
    public void Ten_thousand_characters_with_a_warning_sign_are_warned_about() =>
        Assert.Equal(ReplyKind.Emergency, bot.Chat().Ask("I can't pee and I'm numb between the legs. " + new string('x', 10_000)).Kind);

    [Theory]
    [InlineData("me duele mucho la espalda desde ayer")]
    [InlineData("ich habe seit gestern starke schmerzen im rücken")]
    [InlineData("j'ai mal au dos depuis une semaine et je ne peux pas dormir")]
    [InlineData("у меня болит спина")]
    [InlineData("腰が痛い")]
    public void Another_language_gets_the_emergency_number_and_the_language_spoken(string message)
    {
        var reply = bot.Chat("DE").Ask(message);
        Assert.Equal(ReplyKind.Refusal, reply.Kind);
        Assert.Contains("112", reply.ShortAnswer);
        Assert.Contains("English", reply.ShortAnswer);
    }

    [Theory]
    [InlineData("<script>alert('x')</script> what helps sciatica?", "script alert x script what helps sciatica")]
    [InlineData("what helps sciatica?'; DROP TABLE entry; --", "what helps sciatica drop table entry")]
    [InlineData("\"what* helps\" NEAR(sciatica)", "what helps near sciatica")]
    [InlineData("what\0helps\0sciatica", "what helps sciatica")]
    public void Syntax_in_a_question_is_answered_as_its_words_are(string message, string words)
    {
        var reply = bot.Chat().Ask(message);
        Assert.Contains("sciatica", reply.EntryId);
        Assert.Equal(bot.Chat().Ask(words).EntryId, reply.EntryId);
    }

    [Theory]
    [InlineData("<script>alert('x')</script> zorbing")]
    [InlineData("@everyone qwertz")]
    public void Nothing_of_what_was_written_is_said_back(string message) =>
        Assert.DoesNotContain(ReplyText.AllTexts(bot.Chat().Ask(message)), text => text.Contains("script") || text.Contains('@') || text.Contains("qwertz"));
}
