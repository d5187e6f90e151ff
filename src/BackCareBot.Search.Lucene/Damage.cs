namespace BackCareBot.Search.Lucene;

/// <summary>Tells what reading a damaged index throws from faults of the program.</summary>
internal static class Damage
{
    /// <summary>
    /// Lucene checks sums when a file is opened whole, but follows lengths and offsets in headers before that: a damaged
    /// one fails wherever it leads.
    /// </summary>
    public static bool Is(Exception error) => error
        is IOException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException
        or FormatException or KeyNotFoundException or NotSupportedException or NullReferenceException;
}
