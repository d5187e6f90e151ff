using BackCareBot.Core.Answers;
using BackCareBot.Core.Safety;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

[Collection(RealBot.Collection)]
public sealed class MassageCautionTests(RealBot bot)
{
    private const string Caution = "safety/massage-cautions";

    [Theory]
    [InlineData("I take warfarin, is a deep tissue massage ok?")]
    [InlineData("swedish massage while i'm on blood thinners")]
    [InlineData("how do I use a foam roller with osteoporosis")]
    [InlineData("hot stone massage with diabetes and numb feet")]
    public void A_circumstance_that_wants_care_is_said_first_or_leads(string message)
    {
        var reply = bot.Chat().Ask(message);
        var advice = bot.Knowledge[Caution].Safety!.DoNow;
        Assert.True(
            reply.EntryId == Caution || reply.Cautions.FirstOrDefault() == advice
            || reply.EntryId is "faqs/who-should-avoid-massage" or "faqs/massage-in-pregnancy",
            ReplyText.Of(reply));
    }

    [Fact]
    public void The_answer_itself_is_still_given_below_the_caution()
    {
        var reply = bot.Chat().Ask("how do I do a swedish massage, I take blood thinners");
        Assert.Equal((ReplyKind.Answer, "techniques/swedish-massage"), (reply.Kind, reply.EntryId));
        Assert.True(reply.Cautions.Count > bot.Chat().Ask("/technique swedish massage").Cautions.Count);
        Assert.NotEmpty(reply.Steps);
    }

    [Fact]
    public void Without_such_a_circumstance_no_caution_joins()
    {
        var reply = bot.Chat().Ask("how do I do a swedish massage");
        Assert.DoesNotContain(bot.Knowledge[Caution].Safety!.DoNow, reply.Cautions);
    }

    [Fact]
    public void An_answer_that_neither_touches_nor_heats_gets_no_caution()
    {
        var reply = bot.Chat().Ask("what is a slipped disc and how does a herniated disc press on a nerve? i take warfarin and my wife gives me a massage");
        Assert.Equal("conditions/herniated-disc", reply.EntryId);
        Assert.DoesNotContain(bot.Knowledge[Caution].Safety!.DoNow, reply.Cautions);
    }

    [Fact]
    public void A_message_of_no_more_than_the_circumstance_is_answered_with_who_should_take_care() =>
        Assert.Contains(bot.Chat().Ask("warfarin massage").EntryId, new[] { Caution, "faqs/who-should-avoid-massage" });

    [Theory]
    [InlineData("techniques/deep-tissue-massage", true)]
    [InlineData("techniques/heat-therapy", true)]
    [InlineData("exercises/plank", true)]
    [InlineData("routines/lower-back", true)]
    [InlineData("faqs/massage-oils", true)]
    [InlineData("faqs/heat-or-ice", true)]
    [InlineData("conditions/herniated-disc", false)]
    [InlineData("faqs/do-i-need-a-scan", false)]
    public void Cautions_concern_what_touches_heats_or_loads_the_body(string id, bool concerned) =>
        Assert.Equal(concerned, HandsOn.Concerns(bot.Knowledge[id]));

    [Fact]
    public void Pins_and_needles_are_no_treatment() => Assert.False(HandsOn.Concerns(bot.Knowledge["conditions/sciatica"]));
}
