using System.Collections.Frozen;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety;

/// <summary>Finds out in which way each word of a message is meant. When in doubt, a word is meant as it stands.</summary>
internal sealed class ScopeDetector
{
    private const int LongestReach = 18;

    private static readonly FrozenSet<string> Subjects =
        "i he she we they it there you my".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Persons =
        "i me my mine myself am he she his her him we our us".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After one of these a "my" belongs to what is negated: "no numbness in my legs".</summary>
    private static readonly FrozenSet<string> Joins =
        "in on of with to at for from around between down up near over under feel felt losing lost lose having had have hurt hit like and or"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbs =
        ("am is are was were has have had do does did can could feel feels felt keep keeps got get gets hurts hurt aches started went "
         + "cannot will wont seems makes make started came gone feeling").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"My doctor said" does not make a sentence personal.</summary>
    private static readonly FrozenSet<string> Professionals =
        ("doctor doc gp physio physiotherapist therapist nurse pharmacist chiropractor osteopath teacher instructor trainer boss "
         + "colleague leaflet book course class exam essay homework module dissertation training notes blog client clients patient patients").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Requests =
        "best good help stretch exercise exercis routine routin fix relieve reliev eas".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly TriggerPhrases _negatesAfter;
    private readonly TriggerPhrases _negatesBefore;
    private readonly TriggerPhrases _pseudo;
    private readonly TriggerPhrases _ends;
    private readonly TriggerPhrases _hypothetical;
    private readonly TriggerPhrases _asked;
    private readonly TriggerPhrases _historical;
    private readonly TriggerPhrases _resolved;
    private readonly TriggerPhrases _present;
    private readonly TriggerPhrases _otherPerson;
    private readonly TriggerPhrases _figure;

    public ScopeDetector(ScopeWords words)
    {
        _negatesAfter = new TriggerPhrases(words.NegatesAfter);
        _negatesBefore = new TriggerPhrases(words.NegatesBefore);
        _pseudo = new TriggerPhrases(words.PseudoNegations);
        _ends = new TriggerPhrases(words.Ends);
        _hypothetical = new TriggerPhrases(words.Hypothetical);
        _asked = new TriggerPhrases(words.Asked);
        _historical = new TriggerPhrases(words.Historical);
        _resolved = new TriggerPhrases(words.Resolved);
        _present = new TriggerPhrases(words.Present);
        _otherPerson = new TriggerPhrases(words.OtherPerson);
        _figure = new TriggerPhrases(words.FigureOfSpeech);
    }

    public MessageScope Detect(IReadOnlyList<Token> tokens)
    {
        var scope = new MessageScope(tokens.Count);
        foreach (var (start, length) in _figure.Find(tokens))
        {
            for (var at = start; at < start + length; at++)
                scope.TakeFiguratively(at);
        }

        NegateForward(tokens, scope);
        NegateBackward(tokens, scope);
        Suppose(tokens, scope);
        PutInPast(tokens, scope);
        FindPersons(tokens, scope);
        return scope;
    }

    private void NegateForward(IReadOnlyList<Token> tokens, MessageScope scope)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            // Where one trigger is part of another, the longer one is meant: "not feel any" is more than "not feel".
            var length = _negatesAfter.LengthAt(tokens, at);
            if (_pseudo.LengthAt(tokens, at) is > 0 and var skipped && skipped >= length)
            {
                at += skipped - 1;
                continue;
            }

            if (length == 0 || (at > 0 && tokens[at - 1].Word is "can" or "could" or "will" or "would"))
                continue;
            var end = Math.Min(tokens.Count, at + length + LongestReach);
            for (var next = at + length; next < end; next++)
            {
                if (next > at + length && EndsReach(tokens, next, at + length))
                    break;
                if (next == at + length && tokens[next].Before == Boundary.Sentence)
                    break;
                for (var trigger = at; trigger < at + length; trigger++)
                {
                    if (SignWords.Negates(tokens[trigger].Word) || length > 1 || trigger == at)
                        scope.Negate(next, trigger);
                }
            }

            at += length - 1;
        }
    }

    /// <summary>Whether a negation ends before a word: at a sentence's end, at "but", and where a new clause starts.</summary>
    private bool EndsReach(IReadOnlyList<Token> tokens, int at, int first)
    {
        var token = tokens[at];
        if (token.Before == Boundary.Sentence || _ends.LengthAt(tokens, at) > 0)
            return true;
        if (token.Before == Boundary.Clause)
            return StartsClause(tokens, at);
        if (token.Word is "and" or "plus" && at + 1 < tokens.Count && StartsClause(tokens, at + 1))
            return true;
        return at > first && Subjects.Contains(token.Word) && !Joins.Contains(tokens[at - 1].Word)
            && !StopsAsObject(tokens, at);
    }

    /// <summary>"lost my balance", "hurt my back": a possessive straight after a verb starts no clause.</summary>
    private static bool StopsAsObject(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word == "my" && tokens[at - 1].Word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>
    /// Whether the words after a comma or "and" are a clause of their own: they have a subject, a verb or a negation of
    /// their own before the next border. A bare item of a list ("no fever, chills or sweats") has none.
    /// </summary>
    private static bool StartsClause(IReadOnlyList<Token> tokens, int at)
    {
        for (var next = at; next < tokens.Count && next < at + 4; next++)
        {
            if (next > at && tokens[next].Before != Boundary.None)
                return false;
            var word = tokens[next].Word;
            if (SignWords.Negates(word) && next > at)
                return true;
            if (SignWords.Negates(word) || (Subjects.Contains(word) && word != "my") || Verbs.Contains(word))
                return true;
            if (word is "my" or "just" or "only" or "still" or "now" && next == at)
                return true;
        }

        return false;
    }

    private void NegateBackward(IReadOnlyList<Token> tokens, MessageScope scope)
    {
        foreach (var (start, length) in _negatesBefore.Find(tokens))
        {
            for (var at = start - 1; at >= 0 && at >= start - LongestReach; at--)
            {
                scope.Negate(at, start);
                if (tokens[at].Before != Boundary.None || tokens[at].Word is "i" or "but" or "it" or "though"
                    || (tokens[at].Word is "and" && !JoinsNouns(tokens, at)))
                    break;
            }
        }
    }

    /// <summary>"My bladder and bowels are fine": before this "and" stands no verb, so it joins two things, not two clauses.</summary>
    private static bool JoinsNouns(IReadOnlyList<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && tokens[before + 1].Before == Boundary.None; before--)
        {
            if (Verbs.Contains(tokens[before].Word))
                return false;
        }

        return true;
    }

    private void Suppose(IReadOnlyList<Token> tokens, MessageScope scope)
    {
        foreach (var (start, length) in _hypothetical.Find(tokens))
        {
            for (var at = start; at < tokens.Count; at++)
            {
                if (at > start && (tokens[at].Before == Boundary.Sentence || _ends.LengthAt(tokens, at) > 0))
                    break;
                scope.Suppose(at);
            }
        }

        foreach (var (from, to) in Sentences(tokens))
        {
            // Only what follows the cue is asked about: "numb between the legs, what is that" tells before it asks.
            var cue = from;
            while (cue < to && _asked.LengthAt(tokens, cue) == 0)
                cue++;
            if (cue == to || IsPersonal(tokens, from, to, cue) || IsRequest(tokens, from, to))
                continue;
            for (var at = cue; at < to; at++)
                scope.Suppose(at);
        }
    }

    /// <summary>Whether a sentence tells of somebody in particular rather than asking in general.</summary>
    private bool IsPersonal(IReadOnlyList<Token> tokens, int from, int to, int cue)
    {
        // The "me" of "tell me about" is no person of the story.
        var cueEnd = cue + _asked.LengthAt(tokens, cue);
        for (var at = from; at < to; at++)
        {
            if (at >= cue && at < cueEnd)
                continue;
            if (_otherPerson.LengthAt(tokens, at) > 0 || _present.LengthAt(tokens, at) > 0)
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
    private static bool IsRequest(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Requests.Contains(tokens[at].Stem))
                return true;
        }

        return false;
    }

    private void PutInPast(IReadOnlyList<Token> tokens, MessageScope scope)
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

    /// <summary>
    /// A person, once named, is spoken of until the sentence ends or another is named; "he" and "she" carry on in the next.
    /// </summary>
    private void FindPersons(IReadOnlyList<Token> tokens, MessageScope scope)
    {
        var person = Person.Unsaid;
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (tokens[at].Before == Boundary.Sentence)
                person = Person.Unsaid;
            if (_otherPerson.LengthAt(tokens, at) is > 0 and var length)
            {
                person = Person.Other;
                for (var i = at; i < at + length; i++)
                    scope.SayOf(i, person);
                at += length - 1;
                continue;
            }

            if (word is "i" or "am" or "my" or "me" or "mine")
                person = Person.Self;
            else if (word is "she" or "he" or "her" or "his" or "him")
                person = Person.Other;
            scope.SayOf(at, person);
        }
    }

    private static IEnumerable<(int From, int To)> Sentences(IReadOnlyList<Token> tokens)
    {
        var from = 0;
        for (var at = 1; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && tokens[at].Before != Boundary.Sentence)
                continue;
            if (from < at)
                yield return (from, at);
            from = at;
        }
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
                    && (Subjects.Contains(tokens[at + 1].Word) || tokens[at + 1].Word is "now" or "today" or "since" or "can" or "still"));
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
