using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Brings what the camera sees on to the sheet: centimetres to units, up to down.</summary>
/// <param name="Scale">Units a centimetre.</param>
/// <param name="Left">Where the scene's x of 0 is on the sheet.</param>
/// <param name="Base">Where the scene's y of 0 is on the sheet.</param>
internal sealed record Placing(double Scale, double Left, double Base)
{
    public (int X, int Y) Put(Vector seen) =>
        ((int)Math.Round(Left + (seen.X * Scale), MidpointRounding.AwayFromZero), (int)Math.Round(Base - (seen.Y * Scale), MidpointRounding.AwayFromZero));

    public int Length(double centimetres) => Math.Max(1, (int)Math.Round(centimetres * Scale, MidpointRounding.AwayFromZero));
}

/// <summary>How large the sheet is, and where on it each of its cells shows the scene.</summary>
/// <param name="Height">The sheet's height; its width is <see cref="Style.Width"/>.</param>
/// <param name="Cells">The cells from left to right.</param>
/// <param name="Scene">What part of the scene each cell shows.</param>
internal sealed record Sheet(int Height, IReadOnlyList<Placing> Cells, Frame Scene)
{
    /// <param name="scene">The part of the scene that must be seen.</param>
    /// <param name="cells">How many times it is shown side by side.</param>
    public static Sheet Fit(Frame scene, int cells)
    {
        var (width, height) = (scene.Right - scene.Left, scene.Top - scene.Bottom);
        var cellWidth = (double)Style.Width / cells;
        var scale = Math.Min(
            Math.Min((cellWidth - (2.0 * Style.Margin / cells)) / width, (Style.MostHeight - (2.0 * Style.Margin)) / height), Style.MostScale);
        var sheetHeight = (int)Math.Clamp(Math.Ceiling((height * scale) + (2 * Style.Margin)), Style.LeastHeight, Style.MostHeight);
        var middle = (scene.Left + scene.Right) / 2;
        var below = (sheetHeight - (height * scale)) / 2;
        return new Sheet(
            sheetHeight,
            [.. Enumerable.Range(0, cells).Select(cell =>
                new Placing(scale, (cellWidth * (cell + 0.5)) - (middle * scale), sheetHeight - below + (scene.Bottom * scale)))],
            scene);
    }
}
