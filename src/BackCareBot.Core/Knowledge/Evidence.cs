namespace BackCareBot.Core.Knowledge;

/// <summary>How sure research is that the advice helps.</summary>
/// <param name="Level">One of <see cref="Levels"/>.</param>
/// <param name="Note">What the level speaks of, in plain words.</param>
public sealed record Evidence(string Level, string? Note)
{
    /// <summary>GRADE's four levels of certainty, consensus of experts, and none.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["high", "moderate", "low", "very-low", "consensus", "none"];
}
