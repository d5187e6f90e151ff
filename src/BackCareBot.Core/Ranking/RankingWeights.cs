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
        Candidate: [0.450, 2.197, -1.891, 0.854, 0.253, 0.047, 4.655, 0.391, 0.221, 0.512, 0.644, 1.834],
        Confidence: [0.991, 1.342, -0.220, 0.375, -0.147, -3.778, 0.927, -0.411, 2.664, -6.071]);
}
