using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>What a shape is painted with.</summary>
internal enum Ink
{
    Near,
    Far,
    Trunk,
    Head,
    Eye,
    Partner,
    Muscle,
    Hard,
    Soft,
    Pillow,
    Wall,
    Thin,
    Load,
    Ball,
    Cloth,
}

/// <summary>
/// A rounded shape as seen by the camera, in centimetres: lines or areas whose every edge is rounded by <paramref name="Radius"/>.
/// The shapes of one figure are the same in number and form whatever its pose, so one can turn into another.
/// </summary>
/// <param name="Ink">What it is painted with.</param>
/// <param name="Radius">Half the width of a line; how far an area reaches beyond its points.</param>
/// <param name="IsArea">Whether the points enclose an area.</param>
/// <param name="Parts">The points, of one or more pieces.</param>
/// <param name="Halo">Whether a thin edge sets it off from what is behind it.</param>
internal sealed record Shape(Ink Ink, double Radius, bool IsArea, IReadOnlyList<IReadOnlyList<Vector>> Parts, bool Halo = false)
{
    public static Shape Line(Ink ink, double radius, bool halo, params Vector[] points) => new(ink, radius, false, [points], halo);
}
