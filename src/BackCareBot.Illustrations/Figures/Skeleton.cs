using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>A figure in the room: where every joint is.</summary>
internal sealed class Skeleton
{
    private Skeleton(BodyPose pose, Vector pelvis, bool reaching)
    {
        Pose = pose;
        Trunk = new Trunk(pose, pelvis);
        // Limbs held by their angles first: what reaches may reach for one of them.
        RightLeg = LimbKind.Leg.Hold(Trunk.RightHip, Trunk.Pelvis, 1, pose.RightLeg.Angles, pose.RightLeg.Flat);
        LeftLeg = LimbKind.Leg.Hold(Trunk.LeftHip, Trunk.Pelvis, -1, pose.LeftLeg.Angles, pose.LeftLeg.Flat);
        RightArm = LimbKind.Arm.Hold(Trunk.RightShoulder, Trunk.Thorax, 1, pose.RightArm.Angles, pose.RightArm.Flat);
        LeftArm = LimbKind.Arm.Hold(Trunk.LeftShoulder, Trunk.Thorax, -1, pose.LeftArm.Angles, pose.LeftArm.Flat);
        if (!reaching)
            return;
        RightLeg = Bring(LimbKind.Leg, RightLeg, Trunk.Pelvis, 1, pose.RightLeg);
        LeftLeg = Bring(LimbKind.Leg, LeftLeg, Trunk.Pelvis, -1, pose.LeftLeg);
        RightArm = Bring(LimbKind.Arm, RightArm, Trunk.Thorax, 1, pose.RightArm);
        LeftArm = Bring(LimbKind.Arm, LeftArm, Trunk.Thorax, -1, pose.LeftArm);
    }

    public BodyPose Pose { get; }

    public Trunk Trunk { get; }

    public JointChain RightArm { get; }

    public JointChain LeftArm { get; }

    public JointChain RightLeg { get; }

    public JointChain LeftLeg { get; }

    /// <summary>Puts a pose into the room: first the shape, then the anchor, then what hands and feet reach for.</summary>
    public static Skeleton Of(BodyPose pose)
    {
        var loose = new Skeleton(pose, Vector.Zero, reaching: false);
        var (middle, radius) = loose.Point(pose.Anchor.Point, -Vector.Up);
        return new Skeleton(pose, pose.Anchor.At + (Vector.Up * radius) - middle, reaching: true);
    }

    /// <summary>A body point and how far the skin is from it in a direction.</summary>
    /// <exception cref="KeyNotFoundException">There is no such point; names are checked when a file is read.</exception>
    public (Vector Middle, double Radius) Point(string name, Vector direction) => name switch
    {
        "pelvis" => OnRing(0, direction),
        "waist" => OnRing(2, direction),
        "ribs" => OnRing(3, direction),
        "chest" => OnRing(4, direction),
        "neck" => (Trunk.NeckBase, FigureSize.NeckThickness),
        "head" => (Trunk.Head, FigureSize.HeadDepth),
        _ when BodyPoints.IsRight(name) => OnLimb(name.Split(' ')[1], RightArm, RightLeg),
        _ => OnLimb(name.Split(' ')[1], LeftArm, LeftLeg),
    };

    /// <summary>The middle of a body point.</summary>
    public Vector this[string name] => Point(name, Vector.Up).Middle;

    private static (Vector, double) OnLimb(string name, JointChain arm, JointChain leg) => name switch
    {
        "shoulder" => (arm.Root, 7),
        "elbow" => (arm.Middle, FigureSize.ForearmThickness),
        "wrist" => (arm.End, FigureSize.HandThickness),
        "hand" => (arm.Palm, FigureSize.HandThickness),
        "fingers" => (arm.Tip, FigureSize.HandThickness),
        "hip" => (leg.Root, FigureSize.ThighThickness),
        "knee" => (leg.Middle, FigureSize.ShankThickness),
        "ankle" => (leg.End, FigureSize.FootThickness),
        "heel" => (leg.Heel, FigureSize.FootThickness),
        "toes" => (leg.Tip, FigureSize.FootThickness),
        _ => throw new KeyNotFoundException($"there is no body point '{name}'"),
    };

    private (Vector, double) OnRing(int ring, Vector direction) => (Trunk.Rings[ring].Middle, Trunk.Thickness(ring, direction));

    private JointChain Bring(LimbKind kind, JointChain held, Rotation trunk, int side, Limb limb)
    {
        if (limb.Reach is not { } reach)
            return held;
        var place = reach.Point is { } point ? this[point] + reach.At : reach.At;
        return LimbReach.Solve(kind, held.Root, trunk, side, limb, place);
    }
}
