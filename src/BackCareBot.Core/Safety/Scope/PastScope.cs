using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Marks what is past or over: "years ago", "healed", unless the same clause brings it back to now.</summary>
internal static class PastScope
{
    public static void Mark(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        if (!triggers.Has(Trigger.Historical) && !triggers.Has(Trigger.Resolved))
            return;
        foreach (var (from, to) in Clauses(tokens, triggers))
        {
            var past = Any(Trigger.Historical, triggers, from, to);
            var over = Any(Trigger.Resolved, triggers, from, to);
            if ((!past && !over) || Any(Trigger.Present, triggers, from, to))
                continue;
            // "Healed" speaks of what the clause before it told, too.
            var start = over && !past ? PreviousClause(tokens, from) : from;
            for (var at = start; at < to; at++)
                scope.PutInPast(at);
        }
    }

    private static bool Any(Trigger kind, TriggersSeen triggers, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (triggers.StartsAt(kind, at))
                return true;
        }

        return false;
    }

    /// <summary>Clauses end at punctuation, at "but" and its like, and before "and i", "now" and other fresh starts.</summary>
    private static List<(int From, int To)> Clauses(Token[] tokens, TriggersSeen triggers)
    {
        var clauses = new List<(int, int)>();
        var from = 0;
        for (var at = 1; at <= tokens.Length; at++)
        {
            var ends = at == tokens.Length || tokens[at].Before != Boundary.None || triggers.StartsAt(Trigger.Ends, at)
                || (tokens[at].Word == "and" && at + 1 < tokens.Length
                    && (NegationScope.Subjects.Contains(tokens[at + 1].Word) || tokens[at + 1].Word is "now" or "today" or "since" or "can" or "still"));
            if (!ends)
                continue;
            if (from < at)
                clauses.Add((from, at));
            from = at;
        }

        return clauses;
    }

    private static int PreviousClause(Token[] tokens, int from)
    {
        for (var at = from - 1; at >= 0; at--)
        {
            if (tokens[at].Before != Boundary.None)
                return at;
        }

        return 0;
    }
}
