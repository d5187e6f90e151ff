using System.Collections.Frozen;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>
/// Marks what is negated: what follows "no" or "without" up to the end of its clause, and what stands before "is fine". A
/// list negated together stays negated; "but" and a new subject end it.
/// </summary>
internal static class NegationScope
{
    private const int LongestReach = 18;

    internal static readonly FrozenSet<string> Subjects =
        "i he she we they it there you my".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After one of these a "my" belongs to what is negated: "no numbness in my legs".</summary>
    private static readonly FrozenSet<string> Joins =
        "in on of with to at for from around between down up near over under feel felt losing lost lose having had have hurt hit like and or"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbs =
        ("am is are was were has have had do does did can could feel feels felt keep keeps got get gets hurts hurt aches started went "
         + "cannot will wont seems makes make started came gone feeling").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Mark(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        NegateForward(tokens, triggers, scope);
        NegateBackward(tokens, triggers, scope);
    }

    private static void NegateForward(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            // Where one trigger is part of another, the longer one is meant: "not feel any" is more than "not feel".
            var length = triggers.LengthAt(Trigger.NegatesAfter, at);
            if (triggers.LengthAt(Trigger.PseudoNegation, at) is > 0 and var skipped && skipped >= length)
            {
                at += skipped - 1;
                continue;
            }

            if (length == 0 || (at > 0 && tokens[at - 1].Word is "can" or "could" or "will" or "would"))
                continue;
            var end = Math.Min(tokens.Length, at + length + LongestReach);
            for (var next = at + length; next < end; next++)
            {
                if (next > at + length && EndsReach(tokens, triggers, next, at + length))
                    break;
                if (next == at + length && tokens[next].Before == Boundary.Sentence)
                    break;
                for (var trigger = at; trigger < at + length; trigger++)
                    scope.Negate(next, trigger);
            }

            at += length - 1;
        }
    }

    /// <summary>Whether a negation ends before a word: at a sentence's end, at "but", and where a new clause starts.</summary>
    private static bool EndsReach(Token[] tokens, TriggersSeen triggers, int at, int first)
    {
        var token = tokens[at];
        if (token.Before == Boundary.Sentence || triggers.StartsAt(Trigger.Ends, at))
            return true;
        if (token.Before == Boundary.Clause)
            return StartsClause(tokens, at);
        if (token.Word is "and" or "plus" && at + 1 < tokens.Length && StartsClause(tokens, at + 1))
            return true;
        return at > first && Subjects.Contains(token.Word) && !Joins.Contains(tokens[at - 1].Word)
            && !StopsAsObject(tokens, at);
    }

    /// <summary>"lost my balance", "hurt my back": a possessive straight after a verb starts no clause.</summary>
    private static bool StopsAsObject(Token[] tokens, int at) =>
        tokens[at].Word == "my" && tokens[at - 1].Word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>
    /// Whether the words after a comma or "and" are a clause of their own: they have a subject, a verb or a negation of
    /// their own before the next border. A bare item of a list ("no fever, chills or sweats") has none.
    /// </summary>
    private static bool StartsClause(Token[] tokens, int at)
    {
        for (var next = at; next < tokens.Length && next < at + 4; next++)
        {
            if (next > at && tokens[next].Before != Boundary.None)
                return false;
            var word = tokens[next].Word;
            if (SignWords.Negates(word) || (Subjects.Contains(word) && word != "my") || Verbs.Contains(word))
                return true;
            if (word is "my" or "just" or "only" or "still" or "now" && next == at)
                return true;
        }

        return false;
    }

    private static void NegateBackward(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        foreach (var (start, length) in triggers.All(Trigger.NegatesBefore))
        {
            if (IsAsked(tokens, start))
                continue;
            for (var at = start - 1; at >= 0 && at >= start - LongestReach; at--)
            {
                scope.Negate(at, start);
                if (tokens[at].Before != Boundary.None || tokens[at].Word is "i" or "but" or "it" or "though"
                    || (tokens[at].Word is "and" && !JoinsNouns(tokens, at)))
                    break;
            }
        }
    }

    /// <summary>"What oil is good" asks, and says of nothing that it is fine.</summary>
    private static bool IsAsked(Token[] tokens, int at)
    {
        while (at > 0 && tokens[at].Before == Boundary.None)
            at--;
        return tokens[at].Word is "what" or "which" or "is" or "are" or "how" or "who";
    }

    /// <summary>"My bladder and bowels are fine": before this "and" stands no verb, so it joins two things, not two clauses.</summary>
    private static bool JoinsNouns(Token[] tokens, int at)
    {
        for (var before = at - 1; before >= 0 && tokens[before + 1].Before == Boundary.None; before--)
        {
            if (Verbs.Contains(tokens[before].Word))
                return false;
        }

        return true;
    }
}
