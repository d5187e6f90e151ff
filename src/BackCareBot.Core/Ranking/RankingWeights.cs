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
        Candidate: [0.484, 2.155, -1.070, 0.502, -0.003, -0.118, 4.917, 0.345, 0.228, 0.506, 0.255, 1.935],
        Confidence: [1.310, 1.187, -0.257, 0.340, 0.321, -4.581, 0.794, -0.562, 2.825, -6.058]);
}
