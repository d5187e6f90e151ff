using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <param name="Findings">What the message tells of, most urgent first.</param>
/// <param name="Settled">
/// The words that need no answer any more: of signs that it says are not so, and of those that a warning answers.
/// </param>
public sealed record Assessment(IReadOnlyList<Finding> Findings, IReadOnlySet<int> Settled);

/// <summary>
/// Looks for warning signs in a message, whatever else it asks. The model's say and the rules' are weighed together; scope
/// silences a rule before it speaks. A pure function of the message: it has no memory, and nothing in a message can switch
/// it off.
/// </summary>
public sealed class SafetyTriage
{
    /// <summary>
    /// The log-odds of a sign from which a warning is raised, by urgency: a missed emergency is worse than a
    /// false alarm, and a false alarm worse than a missed caution.
    /// </summary>
    private static readonly Dictionary<Urgency, double> Needed = new()
    {
        [Urgency.Emergency] = -0.5,
        [Urgency.Crisis] = -0.5,
        [Urgency.Urgent] = 0,
        [Urgency.Caution] = 0,
    };

    /// <summary>
    /// What a rule that is met adds to the model's log-odds. It is much, but no more than evidence: in a long story the words
    /// of a rule meet by chance now and then, and a model that is all but certain of that is right nineteen times in twenty.
    /// </summary>
    private static readonly Dictionary<Urgency, double> RuleSpeaks = new()
    {
        [Urgency.Emergency] = 2.75,
        [Urgency.Crisis] = 6,
        [Urgency.Urgent] = 3.25,
        [Urgency.Caution] = 2,
    };

    private const double Least = 1e-6;
    private const double Certain = 0.95;
    private const double Chance = 0.01;

    private readonly KnowledgeBase _knowledge;
    private readonly SignFinder _signs;

    /// <param name="knowledge">The knowledge base whose safety entries speak.</param>
    /// <param name="model">The model trained on it.</param>
    public SafetyTriage(KnowledgeBase knowledge, SafetyModel model)
        : this(knowledge ?? throw new ArgumentNullException(nameof(knowledge)), new SignFinder(knowledge), model)
    {
    }

    internal SafetyTriage(KnowledgeBase knowledge, SignFinder signs, SafetyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _knowledge = knowledge;
        _signs = signs;
        Model = model;
    }

    public SafetyModel Model { get; }

    /// <summary>Makes triage of a knowledge base, its model trained on the examples.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="read">Reads a message.</param>
    internal static SafetyTriage Train(KnowledgeBase knowledge, Func<string, UnderstoodQuestion> read)
    {
        var signs = new SignFinder(knowledge);
        var examples = TriageExamples.Of(knowledge).Where(example => !example.KeptOut).ToList();
        var messages = Concurrently.Map(examples, example => signs.Scope(read(example.Text)).Features);
        return new SafetyTriage(knowledge, signs, SafetyModel.Train(knowledge, examples, messages));
    }

    /// <summary>What a message tells of, most urgent first.</summary>
    public IReadOnlyList<Finding> Look(UnderstoodQuestion question) => Assess(question).Findings;

    /// <summary>What a message tells of, and which of its words that settles.</summary>
    public Assessment Assess(UnderstoodQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var seen = _signs.Look(_signs.Scope(question));
        var findings = Judge(seen);
        var told = findings.Where(finding => finding.Leads).SelectMany(finding => seen.Matches[finding.Entry.Id]).SelectMany(match => match.Positions);
        return new Assessment(findings, seen.Dismissed.Union(told).ToHashSet());
    }

    /// <summary>What the signs that were seen in a message come to, most urgent first.</summary>
    internal IReadOnlyList<Finding> Judge(SignsSeen seen)
    {
        if (seen.Features.Words.Buckets.Length == 0)
            return [];
        var probabilities = Model.Probabilities(seen.Features);
        var findings = new List<Finding>();
        for (var i = 0; i < Model.Entries.Count; i++)
        {
            if (Judge(_knowledge[Model.Entries[i]], seen, probabilities[i + 1], probabilities[SafetyModel.Silent]) is { } finding)
                findings.Add(finding);
        }

        if (findings.Where(finding => finding.Belief >= Certain).MaxBy(finding => finding.Urgency) is { } certain)
            findings.RemoveAll(finding => finding != certain && MetByChance(finding, certain, seen));
        // Of two warnings that are as urgent, the one that the model believes in more is likelier what was meant.
        return [.. findings.OrderByDescending(finding => finding.Leads).ThenByDescending(finding => finding.Urgency)
            .ThenByDescending(finding => finding.Belief).ThenBy(finding => finding.Entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Where the model is certain what a message tells of, a rule of another entry that it does not believe met its words
    /// by chance. A graver sign counts as chance only where it is mostly made of the same words: "one calf is hot, and I am
    /// numb between the legs" tells of two things.
    /// </summary>
    private static bool MetByChance(Finding finding, Finding certain, SignsSeen seen)
    {
        if (finding.Belief >= Chance || !finding.Leads)
            return false;
        if (finding.Urgency <= certain.Urgency)
            return true;
        var words = seen.Matches[certain.Entry.Id].SelectMany(match => match.Positions).ToHashSet();
        return seen.Matches[finding.Entry.Id].All(match => 2 * match.Positions.Count(words.Contains) > match.Positions.Count);
    }

    private static Finding? Judge(KnowledgeEntry entry, SignsSeen seen, double probability, double harmless)
    {
        var urgency = entry.Safety!.Urgency;
        var matches = seen.Matches[entry.Id].Where(match => match.Sign.Graver is null).ToList();
        var evidence = LogOdds(probability);
        // Of two signs in one message the model favours one, so a rule asks it only whether there is any sign at all. And not
        // even that where all it does is add a caution to an answer.
        if (matches.Count > 0)
            evidence = Math.Max(evidence, entry.Safety.JoinsAnswers ? Needed[urgency] : LogOdds(1 - harmless) + RuleSpeaks[urgency]);
        if (evidence < Needed[urgency])
            return null;
        var graver = seen.Matches[entry.Id].Where(match => match.Sign.Graver is not null).MaxBy(match => match.Sign.Graver!.Urgency);
        if (graver is not null)
            matches.Add(graver);
        var because = matches.Select(match => $"rule {match.Sign.Id}: {string.Join(" + ", match.Phrases)}").ToList();
        because.Add(FormattableString.Invariant($"model: {probability:P0} sure of this, {harmless:P0} that it is harmless"));
        var other = matches.Count > 0 ? matches[0].AboutOther : seen.Person == Person.Other;
        return new Finding(entry, other, [.. matches.Select(match => match.Sign.Means).Distinct()], probability, because)
        {
            Graver = graver?.Sign.Graver,
        };
    }

    private static double LogOdds(double probability) => Math.Log((probability + Least) / (1 - probability + Least));
}
