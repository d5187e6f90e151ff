namespace BackCareBot.Illustrations.Drawing;

/// <summary>The numbers of the panels as strokes: letters would look different on every machine.</summary>
internal static class Digits
{
    private static readonly string[] Strokes =
        ["M-4 -7L2 -12V12", "M-7 -6Q-7 -12 0 -12Q7 -12 7 -6Q7 -1 -7 12H8", "M-7 -11H6L-1 -3Q8 -3 8 4Q8 12 0 12Q-6 12 -8 8", "M4 12V-12L-8 5H9"];

    /// <param name="number">From 1 to 4.</param>
    /// <param name="x">The middle of the disc.</param>
    /// <param name="y">The middle of the disc.</param>
    public static string Draw(int number, int x, int y) =>
        $"<g transform=\"translate({x} {y})\"><circle r=\"25\" fill=\"{Style.Still}\" stroke=\"none\"/>"
        + $"<path d=\"{Strokes[number - 1]}\" stroke=\"{Style.Card}\" stroke-width=\"5\"/></g>";
}
