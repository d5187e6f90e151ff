using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>
/// Looks for warning signs in a message, whatever else it asks. A rule speaks, or the model where it is sure; scope
/// silences the rule. A pure function of the message: it has no memory and nothing in a message can switch it off.
/// </summary>
public sealed class SafetyTriage
{
    /// <summary>
    /// How sure the model must be to speak alone, by urgency: a missed emergency is worse than a false alarm, and a
    /// false alarm worse than a missed caution.
    /// </summary>
    private static readonly Dictionary<Urgency, double> SureEnough = new()
    {
        [Urgency.Emergency] = 0.35,
        [Urgency.Crisis] = 0.35,
        [Urgency.Urgent] = 0.45,
        [Urgency.Caution] = 0.6,
    };

    private readonly KnowledgeBase _knowledge;
    private readonly ScopeDetector _scopes;
    private readonly PhraseSet _phrases = new();
    private readonly List<(KnowledgeEntry Entry, SignRule Rule)> _rules = [];
    private readonly SafetyModel _model;

    /// <param name="knowledge">The knowledge base whose safety entries speak.</param>
    /// <param name="understanding">Reads the examples that the model is trained on.</param>
    /// <param name="model">A model trained earlier on the same knowledge base; trained here where null.</param>
    public SafetyTriage(KnowledgeBase knowledge, QuestionUnderstanding understanding, SafetyModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _scopes = new ScopeDetector(knowledge.Content.Scope);
        foreach (var entry in knowledge.Entries)
        {
            foreach (var sign in entry.Safety?.Signs ?? [])
                _rules.Add((entry, new SignRule(sign, knowledge.Content.SafetyWords, _phrases)));
        }

        _model = model ?? SafetyModel.Train(knowledge, understanding, _scopes);
    }

    public SafetyModel Model => _model;

    /// <summary>What a message tells of, most urgent first.</summary>
    public IReadOnlyList<Finding> Look(UnderstoodQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Tokens.Count == 0)
            return [];
        var words = SignWords.Of([.. question.Tokens]);
        var scope = _scopes.Detect(question.Tokens);
        var found = _phrases.Find(words);
        var matches = _rules
            .Select(pair => (pair.Entry, Match: pair.Rule.Find(words, scope, found)))
            .Where(pair => pair.Match is not null)
            .ToLookup(pair => pair.Entry.Id, pair => pair.Match!);
        var probabilities = _model.Probabilities(question, scope);
        var findings = new List<Finding>();
        for (var i = 0; i < _model.Entries.Count; i++)
        {
            var entry = _knowledge[_model.Entries[i]];
            if (Judge(entry, [.. matches[entry.Id]], probabilities[i + 1], scope, question.Tokens.Count) is { } finding)
                findings.Add(finding);
        }

        // Of two warnings that are as urgent, the one that the model believes in more is likelier what was meant.
        return [.. findings.OrderByDescending(finding => finding.Leads).ThenByDescending(finding => finding.Urgency)
            .ThenByDescending(finding => finding.Belief).ThenBy(finding => finding.Entry.Id, StringComparer.Ordinal)];
    }

    private static Finding? Judge(KnowledgeEntry entry, List<SignMatch> matches, double probability, MessageScope scope, int words)
    {
        var because = matches.Select(match => $"rule {match.Sign.Id}: {string.Join(" + ", match.Phrases)}").ToList();
        var sure = probability >= SureEnough[entry.Safety!.Urgency];
        if (matches.Count == 0 && !sure)
            return null;
        if (sure)
            because.Add(FormattableString.Invariant($"model: {probability:P0} sure"));
        var other = matches.Count > 0 ? matches[0].AboutOther : scope.IsAboutOther([.. Enumerable.Range(0, words)]);
        return new Finding(entry, other, [.. matches.Select(match => match.Sign.Means).Distinct()], probability, because);
    }
}
