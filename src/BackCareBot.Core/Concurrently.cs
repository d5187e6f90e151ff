namespace BackCareBot.Core;

/// <summary>Does the same for many things on all processors.</summary>
public static class Concurrently
{
    /// <summary>What a pure function makes of each item, in the items' order.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(items);
        var made = new TResult[items.Count];
        Parallel.For(0, made.Length, at => made[at] = make(items[at]));
        return made;
    }
}
