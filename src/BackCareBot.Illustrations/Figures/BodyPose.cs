using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>One way to hold the whole figure.</summary>
public sealed record BodyPose
{
    public BodyAngles Body { get; init; } = new(0, 0, 0);

    public SpineAngles Lumbar { get; init; } = SpineAngles.Straight;

    public SpineAngles Thoracic { get; init; } = SpineAngles.Straight;

    public SpineAngles Neck { get; init; } = SpineAngles.Straight;

    /// <summary>How far the head glides forwards over the neck without tipping, in centimetres.</summary>
    public double Glide { get; init; }

    /// <summary>How far the shoulder blades are drawn back, in centimetres.</summary>
    public double ShouldersBack { get; init; }

    /// <summary>How far the shoulders are lifted, in centimetres.</summary>
    public double ShouldersUp { get; init; }

    public Limb RightArm { get; init; } = new();

    public Limb LeftArm { get; init; } = new();

    public Limb RightLeg { get; init; } = new();

    public Limb LeftLeg { get; init; } = new();

    public required Anchor Anchor { get; init; }
}

/// <summary>What fixes the figure in the room.</summary>
/// <param name="Point">A body point that does not depend on a limb's reach.</param>
/// <param name="At">Where the skin under that point is: for a point on the floor the y is 0.</param>
public sealed record Anchor(string Point, Vector At);
