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
/// <param name="Cells">The cells in the order of reading.</param>
/// <param name="Corners">The upper left corner of each cell.</param>
/// <param name="CellWidth">How wide a cell is.</param>
/// <param name="CellHeight">How high a cell is.</param>
/// <param name="Scene">What part of the scene each cell shows.</param>
internal sealed record Sheet(
    int Height, IReadOnlyList<Placing> Cells, IReadOnlyList<(int X, int Y)> Corners, int CellWidth, int CellHeight, Frame Scene)
{
    /// <summary>A scene this much wider than high has its panels one below the other.</summary>
    private const double Wide = 1.5;

    /// <param name="scene">The part of the scene that must be seen.</param>
    /// <param name="cells">How many times it is shown.</param>
    public static Sheet Fit(Frame scene, int cells)
    {
        var (width, height) = (scene.Right - scene.Left, scene.Top - scene.Bottom);
        var rows = width > Wide * height ? cells : 1;
        var columns = cells / rows;
        var cellWidth = (double)Style.Width / columns;
        var scale = Math.Min(
            Math.Min((cellWidth - (2.0 * Style.Margin / columns)) / width, ((Style.MostHeight / rows) - (2.0 * Style.Margin / rows)) / height),
            Style.MostScale);
        var cellHeight = (int)Math.Clamp(
            Math.Ceiling((height * scale) + (2.0 * Style.Margin / rows)), Style.LeastHeight / rows, Style.MostHeight / rows);
        var middle = (scene.Left + scene.Right) / 2;
        var below = (cellHeight - (height * scale)) / 2;
        List<(int X, int Y)> corners = [.. Enumerable.Range(0, cells).Select(cell => ((int)(cell % columns * cellWidth), cell / columns * cellHeight))];
        return new Sheet(
            cellHeight * rows,
            [.. corners.Select(corner => new Placing(
                scale, corner.X + (cellWidth / 2) - (middle * scale), corner.Y + cellHeight - below + (scene.Bottom * scale)))],
            corners, (int)cellWidth, cellHeight, scene);
    }
}
