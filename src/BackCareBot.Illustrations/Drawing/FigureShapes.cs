using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>The figure as shapes, from the farthest to the nearest.</summary>
internal sealed class FigureShapes
{
    /// <summary>Limbs nearer to each other than this are both painted as near ones, the upper one first.</summary>
    private const double SameDepth = 6;

    private const int RingPoints = 12;
    private const double TrunkRounding = 5;

    private readonly Camera _camera;
    private readonly IReadOnlyList<string> _order;
    private readonly Ink _rightArm;
    private readonly Ink _leftArm;
    private readonly Ink _rightLeg;
    private readonly Ink _leftLeg;
    private readonly IReadOnlyList<int> _eyes;

    /// <param name="camera">Who looks.</param>
    /// <param name="shown">The pose that decides what hides what; an animation keeps to it, as shapes cannot change places.</param>
    public FigureShapes(Camera camera, Skeleton shown)
    {
        _camera = camera;
        (_rightArm, _leftArm) = Inks(shown.RightArm, shown.LeftArm);
        (_rightLeg, _leftLeg) = Inks(shown.RightLeg, shown.LeftLeg);
        _eyes = [.. new[] { -1, 1 }.Where(side => Eye(shown.Trunk, side).Unit.Dot(camera.Viewer) > 0.1)];
        _order = [.. Parts(shown).OrderBy(part => part.Depth).Select(part => part.Name)];
    }

    public IReadOnlyList<Shape> Of(Skeleton skeleton)
    {
        var parts = Parts(skeleton).ToDictionary(part => part.Name, part => part.Shapes);
        return [.. _order.SelectMany(name => parts[name])];
    }

    private IEnumerable<(string Name, double Depth, Shape[] Shapes)> Parts(Skeleton skeleton)
    {
        var trunk = skeleton.Trunk;
        yield return ("trunk", Depth(trunk.Rings[0].Middle, trunk.Rings[3].Middle), Torso(trunk));
        yield return ("head", Depth(trunk.Head, trunk.HeadBase), HeadShapes(trunk));
        foreach (var part in Arm("right", skeleton.RightArm, _rightArm).Concat(Arm("left", skeleton.LeftArm, _leftArm)))
            yield return part;
        foreach (var part in Leg("right", skeleton.RightLeg, _rightLeg).Concat(Leg("left", skeleton.LeftLeg, _leftLeg)))
            yield return part;
    }

    private IEnumerable<(string, double, Shape[])> Arm(string side, JointChain arm, Ink ink)
    {
        var halo = ink == Ink.Near;
        yield return ($"{side} upper arm", Depth(arm.Root, arm.Middle), [Line(ink, FigureSize.UpperArmThickness, halo, arm.Root, arm.Middle)]);
        yield return ($"{side} forearm", Depth(arm.Middle, arm.Tip),
        [
            Line(ink, FigureSize.ForearmThickness, halo, arm.Middle, arm.End),
            Line(ink, FigureSize.HandThickness, halo, arm.End, arm.Tip),
        ]);
    }

    private IEnumerable<(string, double, Shape[])> Leg(string side, JointChain leg, Ink ink)
    {
        var halo = ink == Ink.Near;
        yield return ($"{side} thigh", Depth(leg.Root, leg.Middle), [Line(ink, FigureSize.ThighThickness, halo, leg.Root, leg.Middle)]);
        yield return ($"{side} shank", Depth(leg.Middle, leg.Tip),
        [
            Line(ink, FigureSize.ShankThickness, halo, leg.Middle, leg.End),
            new Shape(ink, FigureSize.FootThickness, true, [[See(leg.Heel), See(leg.Tip), See(leg.End)]], halo),
        ]);
    }

    private Shape[] Torso(Trunk trunk)
    {
        var rings = trunk.Rings.Select((ring, at) => RingOf(ring, at).ToList()).ToList();
        // From shoulder to shoulder, so that the arms grow out of the trunk from every side.
        var yoke = Line(Ink.Trunk, FigureSize.TrunkDepth[^1], false, trunk.RightShoulder, trunk.NeckBase - (trunk.Thorax.Y * 4), trunk.LeftShoulder);
        return
        [
            new Shape(Ink.Trunk, TrunkRounding, true, [.. Enumerable.Range(0, rings.Count - 1).Select(i => Outline.Round(rings[i], rings[i + 1]))]),
            yoke with { Radius = 6 },
        ];
    }

    private IEnumerable<Vector> RingOf(Ring ring, int at)
    {
        for (var i = 0; i < RingPoints; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / RingPoints);
            yield return See(ring.Middle + (ring.Axes.X * ((FigureSize.TrunkDepth[at] - TrunkRounding) * cos))
                + (ring.Axes.Z * ((FigureSize.TrunkWidth[at] - TrunkRounding) * sin)));
        }
    }

    private Shape[] HeadShapes(Trunk trunk)
    {
        var (axes, head) = (trunk.HeadAxes, trunk.Head);
        var longer = axes.Y * (FigureSize.HeadHeight - FigureSize.HeadDepth);
        List<Shape> shapes =
        [
            Line(Ink.Trunk, FigureSize.NeckThickness, false, trunk.NeckBase - (trunk.Thorax.Y * 3), trunk.HeadBase, head - (axes.X * 2)),
            Line(Ink.Head, FigureSize.HeadDepth, true, head - longer, head + longer),
            Line(Ink.Head, 1.8, false, head + (axes.X * 7.5) + (axes.Y * 0.5), head + (axes.X * 9.8) - (axes.Y * 1.6)),
        ];
        shapes.AddRange(_eyes.Select(side => head + Eye(trunk, side)).Select(eye => Line(Ink.Eye, 1.2, false, eye, eye)));
        return [.. shapes];
    }

    /// <summary>The way from the middle of the head to an eye.</summary>
    private static Vector Eye(Trunk trunk, int side) =>
        (trunk.HeadAxes.X * 7.5) + (trunk.HeadAxes.Y * 1.5) + (trunk.HeadAxes.Z * (3.6 * side));

    private (Ink Right, Ink Left) Inks(JointChain right, JointChain left)
    {
        var (r, l) = (Depth(right.Root, right.Middle), Depth(left.Root, left.Middle));
        if (Math.Abs(r - l) > SameDepth)
            return r > l ? (Ink.Near, Ink.Far) : (Ink.Far, Ink.Near);
        var (high, low) = (See(right.Root).Y, See(left.Root).Y);
        return Math.Abs(high - low) <= SameDepth || _camera.Viewer.Z < 1 ? (Ink.Near, Ink.Near) : high > low ? (Ink.Near, Ink.Far) : (Ink.Far, Ink.Near);
    }

    private double Depth(Vector first, Vector second) => (See(first).Z + See(second).Z) / 2;

    private Vector See(Vector place) => _camera.See(place);

    private Shape Line(Ink ink, double radius, bool halo, params Vector[] places) => Shape.Line(ink, radius, halo, [.. places.Select(See)]);
}
