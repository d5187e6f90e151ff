using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>An arm or a leg in the room.</summary>
/// <param name="Root">Shoulder or hip.</param>
/// <param name="Middle">Elbow or knee.</param>
/// <param name="End">Wrist or ankle.</param>
/// <param name="Heel">Of a leg the heel; of an arm the wrist.</param>
/// <param name="Tip">Fingertips or toes.</param>
/// <param name="Angles">The joint angles, also where the limb was held by its reach.</param>
/// <param name="TooFar">How many centimetres the reach misses its place by; 0 where it arrives.</param>
internal sealed record JointChain(Vector Root, Vector Middle, Vector End, Vector Heel, Vector Tip, LimbAngles Angles, double TooFar = 0)
{
    /// <summary>The middle of the palm.</summary>
    public Vector Palm => End + ((Tip - End).Unit * FigureSize.Palm);
}
