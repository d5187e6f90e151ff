using BackCareBot.Core.Answers;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Safety;

/// <summary>Signs that do not raise a warning but make it graver: a limp with a child's back pain.</summary>
[Collection(RealBot.Collection)]
public sealed class GraverSignTests(RealBot bot)
{
    private const string Child = "safety/child";

    [Theory]
    [InlineData("my daughter is 8 and her back hurts", ReplyKind.Caution, "this week")]
    [InlineData("my daughter is 8, her back hurts and she is limping", ReplyKind.Urgent, "today")]
    [InlineData("my daughter is 8, her back hurts and her legs are wobbly", ReplyKind.Emergency, "at once")]
    public void A_graver_sign_raises_the_urgency_and_brings_its_own_advice(string message, ReplyKind kind, string advice)
    {
        var reply = bot.Chat().Ask(message);
        Assert.Equal((kind, Child), (reply.Kind, reply.EntryId));
        Assert.Contains(advice, reply.ShortAnswer);
    }

    [Fact]
    public void A_graver_sign_alone_raises_nothing() =>
        Assert.Equal(ReplyKind.Answer, bot.Chat().Ask("what helps a stiff back after limping along on a sore toe").Kind);

    [Fact]
    public void What_was_grave_stays_grave_when_it_is_said_again()
    {
        var chat = bot.Chat();
        var warned = chat.Ask("my daughter is 8, her back hurts and her legs are wobbly");
        var again = chat.Ask("show me the plank");
        Assert.Equal((ReplyKind.Emergency, Child), (again.Kind, again.EntryId));
        Assert.StartsWith(warned.ShortAnswer, again.ShortAnswer);
    }
}
