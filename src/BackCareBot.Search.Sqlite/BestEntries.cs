namespace BackCareBot.Search.Sqlite;

/// <summary>Adds up what the words of a question count for each entry, and tells the best.</summary>
internal sealed class BestEntries(int entries)
{
    private readonly double[] _sums = new double[entries];
    private readonly int[] _met = new int[entries];
    private readonly double[] _keys = new double[entries];
    private int _count;

    public void Add(WordScores word)
    {
        for (var i = 0; i < word.Entries.Length; i++)
        {
            var entry = word.Entries[i];
            // A score is never zero: FTS5 holds even the commonest word for a little telling.
            if (_sums[entry] == 0)
                _met[_count++] = entry;
            _sums[entry] += word.Scores[i];
        }
    }

    /// <summary>The numbers of the best entries, the best first, of equals the first; all is forgotten afterwards.</summary>
    public int[] Take(int limit)
    {
        var met = _met.AsSpan(0, _count);
        met.Sort();
        var keys = _keys.AsSpan(0, _count);
        for (var i = 0; i < met.Length; i++)
        {
            keys[i] = _sums[met[i]];
            _sums[met[i]] = 0;
        }

        _count = 0;
        return Best(met, keys, Math.Min(limit, met.Length));
    }

    /// <summary>Picks a few of many: each that is better than the last of the best so far moves up to its place.</summary>
    private static int[] Best(ReadOnlySpan<int> entries, ReadOnlySpan<double> scores, int limit)
    {
        var best = new int[limit];
        Span<double> bestScores = limit <= 256 ? stackalloc double[limit] : new double[limit];
        var count = 0;
        for (var i = 0; i < entries.Length && limit > 0; i++)
        {
            if (count == limit && scores[i] >= bestScores[count - 1])
                continue;
            var at = count < limit ? count++ : limit - 1;
            for (; at > 0 && bestScores[at - 1] > scores[i]; at--)
                (best[at], bestScores[at]) = (best[at - 1], bestScores[at - 1]);
            (best[at], bestScores[at]) = (entries[i], scores[i]);
        }

        return best;
    }
}
