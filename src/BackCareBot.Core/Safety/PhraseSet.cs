namespace BackCareBot.Core.Safety;

/// <summary>Finds many phrases in one pass over a message: each is looked for only where its rarest-looking word stands.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<int>> _byAnchor = new(StringComparer.Ordinal);
    private readonly List<Phrase> _phrases = [];
    private readonly List<int> _numbers = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase once and gives its number, or -1 where it has no word.</summary>
    public int Add(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        if (Phrase.Parse(text) is not { } phrase)
            return -1;
        var number = _phrases.Count;
        _phrases.Add(phrase);
        _known[text] = number;
        if (phrase.Anchor is not { } anchor)
            _numbers.Add(number);
        else if (_byAnchor.TryGetValue(anchor, out var list))
            list.Add(number);
        else
            _byAnchor[anchor] = [number];
        return number;
    }

    /// <summary>All places of all phrases, by phrase number.</summary>
    public Dictionary<int, List<PhraseMatch>> Find(SignWords words)
    {
        var found = new Dictionary<int, List<PhraseMatch>>();
        for (var at = 0; at < words.Stems.Count; at++)
        {
            if (_byAnchor.TryGetValue(words.Stems[at], out var numbers))
                Look(numbers, at);
            if (_numbers.Count > 0 && words.Tokens[words.Positions[at]].Number >= 0)
                Look(_numbers, at);
        }

        return found;

        void Look(List<int> numbers, int at)
        {
            foreach (var number in numbers)
            {
                if (_phrases[number].At(words, at) is not { } match)
                    continue;
                if (!found.TryGetValue(number, out var matches))
                    found[number] = matches = [];
                matches.Add(match);
            }
        }
    }
}
