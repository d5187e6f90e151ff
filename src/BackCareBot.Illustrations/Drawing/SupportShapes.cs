using BackCareBot.Illustrations.Supports;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Supports as shapes.</summary>
internal static class SupportShapes
{
    public static IEnumerable<Shape> Of(Support support, Camera camera) =>
        // A wall before or behind the figure would be the whole picture.
        support.Kind == "wall" && Math.Abs(camera.Viewer.X) > 0.9 ? []
        : SupportKinds.Solids(support)
            .OrderBy(solid => camera.See(solid.Middle).Z)
            .Select(solid => new Shape(InkOf(solid.Material), solid.Round, true, [Outline.Hull(solid.Corners().Select(camera.See))]));

    /// <summary>Whether the picture must be large enough for it; the rest goes on beyond the edge.</summary>
    public static bool CountsForSize(Support support) => support.Kind is not ("mat" or "wall" or "post");

    private static Ink InkOf(Material material) => material switch
    {
        Material.Soft => Ink.Soft,
        Material.Pillow => Ink.Pillow,
        Material.Wall => Ink.Wall,
        Material.Thin => Ink.Thin,
        Material.Load => Ink.Load,
        Material.Ball => Ink.Ball,
        _ => Ink.Hard,
    };
}
