using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>Finds the joint angles that bring the end of a limb to a place: two bones and a hinge, solved in closed form.</summary>
internal static class LimbReach
{
    /// <param name="kind">Arm or leg.</param>
    /// <param name="root">Shoulder or hip.</param>
    /// <param name="trunk">The axes of the trunk next to it.</param>
    /// <param name="side">1 on the right, -1 on the left.</param>
    /// <param name="limb">The limb; it has a reach.</param>
    /// <param name="place">The place in the room.</param>
    public static JointChain Solve(LimbKind kind, Vector root, Rotation trunk, int side, Limb limb, Vector place)
    {
        // A hand that is not flat goes on straight from the forearm, and its palm is what arrives.
        var lowerLength = kind == LimbKind.Arm && !limb.Flat ? kind.Lower + FigureSize.Palm : kind.Lower;
        var target = limb.Flat ? place + (Vector.Up * kind.Lift) : place;
        var way = target - root;
        var longest = kind.Upper + lowerLength;
        var shortest = Math.Abs(kind.Upper - lowerLength);
        var distance = Math.Clamp(way.Length, shortest + 0.01, longest - 0.01);
        var along = way.Unit;
        var pole = trunk.Apply(limb.Reach!.Pole with { Z = side * limb.Reach.Pole.Z }).Without(along).Unit;
        if (pole == Vector.Zero)
            pole = trunk.X.Without(along).Unit;
        var share = ((kind.Upper * kind.Upper) + (distance * distance) - (lowerLength * lowerLength)) / (2 * kind.Upper * distance);
        var middle = root + (along * (kind.Upper * share)) + (pole * (kind.Upper * Math.Sqrt(Math.Max(0, 1 - (share * share)))));
        var angles = AnglesOf(kind, trunk, side, middle - root, root + (along * distance) - middle);
        return kind.Hold(root, trunk, side, angles with { End = limb.Angles.End }, limb.Flat) with
        {
            TooFar = Math.Max(0, way.Length - longest) + Math.Max(0, shortest - way.Length),
        };
    }

    private static LimbAngles AnglesOf(LimbKind kind, Rotation trunk, int side, Vector upper, Vector lower)
    {
        var up = -upper.Unit;
        var forward = (lower * kind.Hinge).Without(up).Unit;
        var own = new Rotation(trunk.Undo(forward), trunk.Undo(up), trunk.Undo(forward.Cross(up)));
        var bend = Math.Acos(Math.Clamp(upper.Unit.Dot(lower.Unit), -1, 1));
        // The turns about Z, X and Y, in this order, that make up the rotation.
        var about = Math.Asin(Math.Clamp(own.Y.Z, -1, 1));
        var flex = Math.Atan2(-own.Y.X, own.Y.Y);
        var rotate = Math.Atan2(-own.X.Z, own.Z.Z);
        if (flex < -Math.PI / 2)
            flex += 2 * Math.PI;
        const double Degree = Math.PI / 180;
        return new LimbAngles(flex / Degree, -side * about / Degree, -side * rotate / Degree, bend / Degree, 0);
    }
}
