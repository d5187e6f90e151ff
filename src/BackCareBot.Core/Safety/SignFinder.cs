using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>Finds the signs of all safety entries in a message, by their rules and the message's scope.</summary>
internal sealed class SignFinder
{
    private readonly ScopeDetector _scopes;
    private readonly PhraseSet _phrases = new();
    private readonly List<(KnowledgeEntry Entry, SignRule Rule)> _rules = [];

    /// <summary>The phrases of each group of each rule, in ascending order.</summary>
    private readonly List<int[][]> _groups = [];

    /// <summary>Which groups of which rules each phrase belongs to: only rules of whose words some were met are looked at.</summary>
    private readonly Dictionary<int, List<(int Rule, int Group)>> _uses = [];

    /// <summary>
    /// The phrases of entries that lead a reply. Those of circumstances, such as "oil" or "massage", are what people ask about.
    /// </summary>
    private readonly HashSet<int> _leading = [];

    public SignFinder(KnowledgeBase knowledge)
    {
        _scopes = new ScopeDetector(knowledge.Content.Scope);
        foreach (var entry in knowledge.Entries)
        {
            foreach (var sign in entry.Safety?.Signs ?? [])
                _rules.Add((entry, new SignRule(sign, knowledge.Content.SafetyWords, _phrases)));
        }

        for (var rule = 0; rule < _rules.Count; rule++)
        {
            int[][] groups = [.. _rules[rule].Rule.Groups.Select(group => group.Distinct().Order().ToArray())];
            _groups.Add(groups);
            for (var group = 0; group < groups.Length; group++)
            {
                foreach (var phrase in groups[group])
                {
                    if (!_uses.TryGetValue(phrase, out var uses))
                        _uses[phrase] = uses = [];
                    uses.Add((rule, group));
                    if (_rules[rule].Entry.Safety is { JoinsAnswers: false })
                        _leading.Add(phrase);
                }
            }
        }
    }

    public SignsSeen Look(ScopedMessage message)
    {
        var words = SignWords.Of([.. message.Question.Tokens]);
        var scope = message.Scope;
        var phrases = _phrases.Find(words);
        var matches = MetGroups(phrases)
            .Select(met => (_rules[met.Rule].Entry, Match: _rules[met.Rule].Rule.Find(words, scope, met.Groups, phrases)))
            .Where(pair => pair.Match is not null);
        var dismissed = phrases.Where(pair => _leading.Contains(pair.Key)).SelectMany(pair => pair.Value).SelectMany(match => match.Places).Select(place => words.Positions[place])
            .Where(scope.IsDismissed).ToHashSet();
        return new SignsSeen(message, matches.ToLookup(pair => pair.Entry.Id, pair => pair.Match!), dismissed);
    }

    /// <summary>Finds out in which way each word of a message is meant.</summary>
    public ScopedMessage Scope(UnderstoodQuestion question) => new(question, _scopes.Detect(question.Tokens));

    /// <summary>The rules of which every group was met, in their order, with what was met of each group.</summary>
    private IEnumerable<(int Rule, List<PhraseMatch>[] Groups)> MetGroups(Dictionary<int, List<PhraseMatch>> phrases)
    {
        if (phrases.Count == 0)
            yield break;
        // A common word belongs to hundreds of rules of which few are met, so their groups are first ticked off as bits.
        var met = new ulong[_rules.Count];
        foreach (var phrase in phrases.Keys)
        {
            foreach (var (rule, group) in _uses.GetValueOrDefault(phrase) ?? [])
                met[rule] |= 1UL << group;
        }

        for (var rule = 0; rule < met.Length; rule++)
        {
            var groups = _groups[rule];
            if (met[rule] == (1UL << groups.Length) - 1)
                yield return (rule, [.. groups.Select(group => group.SelectMany(phrase => phrases.GetValueOrDefault(phrase) ?? []).ToList())]);
        }
    }
}

/// <summary>What rules and scope tell of a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Matches">The signs found, by safety entry.</param>
/// <param name="Dismissed">Which words name a sign that the writer says is not so, or is over.</param>
internal sealed record SignsSeen(ScopedMessage Message, ILookup<string, SignMatch> Matches, IReadOnlySet<int> Dismissed);
