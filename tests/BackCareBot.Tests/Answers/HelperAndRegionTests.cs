using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

[Collection(RealBot.Collection)]
public sealed class HelperAndRegionTests(RealBot bot)
{
    private const string Sign = "I have gone numb between my legs and can't pee";

    [Theory]
    [InlineData("my mum can't feel her saddle area and can't pee")]
    [InlineData("my husband wets himself since his back went and both his legs are numb")]
    [InlineData("MY NEIGHBOUR IS NUMB BETWEEN HIS LEGS")]
    public void Advice_about_another_person_goes_to_the_helper(string message)
    {
        var reply = bot.Chat("GB").Ask(message);
        var entry = bot.Knowledge[reply.EntryId!];
        Assert.Equal(ReplyKind.Emergency, reply.Kind);
        Assert.Equal(bot.Knowledge.RegionFor("GB").FillIn(entry.Safety!.DoForOther), reply.ShortAnswer);
    }

    [Fact]
    public void A_helper_is_reminded_as_a_helper()
    {
        var chat = bot.Chat("GB");
        var first = chat.Ask("my mum has back pain and a fever");
        var next = chat.Ask("tell me about slipped discs");
        Assert.Equal(first.ShortAnswer.Split(". ")[0] + ".", next.Reminder!.Split(": ", 2)[1]);
    }

    [Theory]
    [InlineData("GB", "999", "A&E")]
    [InlineData("US", "911", "ER")]
    [InlineData("us", "911", "ER")]
    [InlineData("AU", "000", "emergency department")]
    [InlineData("EU", "112", "emergency department")]
    [InlineData("IN", "112", "emergency department")]
    public void Numbers_are_those_of_the_country(string country, string emergency, string department)
    {
        var text = bot.Chat(country).Ask(Sign).ShortAnswer;
        Assert.Contains(emergency, text);
        Assert.Contains(department, text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ZZ")]
    [InlineData("")]
    public void Without_a_known_country_no_number_is_named(string? country)
    {
        var text = bot.Chat(country).Ask(Sign).ShortAnswer;
        Assert.Contains("your local emergency number", text);
        Assert.DoesNotContain(text, char.IsAsciiDigit);
    }

    [Fact]
    public void The_country_of_a_message_goes_before_the_setting() =>
        Assert.Contains("911", bot.Chat("GB").Ask(Sign, country: "US").ShortAnswer);

    [Fact]
    public void A_crisis_names_the_line_of_the_country() =>
        Assert.Contains("988", bot.Chat("US").Ask("I want to kill myself").ShortAnswer);

    [Fact]
    public void No_placeholder_is_ever_left_in_a_warning() =>
        Assert.All(
            from entry in bot.Knowledge.Entries
            where entry.Safety is not null
            from region in bot.Knowledge.Content.Regions
            select region.FillIn(entry.Safety!.DoNow + entry.Safety.DoForOther),
            text => Assert.DoesNotContain("{", text));

    [Fact]
    public void Every_warning_says_whom_to_turn_to_in_at_most_four_sentences() =>
        Assert.All(
            bot.Knowledge.Entries.Where(entry => entry.Safety is { Urgency: not Urgency.Caution }).SelectMany(entry =>
                new[] { entry.Safety!.DoNow, entry.Safety.DoForOther }),
            text =>
            {
                Assert.Contains("{", text);
                Assert.InRange(text.Split(". ").Length, 1, 4);
            });
}
