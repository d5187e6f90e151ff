namespace BackCareBot.Illustrations.Figures;

/// <summary>
/// How far a healthy joint goes, in degrees. After the values of the American Academy of Orthopaedic Surgeons (Joint Motion, 1965);
/// knee, ankle, wrist and hip somewhat wider, as far as they go under the body's own weight, and the spine as the sum of its segments.
/// </summary>
internal static class RangesOfMotion
{
    private static readonly (string Key, double Least, double Most)[] Arm =
        [("flex", -65, 190), ("out", -60, 180), ("rotate", -95, 95), ("bend", 0, 155), ("end", -90, 85)];

    private static readonly (string Key, double Least, double Most)[] Leg =
        [("flex", -30, 135), ("out", -40, 70), ("rotate", -50, 75), ("bend", 0, 160), ("end", -70, 35)];

    private static readonly (string Key, double Least, double Most)[] LumbarSpine = [("flex", -40, 60), ("side", -25, 25), ("turn", -12, 12)];

    private static readonly (string Key, double Least, double Most)[] ThoracicSpine = [("flex", -30, 50), ("side", -30, 30), ("turn", -45, 45)];

    private static readonly (string Key, double Least, double Most)[] NeckSpine = [("flex", -60, 55), ("side", -45, 45), ("turn", -80, 80)];

    /// <summary>Every joint of a pose that goes further than joints do: its path in the pose file and a sentence.</summary>
    public static IEnumerable<(string Node, string Problem)> Exceeded(Skeleton skeleton)
    {
        var pose = skeleton.Pose;
        return Spine("lumbar", LumbarSpine, pose.Lumbar).Concat(Spine("thoracic", ThoracicSpine, pose.Thoracic))
            .Concat(Spine("neck", NeckSpine, pose.Neck))
            .Concat(OfLimb("rightArm", Arm, pose.RightArm, skeleton.RightArm, "elbow", "wrist"))
            .Concat(OfLimb("leftArm", Arm, pose.LeftArm, skeleton.LeftArm, "elbow", "wrist"))
            .Concat(OfLimb("rightLeg", Leg, pose.RightLeg, skeleton.RightLeg, "knee", "ankle"))
            .Concat(OfLimb("leftLeg", Leg, pose.LeftLeg, skeleton.LeftLeg, "knee", "ankle"));
    }

    private static IEnumerable<(string, string)> Spine(string name, (string Key, double Least, double Most)[] ranges, SpineAngles angles) =>
        Outside(name, ranges, [angles.Flex, angles.Side, angles.Turn], key => key);

    private static IEnumerable<(string, string)> OfLimb(
        string name, (string Key, double Least, double Most)[] ranges, Limb limb, JointChain chain, string middle, string end)
    {
        if (chain.TooFar > 0)
            return [(name + ".reach", $"`{name}` misses what it reaches for by {chain.TooFar:0} cm; bring it nearer or move the body")];
        var angles = chain.Angles;
        // The turn about a limb's own axis is no more than a guess where the limb is straight or points sideways.
        var isGuess = limb.Reach is not null && (angles.Bend < 25 || Math.Abs(angles.Out) > 60);
        // A level hand goes on from the forearm at any angle; what looks like a bent wrist is palm up or palm down.
        var isLevelHand = limb.Flat && middle == "elbow";
        return Outside(
            name, ranges, [angles.Flex, angles.Out, isGuess ? 0 : angles.Rotate, angles.Bend, isLevelHand ? 0 : angles.End],
            key => key == "bend" ? middle : key == "end" ? end : key);
    }

    private static IEnumerable<(string, string)> Outside(
        string name, (string Key, double Least, double Most)[] ranges, double[] values, Func<string, string> nameOf)
    {
        for (var i = 0; i < ranges.Length; i++)
        {
            var (key, least, most) = ranges[i];
            if (values[i] < least - 0.5 || values[i] > most + 0.5)
                yield return ($"{name}.{nameOf(key)}", $"`{name}.{nameOf(key)}` is {values[i]:0} degrees; a joint goes from {least:0} to {most:0}");
        }
    }
}
