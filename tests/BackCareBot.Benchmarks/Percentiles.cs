namespace BackCareBot.Benchmarks;

/// <summary>Percentiles of measured times.</summary>
internal static class Percentiles
{
    /// <summary>"p50 0.31 ms, p99 1.20 ms, longest 4.0 ms" of times in ticks of the stopwatch.</summary>
    public static string Of(IReadOnlyList<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return FormattableString.Invariant(
            $"p50 {At(sorted, 0.5).TotalMilliseconds:0.00} ms, p95 {At(sorted, 0.95).TotalMilliseconds:0.00} ms, p99 {At(sorted, 0.99).TotalMilliseconds:0.00} ms, longest {sorted[^1].TotalMilliseconds:0.0} ms");
    }

    private static TimeSpan At(TimeSpan[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}
