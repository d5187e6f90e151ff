using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Supports;

/// <summary>Something in the room as a pose file names it.</summary>
/// <param name="Kind">One of <see cref="SupportKinds.All"/>.</param>
/// <param name="At">Where it stands: the middle of its underside; of a ball or roller its centre.</param>
/// <param name="Size">Its size, or null for the usual one.</param>
/// <param name="Tilt">Degrees it leans, anticlockwise in the side view.</param>
/// <param name="Poses">The key poses, counted from one, in which it is there; empty for all.</param>
/// <param name="InFront">Whether it hides the figure rather than being hidden.</param>
public sealed record Support(string Kind, Vector At, Vector? Size, double Tilt, IReadOnlyList<int> Poses, bool InFront)
{
    public bool IsIn(int pose) => Poses.Count == 0 || Poses.Contains(pose);
}
