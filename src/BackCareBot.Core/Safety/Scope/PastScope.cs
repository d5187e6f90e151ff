using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Marks what is past or over: "years ago", "healed", unless the same clause brings it back to now.</summary>
internal sealed class PastScope
{
    private readonly TriggerPhrases _historical;
    private readonly TriggerPhrases _resolved;
    private readonly TriggerPhrases _present;
    private readonly TriggerPhrases _ends;

    public PastScope(ScopeWords words)
    {
        _historical = new TriggerPhrases(words.Historical);
        _resolved = new TriggerPhrases(words.Resolved);
        _present = new TriggerPhrases(words.Present);
        _ends = new TriggerPhrases(words.Ends);
    }

    public void Mark(IReadOnlyList<Token> tokens, MessageScope scope)
    {
        foreach (var (from, to) in Clauses(tokens))
        {
            var past = Any(_historical, tokens, from, to);
            var over = Any(_resolved, tokens, from, to);
            if ((!past && !over) || Any(_present, tokens, from, to))
                continue;
            // "Healed" speaks of what the clause before it told, too.
            var start = over && !past ? PreviousClause(tokens, from) : from;
            for (var at = start; at < to; at++)
                scope.PutInPast(at);
        }
    }

    private static bool Any(TriggerPhrases phrases, IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (phrases.LengthAt(tokens, at) > 0)
                return true;
        }

        return false;
    }

    /// <summary>Clauses end at punctuation, at "but" and its like, and before "and i", "now" and other fresh starts.</summary>
    private List<(int From, int To)> Clauses(IReadOnlyList<Token> tokens)
    {
        var clauses = new List<(int, int)>();
        var from = 0;
        for (var at = 1; at <= tokens.Count; at++)
        {
            var ends = at == tokens.Count || tokens[at].Before != Boundary.None || _ends.LengthAt(tokens, at) > 0
                || (tokens[at].Word == "and" && at + 1 < tokens.Count
                    && (NegationScope.Subjects.Contains(tokens[at + 1].Word) || tokens[at + 1].Word is "now" or "today" or "since" or "can" or "still"));
            if (!ends)
                continue;
            if (from < at)
                clauses.Add((from, at));
            from = at;
        }

        return clauses;
    }

    private static int PreviousClause(IReadOnlyList<Token> tokens, int from)
    {
        for (var at = from - 1; at >= 0; at--)
        {
            if (tokens[at].Before != Boundary.None)
                return at;
        }

        return 0;
    }
}
