namespace BackCareBot.Search.Sqlite;

/// <summary>What one word of the index counts for each entry that has it: BM25, as FTS5 has it, negative and lower for better.</summary>
/// <param name="Entries">Numbers of entries, rising.</param>
/// <param name="Scores">The score of each.</param>
internal sealed record WordScores(int[] Entries, double[] Scores)
{
    public static WordScores None { get; } = new([], []);
}
