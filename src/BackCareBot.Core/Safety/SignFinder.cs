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
            var groups = _rules[rule].Rule.Groups;
            for (var group = 0; group < groups.Count; group++)
            {
                foreach (var phrase in groups[group].Distinct())
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

    public SignsSeen Look(UnderstoodQuestion question)
    {
        var words = SignWords.Of([.. question.Tokens]);
        var scope = _scopes.Detect(question.Tokens);
        var phrases = _phrases.Find(words);
        var matches = MetGroups(phrases)
            .Select(met => (_rules[met.Key].Entry, Match: _rules[met.Key].Rule.Find(words, scope, met.Value, phrases)))
            .Where(pair => pair.Match is not null);
        var dismissed = phrases.Where(pair => _leading.Contains(pair.Key)).SelectMany(pair => pair.Value).SelectMany(match => match.Places).Select(place => words.Positions[place])
            .Where(scope.IsDismissed).ToHashSet();
        return new SignsSeen(question, scope, matches.ToLookup(pair => pair.Entry.Id, pair => pair.Match!), dismissed);
    }

    /// <summary>The rules of which every group was met, in their order, with what was met of each group.</summary>
    private IEnumerable<KeyValuePair<int, List<PhraseMatch>[]>> MetGroups(Dictionary<int, List<PhraseMatch>> phrases)
    {
        var met = new SortedDictionary<int, List<PhraseMatch>[]>();
        foreach (var (phrase, matches) in phrases.OrderBy(pair => pair.Key))
        {
            foreach (var (rule, group) in _uses.GetValueOrDefault(phrase) ?? [])
            {
                if (!met.TryGetValue(rule, out var groups))
                    met[rule] = groups = [.. Enumerable.Range(0, _rules[rule].Rule.Groups.Count).Select(_ => new List<PhraseMatch>())];
                groups[group].AddRange(matches);
            }
        }

        return met.Where(pair => pair.Value.All(group => group.Count > 0));
    }
}

/// <summary>What rules and scope tell of a message.</summary>
/// <param name="Question">The message.</param>
/// <param name="Scope">In which way each of its words is meant.</param>
/// <param name="Matches">The signs found, by safety entry.</param>
/// <param name="Dismissed">Which words name a sign that the writer says is not so, or is over.</param>
internal sealed record SignsSeen(
    UnderstoodQuestion Question, MessageScope Scope, ILookup<string, SignMatch> Matches, IReadOnlySet<int> Dismissed);
