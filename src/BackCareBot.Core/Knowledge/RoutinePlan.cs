namespace BackCareBot.Core.Knowledge;

/// <summary>An ordered set of exercises, at one level or more.</summary>
/// <param name="Area">The main area, from <see cref="BodyAreas.All"/>.</param>
/// <param name="Levels">At least one, the easiest first.</param>
public sealed record RoutinePlan(string Area, IReadOnlyList<RoutineLevel> Levels)
{
    /// <summary>The level of this name, or else the one most people should start with: standard, or the first.</summary>
    public RoutineLevel Level(string? name) =>
        Levels.FirstOrDefault(level => level.Name == name)
        ?? Levels.FirstOrDefault(level => level.Name == RoutineLevel.Standard)
        ?? Levels[0];
}

/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Minutes">How long the steps take together.</param>
/// <param name="Steps">What to do, in order.</param>
public sealed record RoutineLevel(string Name, int Minutes, IReadOnlyList<RoutineStep> Steps)
{
    public const string Gentle = "gentle";
    public const string Standard = "standard";

    public static IReadOnlyList<string> Names { get; } = [Gentle, Standard, "strong"];
}

/// <param name="EntryId">The exercise or technique to do.</param>
/// <param name="Seconds">How long the step takes.</param>
/// <param name="Dose">How much, in words.</param>
public sealed record RoutineStep(string EntryId, int Seconds, string Dose);
