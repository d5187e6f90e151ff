using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Where the muscles that a picture highlights are.</summary>
internal static class MuscleShapes
{
    /// <summary>Whether the muscle is on the side of the trunk that the viewer sees.</summary>
    public static bool IsSeen(string name, Skeleton skeleton, Camera camera)
    {
        var facing = skeleton.Trunk.Thorax.X.Dot(camera.Viewer);
        return name switch
        {
            "chest" or "belly" or "neck-front" => facing > -0.4,
            "upper-back" or "lower-back" or "neck-back" => facing < 0.4,
            _ => true,
        };
    }

    public static Shape Of(string name, Skeleton skeleton, Camera camera)
    {
        var trunk = skeleton.Trunk;
        var side = name.StartsWith("left ", StringComparison.Ordinal) ? -1 : 1;
        var (arm, leg) = side > 0 ? (skeleton.RightArm, skeleton.RightLeg) : (skeleton.LeftArm, skeleton.LeftLeg);
        var (low, rib, top) = (trunk.Rings[2], trunk.Rings[4], trunk.Rings[5]);
        var neck = trunk.NeckBase.Towards(trunk.HeadBase, 0.7);
        var (from, to, radius) = name.Split(' ')[^1] switch
        {
            "neck-front" => (neck + (trunk.Thorax.X * 3), trunk.NeckBase.Towards(trunk.HeadBase, 0.2) + (trunk.Thorax.X * 3), 2.2),
            "neck-back" => (neck - (trunk.Thorax.X * 3), trunk.NeckBase - (trunk.Thorax.X * 3), 2.4),
            "neck-side" => (neck + (trunk.Thorax.Z * (3 * side)), trunk.NeckBase + (trunk.Thorax.Z * (8 * side)), 2.4),
            "upper-back" => (Behind(rib, 5), Behind(top, 3) - (trunk.Thorax.Y * 4), 3.4),
            "lower-back" => (Behind(trunk.Rings[1], 5), Behind(trunk.Rings[3], 5), 3.2),
            "belly" => (Behind(trunk.Rings[1], -5), Behind(trunk.Rings[3], -5), 3.2),
            "chest" => (Behind(rib, -6), Behind(top, -3) - (trunk.Thorax.Y * 5), 3.4),
            "waist-side" => (Beside(trunk.Rings[1], 9), Beside(trunk.Rings[3], 9), 3.2),
            "shoulder" => (arm.Root, arm.Root.Towards(arm.Middle, 0.25), 4.0),
            "buttock" => (Beside(trunk.Rings[0], 6) - (trunk.Pelvis.X * 5) - (trunk.Pelvis.Y * 2),
                Beside(trunk.Rings[0], 6) - (trunk.Pelvis.X * 4) + (trunk.Pelvis.Y * 4), 4.0),
            "hip-front" => (leg.Root.Towards(leg.Middle, 0.2) + (Front(leg) * 3), leg.Root + (trunk.Pelvis.Y * 5) + (trunk.Pelvis.X * 4), 3.2),
            "hip-side" => (leg.Root + (trunk.Pelvis.Z * (4 * side)), leg.Root + (trunk.Pelvis.Z * (4 * side)) + (trunk.Pelvis.Y * 5), 3.6),
            "thigh-front" => (leg.Root.Towards(leg.Middle, 0.35) + (Front(leg) * 3), leg.Root.Towards(leg.Middle, 0.75) + (Front(leg) * 2), 3.2),
            "thigh-back" => (leg.Root.Towards(leg.Middle, 0.35) - (Front(leg) * 3), leg.Root.Towards(leg.Middle, 0.75) - (Front(leg) * 2), 3.2),
            _ => (leg.Middle.Towards(leg.End, 0.2) - (Shin(leg) * 2), leg.Middle.Towards(leg.End, 0.5) - (Shin(leg) * 2), 2.8),
        };
        return Shape.Line(Ink.Muscle, radius, false, camera.See(from), camera.See(to));

        Vector Behind(Ring ring, double way) => ring.Middle - (ring.Axes.X * way);
        Vector Beside(Ring ring, double way) => ring.Middle + (ring.Axes.Z * (way * side));
        Vector Front(JointChain chain) => trunk.Pelvis.X.Without((chain.Middle - chain.Root).Unit).Length > 0.2
            ? trunk.Pelvis.Z.Cross((chain.Root - chain.Middle).Unit) * -1
            : trunk.Pelvis.Y;
        Vector Shin(JointChain chain) => (chain.Tip - chain.Heel).Without((chain.End - chain.Middle).Unit).Unit;
    }
}
