using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Looks at the room from one side, without perspective.</summary>
/// <param name="Right">What is to the right on the picture.</param>
/// <param name="Up">What is up on the picture.</param>
/// <param name="Viewer">Towards the viewer.</param>
internal sealed record Camera(Vector Right, Vector Up, Vector Viewer)
{
    private const double QuarterTurn = 38 * Math.PI / 180;
    private const double QuarterRise = 22 * Math.PI / 180;

    /// <summary>Whether the floor is seen from the side, as a line.</summary>
    public bool SeesFloorAsLine => Viewer.Y == 0;

    public static Camera Of(View view) => view switch
    {
        View.Front => Towards(Vector.Forward, Vector.Up),
        View.Back => Towards(-Vector.Forward, Vector.Up),
        View.Top => new(Vector.Forward, -Vector.Right, Vector.Up),
        View.Quarter => Towards(
            new(Math.Sin(QuarterTurn) * Math.Cos(QuarterRise), Math.Sin(QuarterRise), Math.Cos(QuarterTurn) * Math.Cos(QuarterRise)), Vector.Up),
        _ => Towards(Vector.Right, Vector.Up),
    };

    /// <summary>A place as seen: to the right, up, and how near to the viewer.</summary>
    public Vector See(Vector place) => new(place.Dot(Right), place.Dot(Up), place.Dot(Viewer));

    private static Camera Towards(Vector viewer, Vector up)
    {
        var right = up.Cross(viewer).Unit;
        return new(right, viewer.Cross(right), viewer);
    }
}
