using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>What speaks for an entry as the answer to a message. No feature depends on the search engine.</summary>
internal static class CandidateFeatures
{
    private const double LeastProbability = 1e-6;

    public static IReadOnlyList<string> Names { get; } =
    [
        "log probability (linear model)", "likeness of the nearest example", "mean likeness of three examples",
        "share of the message covered by the entry", "share of the message covered by its names",
        "best name wholly in the message", "message is a name", "share of the best name in the message", "body area", "kind asked for", "likeness to all examples together", "evidence of the words",
    ];

    public static double[] Of(
        QuestionTopics topics, EntryProfile profile, double probability, ExampleLikeness likeness, int label)
    {
        var (covered, named) = (0.0, 0.0);
        for (var i = 0; i < topics.Stems.Length; i++)
        {
            covered += profile.Has(topics.Stems[i]) ? topics.Weights[i] : 0;
            named += profile.HasInName(topics.Stems[i]) ? topics.Weights[i] : 0;
        }

        var (within, exact, part) = BestName(topics, profile);
        var (nearest, three) = likeness.NearestOf(label);
        return
        [
            Math.Log(Math.Max(probability, LeastProbability)), nearest, three,
            covered / topics.Total, named / topics.Total, within, exact, part,
            AreaAgreement(topics.Question, profile.Entry), KindAgreement(topics.Question, profile.Entry),
            likeness.Whole[label], likeness.Evidence[label],
        ];
    }

    /// <summary>
    /// How much of the message the longest name covers that stands wholly in it, whether the message is no more than that
    /// name, and how much of its best name stands in the message: "sciatica" is less of "massage for sciatica".
    /// </summary>
    private static (double Within, double Exact, double Part) BestName(QuestionTopics topics, EntryProfile profile)
    {
        var (within, exact, part) = (0.0, 0.0, 0.0);
        // A name without any word of the message changes nothing.
        foreach (var topic in topics.Stems)
        {
            foreach (var at in profile.NamesWith(topic))
            {
                var name = profile.Names[at];
                var (shared, missing) = (0.0, false);
                for (var i = 0; i < name.Stems.Length; i++)
                {
                    if (topics.Has(name.Stems[i]))
                        shared += name.Weights[i];
                    else
                        missing = true;
                }

                part = Math.Max(part, shared / name.Whole);
                if (missing)
                    continue;
                within = Math.Max(within, shared / topics.Total);
                if (name.Stems.Length == topics.Stems.Length)
                    exact = 1;
            }
        }

        return (within, exact, part);
    }

    private static double AreaAgreement(UnderstoodQuestion question, KnowledgeEntry entry)
    {
        if (question.Areas.Count == 0 || entry.Areas.Count == 0)
            return 0;
        if (entry.Areas.Any(question.Areas.Contains))
            return 1;
        return entry.Areas.Any(area => area.StartsWith("whole", StringComparison.Ordinal)) ? 0 : -1;
    }

    private static double KindAgreement(UnderstoodQuestion question, KnowledgeEntry entry) => question.Wanted switch
    {
        null => 0,
        EntryKind.Routine => entry.Kind == EntryKind.Routine ? 1 : 0,
        _ => entry.Kind is EntryKind.Exercise or EntryKind.Routine ? 1 : 0,
    };
}

/// <summary>What tells how sure a first place is.</summary>
internal static class ConfidenceFeatures
{
    private const double Least = 1e-3;

    public static IReadOnlyList<string> Names { get; } =
    [
        "constant", "share of the first place", "log odds of another topic", "log odds of back care",
        "likeness of the first's nearest example", "likeness of the nearest outside example",
        "share of the message covered by the entry", "share covered by its names", "message is a name", "share of unknown words",
    ];

    public static double[] Of(double share, double outside, double inside, double[] first, double nearestOutside, double unknown) =>
        [1, share, LogOdds(outside), LogOdds(inside), first[1], nearestOutside, first[3], first[4], first[6], unknown];

    private static double LogOdds(double probability) => Math.Log((probability + Least) / (1 - probability + Least));
}
