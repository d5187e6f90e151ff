using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>Finds the signs of all safety entries in a message, by their rules and the message's scope.</summary>
internal sealed class SignFinder
{
    private const int MostOnStack = 2_048;

    private static readonly ILookup<string, SignMatch> None = Array.Empty<SignMatch>().ToLookup(_ => "");

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
        var words = SignWords.Of(message.Question.Tokens);
        var phrases = _phrases.Find(words);
        var matches = new List<(string Entry, SignMatch Match)>();
        foreach (var rule in MetRules(phrases))
        {
            var groups = Array.ConvertAll(_groups[rule], phrases.Of);
            if (_rules[rule].Rule.Find(words, message.Scope, groups, phrases) is { } match)
                matches.Add((_rules[rule].Entry.Id, match));
        }

        var byEntry = matches.Count == 0 ? None : matches.ToLookup(pair => pair.Entry, pair => pair.Match);
        return new SignsSeen(message.Features, message.Scope.Person, byEntry, DismissedBy(message.Scope, words, phrases));
    }

    /// <summary>Finds out in which way each word of a message is meant.</summary>
    public ScopedMessage Scope(UnderstoodQuestion question) => new(question, _scopes.Detect(question.Tokens));

    /// <summary>The rules of which every group was met, in their order.</summary>
    private List<int> MetRules(PhrasesFound phrases)
    {
        if (phrases.Count == 0)
            return [];
        // A common word belongs to hundreds of rules of which few are met, so their groups are first ticked off as bits.
        Span<ulong> met = _rules.Count <= MostOnStack ? stackalloc ulong[_rules.Count] : new ulong[_rules.Count];
        for (var at = 0; at < phrases.Count; at++)
        {
            if (!_uses.TryGetValue(phrases[at].Phrase, out var uses))
                continue;
            foreach (var (rule, group) in uses)
                met[rule] |= 1UL << group;
        }

        var rules = new List<int>();
        for (var rule = 0; rule < met.Length; rule++)
        {
            if (met[rule] == (1UL << _groups[rule].Length) - 1)
                rules.Add(rule);
        }

        return rules;
    }

    /// <summary>The words of leading phrases that the writer says are not so, or are over.</summary>
    private HashSet<int> DismissedBy(MessageScope scope, SignWords words, PhrasesFound phrases)
    {
        var dismissed = new HashSet<int>();
        for (var at = 0; at < phrases.Count; at++)
        {
            var (phrase, match) = phrases[at];
            if (!_leading.Contains(phrase))
                continue;
            foreach (var place in match.Places)
            {
                if (scope.IsDismissed(words.Positions[place]))
                    dismissed.Add(words.Positions[place]);
            }
        }

        return dismissed;
    }
}

/// <summary>What rules and scope tell of a message. It holds none of its words, so that many can be kept.</summary>
/// <param name="Features">What the learned model sees of the message.</param>
/// <param name="Person">Of whom the message speaks.</param>
/// <param name="Matches">The signs found, by safety entry.</param>
/// <param name="Dismissed">Which words name a sign that the writer says is not so, or is over.</param>
internal sealed record SignsSeen(RawFeatures Features, Person Person, ILookup<string, SignMatch> Matches, IReadOnlySet<int> Dismissed);
