namespace BackCareBot.Core.Ranking;

/// <summary>
/// How much each feature of a candidate counts, and how sure a first place makes the answer. Fitted by
/// <c>evaluate --fit</c> (<see cref="RankingFit"/>): example messages are left out fold by fold, so every feature is
/// seen as it looks for a message that nobody trained on.
/// </summary>
/// <param name="Candidate">One weight a feature of <see cref="CandidateFeatures.Names"/>.</param>
/// <param name="Confidence">One weight a feature of <see cref="ConfidenceFeatures.Names"/>; the first is the constant.</param>
public sealed record RankingWeights(IReadOnlyList<double> Candidate, IReadOnlyList<double> Confidence)
{
    public static RankingWeights Fitted { get; } = new(
        Candidate: [0.478, 0.491, 2.727, 1.091, 1.514, -0.166, 4.061, 0.562, 0.393, 0.777],
        Confidence: [0.725, 1.189, -0.224, 0.365, 0.667, -3.902, 1.385, -0.907, 3.258, -6.192]);
}
