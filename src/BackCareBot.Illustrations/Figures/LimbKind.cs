using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>What makes an arm an arm and a leg a leg.</summary>
/// <param name="Upper">Length of upper arm or thigh.</param>
/// <param name="Lower">Length of forearm or shank.</param>
/// <param name="Hinge">1 where the middle joint bends forwards (elbow), -1 where it bends backwards (knee).</param>
/// <param name="Lift">How far wrist or ankle is above what a flat palm or sole lies on.</param>
internal sealed record LimbKind(double Upper, double Lower, int Hinge, double Lift)
{
    public static LimbKind Arm { get; } = new(FigureSize.UpperArm, FigureSize.Forearm, 1, FigureSize.HandThickness);

    public static LimbKind Leg { get; } = new(FigureSize.Thigh, FigureSize.Shank, -1, FigureSize.AnkleHeight);

    /// <summary>The limb with its joints at these angles.</summary>
    /// <param name="root">Shoulder or hip.</param>
    /// <param name="trunk">The axes of the trunk next to it.</param>
    /// <param name="side">1 on the right, -1 on the left.</param>
    /// <param name="angles">The joints.</param>
    /// <param name="flat">Whether hand or foot lies level.</param>
    public JointChain Hold(Vector root, Rotation trunk, int side, LimbAngles angles, bool flat)
    {
        var upper = trunk.Then(angles.Root(side));
        var lower = upper.Then(Rotation.AboutZ(Hinge * angles.Bend));
        var middle = root - (upper.Y * Upper);
        var end = middle - (lower.Y * Lower);
        return Hinge > 0 ? WithHand(root, middle, end, lower, angles, flat, trunk) : WithFoot(root, middle, end, lower, angles, flat, trunk);
    }

    private static JointChain WithHand(Vector root, Vector middle, Vector end, Rotation lower, LimbAngles angles, bool flat, Rotation trunk)
    {
        var hand = flat ? Ahead(trunk) : -lower.Then(Rotation.AboutZ(angles.End)).Y;
        if (flat)
            angles = angles with { End = Degrees(Math.Atan2(hand.Dot(lower.X), hand.Dot(-lower.Y))) };
        return new JointChain(root, middle, end, end, end + (hand * FigureSize.Hand), angles);
    }

    private static JointChain WithFoot(Vector root, Vector middle, Vector end, Rotation lower, LimbAngles angles, bool flat, Rotation trunk)
    {
        var toes = flat ? Level(lower.X, trunk.X) : lower.Then(Rotation.AboutZ(angles.End)).X;
        var sole = flat ? -Vector.Up : (-lower.Y).Without(toes).Unit;
        if (sole == Vector.Zero)
            sole = -lower.X;
        if (flat)
            angles = angles with { End = Degrees(Math.Atan2(toes.Dot(lower.Y), toes.Dot(lower.X))) };
        var under = end + (sole * (FigureSize.AnkleHeight - FigureSize.FootThickness));
        return new JointChain(
            root, middle, end, under - (toes * FigureSize.HeelBack), under + (toes * FigureSize.ToeForward), angles);
    }

    /// <summary>Where fingers point on a level palm: ahead, which is past the head for somebody face down.</summary>
    private static Vector Ahead(Rotation trunk) => trunk.X.Y < -0.3 ? Level(trunk.Y, trunk.X) : Level(trunk.X, trunk.Y);

    /// <summary>The level direction nearest to the first that is not upright.</summary>
    private static Vector Level(Vector first, Vector second)
    {
        var level = first.Without(Vector.Up);
        return (level.Length > 0.3 ? level : second.Without(Vector.Up)).Unit;
    }

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
