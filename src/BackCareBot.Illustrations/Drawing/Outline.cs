using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Outlines of things as seen.</summary>
internal static class Outline
{
    private const int Directions = 7;

    /// <summary>The outline round two cross-sections of the trunk, always of the same number of points.</summary>
    /// <param name="first">Points round one cross-section, as seen.</param>
    /// <param name="second">Points round the other.</param>
    public static IReadOnlyList<Vector> Round(IReadOnlyList<Vector> first, IReadOnlyList<Vector> second)
    {
        Vector[] all = [.. first, .. second];
        return [.. Enumerable.Range(0, Directions).Select(i =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / Directions);
            return all.MaxBy(point => (point.X * cos) + (point.Y * sin));
        })];
    }

    /// <summary>The convex hull of points as seen (Andrew's monotone chain).</summary>
    public static IReadOnlyList<Vector> Hull(IEnumerable<Vector> points)
    {
        var sorted = points.Select(point => point with { Z = 0 }).Distinct().OrderBy(point => point.X).ThenBy(point => point.Y).ToList();
        if (sorted.Count < 3)
            return sorted;
        var lower = Chain(sorted);
        sorted.Reverse();
        var upper = Chain(sorted);
        return [.. lower[..^1], .. upper[..^1]];
    }

    private static List<Vector> Chain(IEnumerable<Vector> sorted)
    {
        var chain = new List<Vector>();
        foreach (var point in sorted)
        {
            while (chain.Count > 1 && (chain[^1] - chain[^2]).Cross(point - chain[^1]).Z <= 1e-9)
                chain.RemoveAt(chain.Count - 1);
            chain.Add(point);
        }

        return chain;
    }
}
