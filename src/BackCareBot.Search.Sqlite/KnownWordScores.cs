using System.Collections.Concurrent;

namespace BackCareBot.Search.Sqlite;

/// <summary>
/// Keeps the scores of words that were searched. They depend on the word and the index alone. Only words of the index are
/// kept: their number is bounded by it, and whatever else people write is kept nowhere.
/// </summary>
internal sealed class KnownWordScores
{
    /// <summary>Some 12 MB; the index of a few hundred entries has a twentieth of that in all.</summary>
    private const int MostScores = 1_000_000;

    private readonly ConcurrentDictionary<string, WordScores> _known = new(StringComparer.Ordinal);
    private int _scores;

    /// <summary>The scores of a word.</summary>
    /// <param name="word">Letters and digits alone.</param>
    /// <param name="read">Reads them from the index.</param>
    public WordScores Of(string word, Func<string, WordScores> read)
    {
        if (_known.TryGetValue(word, out var known))
            return known;
        var scores = read(word);
        if (scores.Entries.Length == 0 || !_known.TryAdd(word, scores))
            return scores;
        if (Interlocked.Add(ref _scores, scores.Entries.Length) > MostScores)
        {
            Interlocked.Exchange(ref _scores, 0);
            _known.Clear();
        }

        return scores;
    }
}
