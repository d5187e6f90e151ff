namespace BackCareBot.Core.Text;

/// <summary>How many slips of the finger lie between two words.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>
    /// The optimal string alignment distance: inserted, dropped, wrong and swapped letters count one each
    /// (F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964).
    /// </summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    /// <param name="most">The search stops beyond this distance.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 where it is larger.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[b.Length], most + 1);
    }
}
