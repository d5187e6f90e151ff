using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Supports;

/// <summary>What a solid is drawn as.</summary>
public enum Material
{
    Hard,
    Soft,
    Pillow,
    Wall,
    Thin,
    Load,
    Ball,
}

/// <summary>
/// A thing that bears or bounds the figure: a box with rounded edges. Without a core it is a ball, with a core along z a roller.
/// </summary>
/// <param name="Middle">Its centre.</param>
/// <param name="Core">Half its size along each axis, without the rounding.</param>
/// <param name="Round">How far it reaches beyond its core.</param>
/// <param name="Tilt">Degrees about z, anticlockwise in the side view.</param>
/// <param name="Material">What it is drawn as.</param>
/// <param name="Bears">Whether it can bear the figure; thin parts such as chair legs are only drawn.</param>
public sealed record Solid(Vector Middle, Vector Core, double Round, double Tilt, Material Material, bool Bears)
{
    public static Solid Box(Vector middle, Vector size, double round, Material material, double tilt = 0, bool bears = true) => new(
        middle, new(Half(size.X, round), Half(size.Y, round), Half(size.Z, round)), round, tilt, material, bears);

    /// <summary>How far a place is from the surface; negative inside.</summary>
    public double Distance(Vector place)
    {
        var own = Rotation.AboutZ(Tilt).Undo(place - Middle);
        var beyond = new Vector(Math.Abs(own.X) - Core.X, Math.Abs(own.Y) - Core.Y, Math.Abs(own.Z) - Core.Z);
        var outside = new Vector(Math.Max(beyond.X, 0), Math.Max(beyond.Y, 0), Math.Max(beyond.Z, 0));
        return outside.Length + Math.Min(Math.Max(beyond.X, Math.Max(beyond.Y, beyond.Z)), 0) - Round;
    }

    /// <summary>The corners of the core.</summary>
    public IEnumerable<Vector> Corners()
    {
        var axes = Rotation.AboutZ(Tilt);
        foreach (var x in new[] { -1, 1 })
        {
            foreach (var y in new[] { -1, 1 })
            {
                foreach (var z in new[] { -1, 1 })
                    yield return Middle + axes.Apply(new(x * Core.X, y * Core.Y, z * Core.Z));
            }
        }
    }

    private static double Half(double size, double round) => Math.Max(0, (size / 2) - round);
}
