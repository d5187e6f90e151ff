using BackCareBot.Host.CommandLine;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Evaluation;

[Collection(RealBot.Collection)]
public sealed class DevelopmentFloorTests(RealBot bot)
{
    public static TheoryData<string, string, double> Floors
    {
        get
        {
            var data = new TheoryData<string, string, double>();
            foreach (var (set, measure, floor) in EvaluateCommand.Floors)
                data.Add(set, measure, floor);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_development_set_stays_above_its_floor(string set, string measure, double floor) =>
        ScoreAssert.AtLeast(floor, bot.Scores("development"), set, measure);

    [Fact]
    public void Every_development_set_has_a_floor() =>
        Assert.Equal(
            bot.Scores("development").Select(score => score.Set).Order(),
            EvaluateCommand.Floors.Select(floor => floor.Set).Distinct().Order());

    [Fact]
    public void No_emergency_and_no_crisis_of_the_development_set_is_missed() =>
        Assert.Empty(bot.Scores("development").Single(score => score.Set == "redflags.jsonl").Verdicts
            .Where(verdict => verdict is { Right: false, Tag: "emergency" or "crisis" }).Select(verdict => verdict.Message));
}
