using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>An entry as an answer to a message.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">Its score; only differences between scores of one ranking mean something.</param>
/// <param name="Share">Its share of the belief among all candidates, from 0 to 1.</param>
public readonly record struct RankedEntry(KnowledgeEntry Entry, double Score, double Share);

/// <summary>The answers to a message, best first.</summary>
/// <param name="Entries">The candidates in order.</param>
/// <param name="Confidence">The probability, calibrated on left-out examples, that the first is a right answer.</param>
/// <param name="SmallTalk">The kind of small talk that the message is, or null.</param>
public sealed record RankedAnswers(IReadOnlyList<RankedEntry> Entries, double Confidence, string? SmallTalk)
{
    /// <summary>Below this confidence the honest reply is that there is no answer.</summary>
    public const double AnswerThreshold = 0.52;

    /// <summary>Below this one not even near topics are offered.</summary>
    public const double NearThreshold = 0.2;

    public bool IsAnswer => Entries.Count > 0 && Confidence >= AnswerThreshold && SmallTalk is null;
}

/// <summary>Orders candidates. Pure: the same question and candidates give the same order, whatever engine proposed them.</summary>
public sealed class AnswerRanking
{
    /// <summary>How many candidates the engine is asked for.</summary>
    public const int EngineCandidates = 20;

    private const int ModelCandidates = 8;
    private const int ExampleCandidates = 8;
    private const double SmallTalkThreshold = 0.6;
    private const int LongestSmallTalk = 12;

    private readonly Labels _labels;
    private readonly LearnedModel _model;
    private readonly RankingWeights _weights;
    private readonly StemNumbers _stems = new();
    private readonly EntryProfile[] _profiles;

    public AnswerRanking(Labels labels, LearnedModel model, RankingWeights weights)
    {
        _labels = labels;
        _model = model;
        _weights = weights;
        _profiles = [.. labels.Entries.Select(entry => new EntryProfile(entry, _stems, model.Examples.RarityOf))];
    }

    /// <summary>How rare a stem is in the examples: what the engine should be asked for first.</summary>
    public double RarityOf(string stem) => _model.Examples.RarityOf(stem);

    /// <summary>Orders the engine's candidates together with those of the learned model.</summary>
    public RankedAnswers Rank(UnderstoodQuestion question, IReadOnlyList<string> engineCandidates)
    {
        var signals = Collect(question, engineCandidates);
        var candidates = signals.Candidates;
        if (candidates.Count == 0)
            return new RankedAnswers([], 0, SmallTalkOf(question, signals.Probabilities));
        var scores = new double[candidates.Count];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = Dot(_weights.Candidate, candidates[at].Features);
        var shares = Shares(scores);
        var order = Enumerable.Range(0, scores.Length).ToArray();
        // Candidates stand by label, so of equal scores the lower label comes first.
        Array.Sort(order, (a, b) => scores[b] != scores[a] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        var ranked = Array.ConvertAll(order, at => new RankedEntry(_labels.Entries[candidates[at].Label], scores[at], shares[at]));
        var confidence = Sigmoid(Dot(_weights.Confidence, signals.Confidence(ranked[0].Share, candidates[order[0]])));
        return new RankedAnswers(ranked, confidence, SmallTalkOf(question, signals.Probabilities));
    }

    /// <summary>Everything that the ranking sees of a message; also what its weights are fitted on.</summary>
    internal Signals Collect(UnderstoodQuestion question, IReadOnlyList<string> engineCandidates)
    {
        var (probabilities, inside) = _model.Predict(question);
        var likeness = _model.Examples.Compare(question, _labels.Count);
        var chosen = new bool[_profiles.Length];
        foreach (var id in engineCandidates)
        {
            if (_labels.Of(id) is >= 0 and var label)
                chosen[label] = true;
        }

        Choose(chosen, probabilities, ModelCandidates);
        Choose(chosen, likeness.Whole, ExampleCandidates);
        var topics = new QuestionTopics(question, _stems, RarityOf);
        var candidates = new List<Candidate>(EngineCandidates + ModelCandidates + ExampleCandidates);
        for (var label = 0; label < chosen.Length; label++)
        {
            if (chosen[label])
                candidates.Add(new Candidate(label, CandidateFeatures.Of(topics, _profiles[label], probabilities[label], likeness, label)));
        }

        return new Signals(candidates, probabilities, probabilities[_labels.Outside], inside, likeness.NearestOf(_labels.Outside).Nearest, question.UnknownShare);
    }

    internal static double Dot(IReadOnlyList<double> weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    internal static double[] Shares(double[] scores)
    {
        if (scores.Length == 0)
            return [];
        var most = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp(score - most));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }

    internal static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private string? SmallTalkOf(UnderstoodQuestion question, float[] probabilities)
    {
        if (question.Tokens.Count > LongestSmallTalk)
            return null;
        for (var label = _labels.Outside + 1; label < _labels.Count; label++)
        {
            if (probabilities[label] >= SmallTalkThreshold)
                return _labels.SmallTalkOf(label);
        }

        return null;
    }

    /// <summary>Chooses the entries of the highest values above zero, of equals the first.</summary>
    private static void Choose(bool[] chosen, float[] values, int count)
    {
        Span<int> best = stackalloc int[count];
        var found = 0;
        for (var label = 0; label < chosen.Length; label++)
        {
            if (!(values[label] > 0) || (found == count && values[label] <= values[best[^1]]))
                continue;
            var at = found < count ? found++ : count - 1;
            for (; at > 0 && values[best[at - 1]] < values[label]; at--)
                best[at] = best[at - 1];
            best[at] = label;
        }

        foreach (var label in best[..found])
            chosen[label] = true;
    }

    internal sealed record Candidate(int Label, double[] Features);

    internal sealed record Signals(
        List<Candidate> Candidates, float[] Probabilities, double Outside, double Inside, double NearestOutside, double UnknownShare)
    {
        public double[] Confidence(double share, Candidate first) =>
            ConfidenceFeatures.Of(share, Outside, Inside, first.Features, NearestOutside, UnknownShare);
    }
}
