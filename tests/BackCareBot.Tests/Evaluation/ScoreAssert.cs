using BackCareBot.Host.Evaluation;

namespace BackCareBot.Tests.Evaluation;

internal static class ScoreAssert
{
    /// <summary>Fails below the floor, with every miss in the message.</summary>
    public static void AtLeast(double floor, IReadOnlyList<SetScore> scores, string set, string measure)
    {
        var score = Assert.Single(scores, score => score.Set == set);
        var judged = score.Verdicts.Where(verdict => verdict.Measure == measure).ToList();
        Assert.NotEmpty(judged);
        var misses = judged.Where(verdict => !verdict.Right).Select(verdict => $"  {verdict.Message}\n    came {verdict.Came}; wanted {verdict.Wanted}");
        Assert.True(
            score.Share(measure) >= floor,
            FormattableString.Invariant($"{set}, {measure}: {score.Share(measure):P1} of {judged.Count}, {floor:P0} is wanted. Missed:\n{string.Join('\n', misses)}"));
    }
}
