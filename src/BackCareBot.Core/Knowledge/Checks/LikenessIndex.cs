namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>
/// Finds texts that share most of their words with one that was added before. Two sets of which so many are shared must share
/// one of the rarest words of either, so only texts along those words are compared (prefix filtering: Chaudhuri, Ganti and
/// Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006).
/// </summary>
internal sealed class LikenessIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Which texts hold each word.</summary>
    private readonly List<List<int>> _holders = [];

    /// <summary>The distinct words of each text.</summary>
    private readonly List<int[]> _texts = [];

    /// <summary>In which text each word was last met.</summary>
    private readonly List<int> _lastMet = [];

    /// <summary>Adds a text and gives the number of an earlier one that is as like it as asked for, or -1.</summary>
    /// <param name="words">The text's words; at least one.</param>
    /// <param name="likeness">The share of all their distinct words that both must hold (Jaccard), above 0 and up to 1.</param>
    public int AddAndFind(IEnumerable<string> words, double likeness)
    {
        var number = _texts.Count;
        var own = Distinct(words, number);
        var found = MostAlike(own, number, likeness);
        foreach (var word in own)
            _holders[word].Add(number);
        _texts.Add(own);
        return found;
    }

    private int[] Distinct(IEnumerable<string> words, int text)
    {
        var own = new List<int>();
        foreach (var word in words)
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                _numbers[word] = number = _holders.Count;
                _holders.Add([]);
                _lastMet.Add(-1);
            }

            if (_lastMet[number] == text)
                continue;
            _lastMet[number] = text;
            own.Add(number);
        }

        return [.. own];
    }

    private int MostAlike(int[] own, int text, double likeness)
    {
        var byRarity = own.ToArray();
        Array.Sort(Array.ConvertAll(byRarity, word => _holders[word].Count), byRarity);
        var prefix = own.Length - (int)Math.Ceiling(own.Length * likeness) + 1;
        foreach (var word in byRarity.AsSpan(0, prefix))
        {
            foreach (var other in _holders[word])
            {
                if (IsAlike(own.Length, _texts[other], text, likeness))
                    return other;
            }
        }

        return -1;
    }

    private bool IsAlike(int ownCount, int[] other, int text, double likeness)
    {
        // Sets of too different sizes cannot share enough.
        if (Math.Min(ownCount, other.Length) < likeness * Math.Max(ownCount, other.Length))
            return false;
        var shared = 0;
        foreach (var word in other)
            shared += _lastMet[word] == text ? 1 : 0;
        return shared >= likeness * (ownCount + other.Length - shared);
    }
}
