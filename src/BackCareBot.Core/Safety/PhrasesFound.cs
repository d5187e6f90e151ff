namespace BackCareBot.Core.Safety;

/// <summary>The phrases that were found in a message.</summary>
internal sealed class PhrasesFound
{
    /// <summary>The number of each match's phrase, ascending; the matches of one phrase in the order in which they stand.</summary>
    private readonly int[] _phrases;
    private readonly PhraseMatch[] _matches;

    /// <param name="found">Each match with the number of its phrase, in the order in which they stand.</param>
    public PhrasesFound(List<(int Phrase, PhraseMatch Match)> found)
    {
        _matches = new PhraseMatch[found.Count];
        var keys = new long[found.Count];
        for (var at = 0; at < found.Count; at++)
        {
            keys[at] = ((long)found[at].Phrase << 32) + at;
            _matches[at] = found[at].Match;
        }

        Array.Sort(keys, _matches);
        _phrases = Array.ConvertAll(keys, key => (int)(key >> 32));
    }

    /// <summary>How many matches there are.</summary>
    public int Count => _phrases.Length;

    /// <summary>The match at a place among all, with the number of its phrase.</summary>
    public (int Phrase, PhraseMatch Match) this[int at] => (_phrases[at], _matches[at]);

    /// <summary>The matches of some phrases.</summary>
    /// <param name="phrases">The numbers of the phrases; their matches come in this order.</param>
    public List<PhraseMatch> Of(int[] phrases)
    {
        var matches = new List<PhraseMatch>();
        foreach (var phrase in phrases)
        {
            var at = Array.BinarySearch(_phrases, phrase);
            while (at > 0 && _phrases[at - 1] == phrase)
                at--;
            for (; at >= 0 && at < _phrases.Length && _phrases[at] == phrase; at++)
                matches.Add(_matches[at]);
        }

        return matches;
    }
}
