using System.Globalization;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety;

/// <summary>
/// A phrase of a sign: words that stand near each other in any order, or a number in a range (<c>#65-120</c>).
/// </summary>
internal sealed class Phrase
{
    /// <summary>How many other telling words may stand between the phrase's own.</summary>
    private const int Slack = 2;

    private readonly string[] _stems;
    private readonly (int Low, int High)? _range;

    private readonly bool _isIdiom;
    private readonly ulong _signature;

    private Phrase(string text, string[] stems, (int, int)? range, bool isIdiom)
    {
        Text = text;
        _stems = stems;
        _range = range;
        _isIdiom = isIdiom;
        _signature = SignWords.SignatureOf(stems);
    }

    public string Text { get; }

    /// <summary>The phrase's words; none for a number.</summary>
    public IReadOnlyList<string> Stems => _stems;

    /// <summary>Reads a phrase, or gives null where it has no telling word.</summary>
    public static Phrase? Parse(string text)
    {
        if (text.StartsWith('#') && text[1..].Split('-') is [var low, var high])
        {
            return new Phrase(text, [], (int.Parse(low, CultureInfo.InvariantCulture), int.Parse(high, CultureInfo.InvariantCulture)), isIdiom: false);
        }

        var words = Tokenizer.Tokenize(text);
        var kept = words.Where(word => SignWords.StemOf(word) is not null).ToList();
        var telling = kept.Where(word => !SignWords.IsWeak(word.Word)).ToList();
        // "ending it all" is more than "ending": weak words count where at most one other word would carry the phrase.
        // Such a phrase is an idiom, and its words stand in their order: "no way out" is not "out of the way, no".
        var isIdiom = telling.Count(word => !SignWords.Negates(word.Word)) <= 1;
        var chosen = isIdiom ? kept : telling;
        string[] stems = [.. chosen.Select(word => SignWords.StemOf(word)!)];
        if (stems.Length == 0)
            stems = [.. words.Select(word => word.Stem)];
        return stems.Length == 0 ? null : new Phrase(text, stems, null, isIdiom && words.Count > 2);
    }

    /// <summary>Whether a message may hold all words of the phrase: a quick look that never says no wrongly.</summary>
    public bool MayStandIn(SignWords words) => (_signature & ~words.Signature) == 0;

    /// <summary>Finds the phrase around one word (its anchor, or a number), or gives null.</summary>
    /// <param name="words">The message.</param>
    /// <param name="at">The place of the anchor among the kept words.</param>
    public PhraseMatch? At(SignWords words, int at)
    {
        if (_range is { } range)
        {
            var number = words.Tokens[words.Positions[at]].Number;
            return number >= range.Low && number <= range.High ? new PhraseMatch([at], Text) : null;
        }

        if (_stems.Length == 1)
            return new PhraseMatch([at], Text);
        Span<int> places = stackalloc int[_stems.Length];
        var anchored = false;
        for (var i = 0; i < _stems.Length; i++)
        {
            if (!anchored && _stems[i] == words.Stems[at])
            {
                places[i] = at;
                anchored = true;
                continue;
            }

            var place = Nearest(words, at, _stems[i], places[..i]);
            if (place < 0)
                return null;
            places[i] = place;
        }

        if (!NegationLeads(words, places) || (_isIdiom && !IsAscending(places)))
            return null;
        places.Sort();
        var room = _isIdiom ? _stems.Length + 1 >= places[^1] - places[0] + 1 : words.TellingBetween(places[0], places[^1]) <= _stems.Length + Slack;
        return room && !CrossesSentence(words, places[0], places[^1])
            ? new PhraseMatch(places.ToArray(), Text)
            : null;
    }

    /// <summary>
    /// Words of a phrase may stand in any order, but a negation stands before what it negates, in one clause: "no weakness,
    /// can walk on my heels" does not say "can't walk on heels".
    /// </summary>
    private bool NegationLeads(SignWords words, ReadOnlySpan<int> places)
    {
        var at = Array.IndexOf(_stems, SignWords.Not);
        if (at < 0 || _stems.Length == 1)
            return true;
        // Where the phrase ends in its negation ("better off without"), that stands last.
        if (at == _stems.Length - 1)
            return !places.ContainsAnyExceptInRange(0, places[at]);
        var next = int.MaxValue;
        foreach (var place in places)
            next = place > places[at] ? Math.Min(next, place) : next;
        if (next == int.MaxValue)
            return false;
        for (var position = words.Positions[places[at]] + 1; position <= words.Positions[next]; position++)
        {
            if (words.Tokens[position].Before != Boundary.None)
                return false;
        }

        return true;
    }

    private static bool IsAscending(ReadOnlySpan<int> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] < places[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>Whether every word of this phrase is a word of another, so that it stands wherever the other does.</summary>
    public bool IsWithin(Phrase other) => _range is null && other._range is null && _stems.All(other._stems.Contains);

    private int Nearest(SignWords words, int at, string stem, ReadOnlySpan<int> taken)
    {
        // Weak words between do not count towards the slack, so the search reaches a little further than the slack.
        var reach = 2 * (_stems.Length + Slack);
        for (var distance = 1; distance <= reach; distance++)
        {
            if (at - distance >= 0 && words.Stems[at - distance] == stem && !taken.Contains(at - distance))
                return at - distance;
            if (at + distance < words.Stems.Length && words.Stems[at + distance] == stem && !taken.Contains(at + distance))
                return at + distance;
        }

        return -1;
    }

    private static bool CrossesSentence(SignWords words, int first, int last)
    {
        for (var position = words.Positions[first] + 1; position <= words.Positions[last]; position++)
        {
            if (words.Tokens[position].Before == Boundary.Sentence)
                return true;
        }

        return false;
    }
}

/// <summary>Where a phrase was found.</summary>
/// <param name="Places">The places of its words among the kept words, in order.</param>
/// <param name="Text">The phrase.</param>
internal sealed record PhraseMatch(int[] Places, string Text);
