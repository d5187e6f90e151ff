using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>What a trigger phrase does to the words around it.</summary>
internal enum Trigger
{
    NegatesAfter,
    NegatesBefore,
    PseudoNegation,
    Ends,
    Hypothetical,
    Asked,
    Historical,
    Resolved,
    Present,
    OtherPerson,
    FigureOfSpeech,
}

/// <summary>
/// Finds the trigger phrases of all kinds in one pass over a message. They are fixed phrases, word by word; "*" stands for any
/// one word.
/// </summary>
internal sealed class TriggerFinder
{
    private const string AnyWord = "*";

    private readonly Dictionary<string, List<TriggerPhrase>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Phrases that start with any word.</summary>
    private readonly List<TriggerPhrase> _open;

    public TriggerFinder(ScopeWords words)
    {
        Add(Trigger.NegatesAfter, words.NegatesAfter);
        Add(Trigger.NegatesBefore, words.NegatesBefore);
        Add(Trigger.PseudoNegation, words.PseudoNegations);
        Add(Trigger.Ends, words.Ends);
        Add(Trigger.Hypothetical, words.Hypothetical);
        Add(Trigger.Asked, words.Asked);
        Add(Trigger.Historical, words.Historical);
        Add(Trigger.Resolved, words.Resolved);
        Add(Trigger.Present, words.Present);
        Add(Trigger.OtherPerson, words.OtherPerson);
        Add(Trigger.FigureOfSpeech, words.FigureOfSpeech);
        _open = _byFirst.GetValueOrDefault(AnyWord) ?? [];
    }

    public TriggersSeen Find(Token[] tokens)
    {
        var seen = new TriggersSeen(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (_byFirst.TryGetValue(tokens[at].Word, out var phrases))
                See(phrases, tokens, at, seen);
            See(_open, tokens, at, seen);
        }

        return seen;
    }

    private static void See(List<TriggerPhrase> phrases, Token[] tokens, int at, TriggersSeen seen)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Words.Length > seen.LengthAt(phrase.Kind, at) && Stands(phrase.Words, tokens, at))
                seen.Add(phrase.Kind, at, phrase.Words.Length);
        }
    }

    private static bool Stands(string[] words, Token[] tokens, int at)
    {
        if (at + words.Length > tokens.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != AnyWord && tokens[at + i].Word != words[i])
                return false;
            if (i > 0 && tokens[at + i].Before == Boundary.Sentence)
                return false;
        }

        return true;
    }

    private void Add(Trigger kind, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            string[] words = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word == AnyWord ? [AnyWord] : Tokenizer.Tokenize(word).Select(token => token.Word))];
            if (words.Length == 0)
                continue;
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            list.Add(new TriggerPhrase(kind, words));
        }
    }

    private readonly record struct TriggerPhrase(Trigger Kind, string[] Words);
}

/// <summary>The trigger phrases of a message.</summary>
internal sealed class TriggersSeen
{
    private static readonly int Kinds = Enum.GetValues<Trigger>().Length;

    private readonly ushort[] _lengths;

    /// <summary>A bit for each kind of which a phrase was seen.</summary>
    private int _kinds;

    public TriggersSeen(int words) => _lengths = new ushort[words * Kinds];

    /// <summary>The length in words of the longest phrase of a kind that starts at a word, or 0.</summary>
    public int LengthAt(Trigger kind, int at) => _lengths[(at * Kinds) + (int)kind];

    /// <summary>Whether a phrase of a kind starts at a word.</summary>
    public bool StartsAt(Trigger kind, int at) => LengthAt(kind, at) > 0;

    /// <summary>Whether a phrase of a kind stands anywhere: most messages have none of most kinds.</summary>
    public bool Has(Trigger kind) => (_kinds & (1 << (int)kind)) != 0;

    /// <summary>Every place where a phrase of a kind stands.</summary>
    public IEnumerable<(int Start, int Length)> All(Trigger kind) => Has(kind) ? Places(kind) : [];

    internal void Add(Trigger kind, int at, int length)
    {
        // A phrase that stands in a message is no longer than the message, and that is cut far below what fits.
        _lengths[(at * Kinds) + (int)kind] = (ushort)length;
        _kinds |= 1 << (int)kind;
    }

    private IEnumerable<(int Start, int Length)> Places(Trigger kind)
    {
        for (var at = 0; at * Kinds < _lengths.Length; at++)
        {
            if (LengthAt(kind, at) is > 0 and var length)
                yield return (at, length);
        }
    }
}
