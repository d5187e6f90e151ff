namespace BackCareBot.Illustrations.Figures;

/// <summary>The names of the places of the body that a pose file can speak of.</summary>
public static class BodyPoints
{
    private static readonly string[] Middle = ["pelvis", "waist", "ribs", "chest", "neck", "head"];

    private static readonly string[] Paired =
        ["shoulder", "elbow", "wrist", "hand", "fingers", "hip", "knee", "ankle", "heel", "toes"];

    public static IReadOnlyList<string> All { get; } =
        [.. Middle, .. Paired.Select(name => "right " + name), .. Paired.Select(name => "left " + name)];

    /// <summary>Whether the point is on an arm, below the shoulder.</summary>
    public static bool IsOnArm(string name) => name.Split(' ')[^1] is "elbow" or "wrist" or "hand" or "fingers";

    /// <summary>Whether the point is on a leg, below the hip.</summary>
    public static bool IsOnLeg(string name) => name.Split(' ')[^1] is "knee" or "ankle" or "heel" or "toes";

    public static bool IsRight(string name) => name.StartsWith("right ", StringComparison.Ordinal);
}
