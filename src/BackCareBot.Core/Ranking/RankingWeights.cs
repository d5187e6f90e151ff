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
        Candidate: [0.532, 0.817, 2.250, 0.850, 2.338, -0.058, 4.182, 0.379, 0.745],
        Confidence: [1.322, 1.249, -0.254, 0.357, 0.412, -4.032, 0.702, -0.730, 2.659, -5.587]);
}
