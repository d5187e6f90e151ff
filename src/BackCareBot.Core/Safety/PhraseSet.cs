namespace BackCareBot.Core.Safety;

/// <summary>
/// Finds many phrases in one pass over a message. Each is looked for only where its rarest word stands: hundreds of phrases
/// hold "back", few hold "thermometer".
/// </summary>
internal sealed class PhraseSet
{
    private readonly List<Phrase> _phrases = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<int> _numbers = [];
    private Dictionary<string, List<int>>? _byAnchor;

    /// <summary>Adds a phrase once and gives its number, or -1 where it has no word. Phrases are added before any is looked for.</summary>
    public int Add(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        if (Phrase.Parse(text) is not { } phrase)
            return -1;
        var number = _phrases.Count;
        _phrases.Add(phrase);
        _known[text] = number;
        if (phrase.Stems.Count == 0)
            _numbers.Add(number);
        return number;
    }

    /// <summary>All places of all phrases.</summary>
    public PhrasesFound Find(SignWords words)
    {
        var byAnchor = LazyInitializer.EnsureInitialized(ref _byAnchor, ChooseAnchors);
        var found = new List<(int Phrase, PhraseMatch Match)>();
        for (var at = 0; at < words.Stems.Length; at++)
        {
            if (byAnchor.TryGetValue(words.Stems[at], out var numbers))
                Look(numbers, at);
            if (_numbers.Count > 0 && words.Tokens[words.Positions[at]].Number >= 0)
                Look(_numbers, at);
        }

        return new PhrasesFound(found);

        void Look(List<int> numbers, int at)
        {
            foreach (var number in numbers)
            {
                if (_phrases[number].MayStandIn(words) && _phrases[number].At(words, at) is { } match)
                    found.Add((number, match));
            }
        }
    }

    private Dictionary<string, List<int>> ChooseAnchors()
    {
        var counts = _phrases.SelectMany(phrase => phrase.Stems).CountBy(stem => stem).ToDictionary();
        var byAnchor = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < _phrases.Count; number++)
        {
            var anchor = _phrases[number].Stems.MinBy(stem => stem == SignWords.Not ? int.MaxValue : counts[stem]);
            if (anchor is null)
                continue;
            if (!byAnchor.TryGetValue(anchor, out var list))
                byAnchor[anchor] = list = [];
            list.Add(number);
        }

        return byAnchor;
    }
}
