using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Supports;

namespace BackCareBot.Illustrations.Poses;

/// <summary>What a body cannot do: joints beyond their range, parts that float or sink into the floor.</summary>
internal static class PoseChecks
{
    /// <summary>How near is touching, and how deep is sinking, in centimetres: skin gives way.</summary>
    private const double Touching = 3;
    private const double Sinking = 4;

    private static readonly string[] Solid =
        ["pelvis", "chest", "head", "right elbow", "left elbow", "right wrist", "left wrist", "right knee", "left knee", "right ankle",
            "left ankle", "right toes", "left toes"];

    /// <summary>Every fault: the node of the file, the rule and a sentence.</summary>
    public static IEnumerable<(string Node, string Rule, string Message)> Run(Picture picture)
    {
        foreach (var (arrow, at) in picture.Arrows.Select((arrow, at) => (arrow, at)))
        {
            if (arrow.Point is null && arrow.From == arrow.To)
                yield return ($"arrows[{at}]", "pose-arrow", "an arrow needs a `point`, or `from` and `to` that differ");
        }

        for (var i = 0; i < picture.Poses.Count; i++)
        {
            var pose = picture.Poses[i];
            var node = $"poses[{i}]";
            if (NeedsAngles(pose.Body) is { } limb)
            {
                yield return ($"{node}.anchor", "pose-anchor",
                    $"the anchor '{pose.Body.Anchor.Point}' is on a limb that itself reaches for a place; give `{limb}` by its angles or anchor another point");
                continue;
            }

            if (pose.Rests.Count == 0)
                yield return (node, "pose-support", "nothing bears the body; name what it rests on under `rests`");
            var skeleton = Skeleton.Of(pose.Body);
            foreach (var (joint, problem) in RangesOfMotion.Exceeded(skeleton))
                yield return ($"{node}.{joint}", "pose-angle", problem);
            var solids = picture.Supports.Where(support => support.IsIn(i + 1)).SelectMany(SupportKinds.Solids).Where(solid => solid.Bears).ToList();
            foreach (var message in Floating(pose, skeleton, solids))
                yield return ($"{node}.rests", "pose-support", message);
            foreach (var message in Sunken(skeleton, solids))
                yield return (node, "pose-support", message);
        }
    }

    private static string? NeedsAngles(BodyPose body)
    {
        var name = body.Anchor.Point;
        var (isRight, isArm, isLeg) = (BodyPoints.IsRight(name), BodyPoints.IsOnArm(name), BodyPoints.IsOnLeg(name));
        var (limb, key) = (isArm, isLeg, isRight) switch
        {
            (true, _, true) => (body.RightArm, "rightArm"),
            (true, _, false) => (body.LeftArm, "leftArm"),
            (_, true, true) => (body.RightLeg, "rightLeg"),
            (_, true, false) => (body.LeftLeg, "leftLeg"),
            _ => (null, ""),
        };
        return limb?.Reach is null ? null : key;
    }

    private static IEnumerable<string> Floating(KeyPose pose, Skeleton skeleton, IReadOnlyList<Solid> solids)
    {
        foreach (var name in pose.Rests)
        {
            var gap = solids.Select(solid => Gap(skeleton, name, place => solid.Distance(place))).Append(Gap(skeleton, name, place => place.Y)).Min();
            if (gap > Touching)
                yield return $"'{name}' rests on nothing: the floor or support nearest to it is {gap:0} cm away; move it or add what bears it";
        }
    }

    private static IEnumerable<string> Sunken(Skeleton skeleton, IReadOnlyList<Solid> solids)
    {
        foreach (var name in Solid)
        {
            var gap = Gap(skeleton, name, place => place.Y);
            if (gap < -Sinking)
                yield return $"'{name}' is {-gap:0} cm below the floor; raise it";
            foreach (var solid in solids.Where(solid => solid.Material is Material.Hard or Material.Wall))
            {
                gap = Gap(skeleton, name, place => solid.Distance(place));
                if (gap < -Sinking)
                    yield return $"'{name}' is {-gap:0} cm inside a support; move one of the two";
            }
        }
    }

    /// <summary>How far the skin of a body point is from a surface: its thickness is taken in the direction of that surface.</summary>
    private static double Gap(Skeleton skeleton, string name, Func<Vector, double> distance)
    {
        const double Step = 0.01;
        var (middle, _) = skeleton.Point(name, Vector.Up);
        var here = distance(middle);
        var towards = -new Vector(
            distance(middle + (Vector.Forward * Step)) - here, distance(middle + (Vector.Up * Step)) - here,
            distance(middle + (Vector.Right * Step)) - here).Unit;
        return here - skeleton.Point(name, towards == Vector.Zero ? -Vector.Up : towards).Radius;
    }
}
