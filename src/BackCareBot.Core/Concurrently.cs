namespace BackCareBot.Core;

/// <summary>Does the same for many things on all processors.</summary>
public static class Concurrently
{
    /// <summary>As many threads as there are processors: the pool's others are for people who wait for an answer meanwhile.</summary>
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>What a pure function makes of each item, in the items' order.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(items);
        var made = new TResult[items.Count];
        Parallel.For(0, made.Length, Options, at => made[at] = make(items[at]));
        return made;
    }
}
