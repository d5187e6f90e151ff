using System.Collections.Frozen;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Marks what is supposed ("if I ever lost control") or asked about as knowledge ("what is cauda equina").</summary>
internal static class SuppositionScope
{
    private static readonly FrozenSet<string> Persons =
        "i me my mine myself am he she his her him we our us".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"My doctor said" does not make a sentence personal.</summary>
    private static readonly FrozenSet<string> Professionals =
        ("doctor doc gp physio physiotherapist therapist nurse pharmacist chiropractor osteopath teacher instructor trainer boss "
         + "colleague leaflet book course class exam essay homework module dissertation training notes blog client clients patient patients").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Requests =
        "best good help stretch exercise exercis routine routin fix relieve reliev eas".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Mark(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        foreach (var (start, length) in triggers.All(Trigger.Hypothetical))
        {
            for (var at = start; at < tokens.Length; at++)
            {
                if (at > start && (tokens[at].Before == Boundary.Sentence || triggers.StartsAt(Trigger.Ends, at)))
                    break;
                scope.Suppose(at);
            }
        }

        if (!triggers.Has(Trigger.Asked))
            return;
        foreach (var (from, to) in Sentences(tokens))
        {
            // Only what follows the cue is asked about: "numb between the legs, what is that" tells before it asks.
            var cue = from;
            while (cue < to && !triggers.StartsAt(Trigger.Asked, cue))
                cue++;
            if (cue == to || IsPersonal(tokens, triggers, from, to, cue) || IsRequest(tokens, from, to))
                continue;
            for (var at = cue; at < to; at++)
                scope.Suppose(at);
        }
    }

    /// <summary>Whether a sentence tells of somebody in particular rather than asking in general.</summary>
    private static bool IsPersonal(Token[] tokens, TriggersSeen triggers, int from, int to, int cue)
    {
        // The "me" of "tell me about" is no person of the story.
        var cueEnd = cue + triggers.LengthAt(Trigger.Asked, cue);
        for (var at = from; at < to; at++)
        {
            if (at >= cue && at < cueEnd)
                continue;
            if (triggers.StartsAt(Trigger.OtherPerson, at) || triggers.StartsAt(Trigger.Present, at))
                return true;
            if (!Persons.Contains(tokens[at].Word))
                continue;
            var next = at + 1 < to ? tokens[at + 1].Word : "";
            if (!Professionals.Contains(next) && !(tokens[at].Word == "am" && next is "writing" or "curious" or "studying" or "asking")
                && !(tokens[at].Word == "i" && next is "am" or "read" or "was" or "heard" or "wonder" or "ask"))
                return true;
        }

        return false;
    }

    /// <summary>"What is the best stretch for …" asks for help, not for knowledge.</summary>
    private static bool IsRequest(Token[] tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Requests.Contains(tokens[at].Stem))
                return true;
        }

        return false;
    }

    private static IEnumerable<(int From, int To)> Sentences(Token[] tokens)
    {
        var from = 0;
        for (var at = 1; at <= tokens.Length; at++)
        {
            if (at < tokens.Length && tokens[at].Before != Boundary.Sentence)
                continue;
            if (from < at)
                yield return (from, at);
            from = at;
        }
    }
}
