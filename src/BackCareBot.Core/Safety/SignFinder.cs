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

    public SignFinder(KnowledgeBase knowledge)
    {
        _scopes = new ScopeDetector(knowledge.Content.Scope);
        foreach (var entry in knowledge.Entries)
        {
            foreach (var sign in entry.Safety?.Signs ?? [])
                _rules.Add((entry, new SignRule(sign, knowledge.Content.SafetyWords, _phrases)));
        }
    }

    public SignsSeen Look(UnderstoodQuestion question)
    {
        var words = SignWords.Of([.. question.Tokens]);
        var scope = _scopes.Detect(question.Tokens);
        var phrases = _phrases.Find(words);
        var matches = phrases.Count == 0
            ? []
            : _rules.Select(pair => (pair.Entry, Match: pair.Rule.Find(words, scope, phrases))).Where(pair => pair.Match is not null).ToList();
        var dismissed = phrases.Values.SelectMany(found => found).SelectMany(match => match.Places).Select(place => words.Positions[place])
            .Where(scope.IsDismissed).ToHashSet();
        return new SignsSeen(question, scope, matches.ToLookup(pair => pair.Entry.Id, pair => pair.Match!), dismissed);
    }
}

/// <summary>What rules and scope tell of a message.</summary>
/// <param name="Question">The message.</param>
/// <param name="Scope">In which way each of its words is meant.</param>
/// <param name="Matches">The signs found, by safety entry.</param>
/// <param name="Dismissed">Which words name a sign that the writer says is not so, or is over.</param>
internal sealed record SignsSeen(
    UnderstoodQuestion Question, MessageScope Scope, ILookup<string, SignMatch> Matches, IReadOnlySet<int> Dismissed);
