using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>The pose a part of the way from one key pose to the next.</summary>
internal static class PoseMix
{
    /// <param name="from">The key pose that is left.</param>
    /// <param name="to">The key pose that is made for.</param>
    /// <param name="share">How much of the way is done, from 0 to 1.</param>
    public static Skeleton Between(Skeleton from, Skeleton to, double share)
    {
        if (share <= 0)
            return from;
        if (share >= 1)
            return to;
        var (a, b) = (from.Pose, to.Pose);
        return Skeleton.Of(new BodyPose
        {
            Body = new(Mix(a.Body.Pitch, b.Body.Pitch), Mix(a.Body.Roll, b.Body.Roll), Mix(a.Body.Turn, b.Body.Turn)),
            Lumbar = Spine(a.Lumbar, b.Lumbar),
            Thoracic = Spine(a.Thoracic, b.Thoracic),
            Neck = Spine(a.Neck, b.Neck),
            Glide = Mix(a.Glide, b.Glide),
            ShouldersBack = Mix(a.ShouldersBack, b.ShouldersBack),
            ShouldersUp = Mix(a.ShouldersUp, b.ShouldersUp),
            RightArm = MixLimbs(a.RightArm, from.RightArm, b.RightArm, to.RightArm, share),
            LeftArm = MixLimbs(a.LeftArm, from.LeftArm, b.LeftArm, to.LeftArm, share),
            RightLeg = MixLimbs(a.RightLeg, from.RightLeg, b.RightLeg, to.RightLeg, share),
            LeftLeg = MixLimbs(a.LeftLeg, from.LeftLeg, b.LeftLeg, to.LeftLeg, share),
            Anchor = MixAnchors(from, to, share),
        });

        double Mix(double first, double second) => first + ((second - first) * share);
        SpineAngles Spine(SpineAngles first, SpineAngles second) =>
            new(Mix(first.Flex, second.Flex), Mix(first.Side, second.Side), Mix(first.Turn, second.Turn));
    }

    /// <summary>A hand or foot that reaches for something at both ends keeps reaching on the way, so what is planted stays planted.</summary>
    private static Limb MixLimbs(Limb a, JointChain from, Limb b, JointChain to, double share)
    {
        var flat = a.Flat && b.Flat;
        if (a.Reach is { } left && b.Reach is { } right && left.Point == right.Point && a.Flat == b.Flat)
        {
            return new Limb
            {
                Reach = new(left.Point, left.At.Towards(right.At, share), left.Pole.Towards(right.Pole, share)),
                Angles = a.Angles.Towards(b.Angles, share),
                Flat = flat,
            };
        }

        return new Limb { Angles = from.Angles.Towards(to.Angles, share), Flat = flat };
    }

    private static Anchor MixAnchors(Skeleton from, Skeleton to, double share)
    {
        var (a, b) = (from.Pose.Anchor, to.Pose.Anchor);
        if (a.Point == b.Point)
            return new(a.Point, a.At.Towards(b.At, share));
        var radius = new Vector(0, from.Point("pelvis", -Vector.Up).Radius, 0).Towards(new(0, to.Point("pelvis", -Vector.Up).Radius, 0), share);
        return new("pelvis", from["pelvis"].Towards(to["pelvis"], share) - radius);
    }
}
