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
        Candidate: [1.0, 4.0, 2.0, 1.0, 1.0, 2.0, 1.0, 0.5, 0.5],
        Confidence: [0.0, 1.0, -0.3, 1.0, 1.0, -1.0, 1.0, 1.0, 0.0, -2.0]);
}
