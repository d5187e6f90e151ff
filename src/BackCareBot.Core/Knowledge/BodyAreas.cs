namespace BackCareBot.Core.Knowledge;

/// <summary>The regions of the body that entries and routines are sorted by.</summary>
public static class BodyAreas
{
    public static IReadOnlyList<string> All { get; } =
    [
        "neck", "shoulders", "upper-back", "mid-back", "lower-back", "buttocks", "hips", "legs", "chest", "whole-back",
        "whole-body",
    ];
}
