using System.Text.Json;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Evaluation;

/// <summary>
/// Sets that nobody looked at while writing entries, rules and code. Their floors are what was measured, rounded down to
/// whole percent, so that it never gets worse unnoticed.
/// </summary>
[Collection(RealBot.Collection)]
public sealed class BlindFloorTests(RealBot bot)
{
    public static TheoryData<string, string, double> Floors
    {
        get
        {
            var data = new TheoryData<string, string, double>();
            foreach (var floor in Read())
                data.Add(floor.Set, floor.Measure, floor.Floor);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_blind_set_stays_above_what_was_measured(string set, string measure, double floor) =>
        ScoreAssert.AtLeast(floor, bot.Scores("blind"), set, measure);

    [Fact]
    public void Every_measure_of_every_blind_set_has_a_floor() =>
        Assert.Equal(
            bot.Scores("blind").SelectMany(score => score.Verdicts.Select(verdict => $"{score.Set}, {verdict.Measure}")).Distinct().Order(),
            Read().Select(floor => $"{floor.Set}, {floor.Measure}").Order());

    private static List<BlindFloor> Read() =>
        JsonSerializer.Deserialize<List<BlindFloor>>(
            File.ReadAllText(Path.Combine(Checkout.Tests, "Evaluation", "blind-floors.json")), JsonSerializerOptions.Web)!;

    private sealed record BlindFloor(string Set, string Measure, double Floor);
}
