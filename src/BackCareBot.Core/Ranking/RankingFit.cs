using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>
/// Fits <see cref="RankingWeights"/> by cross-validation over the example messages: for each fold the model is trained
/// on the others, so the features of the fold's messages look as they do for unseen ones. The candidate weights
/// maximise the likelihood of the right entry among the candidates; the confidence weights that of "the first answer is
/// right" (logistic regression, messages about other topics counting as wrong).
/// </summary>
public sealed class RankingFit
{
    private const int Steps = 1_500;
    private const double Rate = 0.5;
    private const double Shrink = 1e-4;

    private readonly KnowledgeBase _knowledge;
    private readonly Labels _labels;
    private readonly QuestionUnderstanding _understanding;
    private readonly ISearchIndex _index;

    public RankingFit(KnowledgeBase knowledge, QuestionUnderstanding understanding, ISearchIndex index)
    {
        _knowledge = knowledge;
        _labels = new Labels(knowledge);
        _understanding = understanding;
        _index = index;
    }

    /// <summary>Fits the weights and scores them on the messages that each fold left out.</summary>
    /// <param name="folds">Into how many parts the examples are split.</param>
    /// <param name="start">The weights to score, or to start from.</param>
    /// <param name="fit">Whether to fit at all.</param>
    public FitReport Run(int folds, RankingWeights start, bool fit)
    {
        var observations = Observe(folds);
        var candidate = fit ? FitCandidates(observations, start.Candidate) : start.Candidate;
        var (linear, first, three, answerable) = Score(observations, candidate);
        var outcomes = Outcomes(observations, candidate);
        var confidence = fit ? FitConfidence(outcomes, start.Confidence) : start.Confidence;
        var calls = outcomes.Select(outcome => (outcome.Right, outcome.Inside,
            Sure: AnswerRanking.Sigmoid(AnswerRanking.Dot(confidence, outcome.Features)))).ToList();
        return new FitReport(
            new RankingWeights(candidate, confidence),
            answerable,
            linear,
            first,
            three,
            Share(calls.Where(call => call.Inside), call => call.Sure >= RankedAnswers.AnswerThreshold),
            Share(calls.Where(call => !call.Inside), call => call.Sure < RankedAnswers.AnswerThreshold));
    }

    private List<Observation> Observe(int folds)
    {
        var examples = TrainingExamples.Of(_knowledge, _labels, _understanding.Understand);
        var observations = new List<Observation>();
        for (var fold = 0; fold < folds; fold++)
        {
            var kept = examples.Where((example, at) => !example.IsMessage || FoldOf(at, folds) != fold).ToList();
            var ranking = new AnswerRanking(_labels, LearnedModel.Train(kept, _labels), RankingWeights.Fitted);
            foreach (var example in examples.Where((example, at) => example.IsMessage && FoldOf(at, folds) == fold))
            {
                if (_labels.SmallTalkOf(example.Label) is not null)
                    continue;
                var words = EngineWords.Of(example.Message, ranking);
                observations.Add(new Observation(
                    example.Label, ranking.Collect(example.Message, _index.Search(words, AnswerRanking.EngineCandidates))));
            }
        }

        return observations;
    }

    /// <summary>Neighbouring examples are alike in manner, so folds are dealt like cards, in a fixed shuffled order.</summary>
    private static int FoldOf(int at, int folds) => (int)((uint)(at * 2654435761L >> 3) % (uint)folds);

    private double[] FitCandidates(List<Observation> observations, IReadOnlyList<double> start)
    {
        var inside = observations.Where(observation => _labels.IsEntry(observation.Label)
            && observation.Signals.Candidates.Exists(candidate => candidate.Label == observation.Label)).ToList();
        return Ascend(start, weights =>
        {
            var gradient = new double[weights.Length];
            foreach (var (label, signals) in inside)
            {
                var shares = AnswerRanking.Shares([.. signals.Candidates.Select(candidate => AnswerRanking.Dot(weights, candidate.Features))]);
                for (var c = 0; c < shares.Length; c++)
                {
                    var error = (signals.Candidates[c].Label == label ? 1 : 0) - shares[c];
                    for (var f = 0; f < gradient.Length; f++)
                        gradient[f] += error * signals.Candidates[c].Features[f] / inside.Count;
                }
            }

            return gradient;
        });
    }

    private static double[] FitConfidence(List<Outcome> outcomes, IReadOnlyList<double> start) => Ascend(start, weights =>
    {
        var gradient = new double[weights.Length];
        foreach (var (features, _, inside) in outcomes)
        {
            var error = (inside ? 1 : 0) - AnswerRanking.Sigmoid(AnswerRanking.Dot(weights, features));
            for (var f = 0; f < gradient.Length; f++)
                gradient[f] += error * features[f] / outcomes.Count;
        }

        return gradient;
    });

    /// <summary>Gradient ascent with steps scaled by each weight's own past gradients (Adagrad).</summary>
    private static double[] Ascend(IReadOnlyList<double> start, Func<double[], double[]> gradient)
    {
        double[] weights = [.. start];
        var history = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            var slope = gradient(weights);
            for (var i = 0; i < weights.Length; i++)
            {
                slope[i] -= Shrink * weights[i];
                history[i] += slope[i] * slope[i];
                weights[i] += Rate * slope[i] / (Math.Sqrt(history[i]) + 1e-8);
            }
        }

        return weights;
    }

    private (double Linear, double First, double Three, int Count) Score(List<Observation> observations, IReadOnlyList<double> weights)
    {
        var (linear, first, three, count) = (0, 0, 0, 0);
        foreach (var (label, signals) in observations.Where(observation => _labels.IsEntry(observation.Label)))
        {
            count++;
            var best = Array.IndexOf(signals.Probabilities, signals.Probabilities.Max());
            linear += best == label ? 1 : 0;
            var order = signals.Candidates.OrderByDescending(candidate => AnswerRanking.Dot(weights, candidate.Features))
                .Select(candidate => candidate.Label).Take(3).ToList();
            first += order.Count > 0 && order[0] == label ? 1 : 0;
            three += order.Contains(label) ? 1 : 0;
        }

        return (linear / (double)count, first / (double)count, three / (double)count, count);
    }

    private List<Outcome> Outcomes(List<Observation> observations, IReadOnlyList<double> weights)
    {
        var outcomes = new List<Outcome>();
        foreach (var (label, signals) in observations)
        {
            if (signals.Candidates.Count == 0)
                continue;
            var shares = AnswerRanking.Shares([.. signals.Candidates.Select(candidate => AnswerRanking.Dot(weights, candidate.Features))]);
            var best = Array.IndexOf(shares, shares.Max());
            var candidate = signals.Candidates[best];
            outcomes.Add(new Outcome(signals.Confidence(shares[best], candidate), candidate.Label == label, _labels.IsEntry(label)));
        }

        return outcomes;
    }

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> which)
    {
        var list = all.ToList();
        return list.Count == 0 ? 0 : list.Count(which) / (double)list.Count;
    }

    private sealed record Observation(int Label, AnswerRanking.Signals Signals);

    private sealed record Outcome(double[] Features, bool Right, bool Inside);
}

/// <summary>How well the ranking does on messages that it was not trained on.</summary>
/// <param name="Weights">The weights that were fitted, or scored.</param>
/// <param name="Messages">How many messages an entry answers.</param>
/// <param name="LinearFirst">The share whose right entry the linear model alone puts first.</param>
/// <param name="First">The share whose right entry is ranked first.</param>
/// <param name="AmongThree">The share whose right entry is among the first three.</param>
/// <param name="Answered">The share of messages about back care that are answered at all.</param>
/// <param name="Declined">The share of messages about other topics that are declined.</param>
public sealed record FitReport(
    RankingWeights Weights, int Messages, double LinearFirst, double First, double AmongThree, double Answered, double Declined);
