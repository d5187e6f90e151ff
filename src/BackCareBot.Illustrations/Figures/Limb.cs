using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>How an arm or a leg is held: by its joint angles, or by what its end reaches for.</summary>
public sealed record Limb
{
    public LimbAngles Angles { get; init; } = LimbAngles.Straight;

    /// <summary>What the hand or the foot is at; null where the angles say it all.</summary>
    public Reach? Reach { get; init; }

    /// <summary>Whether palm or sole lies level, whatever the angle of wrist or ankle that takes.</summary>
    public bool Flat { get; init; }
}

/// <summary>A place for a hand or a foot; the joints follow from it.</summary>
/// <param name="Point">The body point it is at, or null for a place in the room.</param>
/// <param name="At">The place in the room, or the way from the body point.</param>
/// <param name="Pole">Where elbow or knee points, along the axes of the trunk next to it.</param>
public sealed record Reach(string? Point, Vector At, Vector Pole);
