using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>
/// What to have ready for a routine, read from the start positions of its exercises: "Lie on a mat" wants a mat. What a
/// sentence only allows for ("if you feel unsteady", "or stand at a wall") is not needed.
/// </summary>
internal static partial class RoutineNeeds
{
    private static readonly (string Name, Regex Words)[] Things =
    [
        ("a mat", new(@"\b(mat|carpet)\b", RegexOptions.IgnoreCase)),
        ("a chair without wheels", new(@"\bchairs?\b", RegexOptions.IgnoreCase)),
        ("a wall", new(@"\bwall\b", RegexOptions.IgnoreCase)),
        ("a doorway", new(@"\bdoorway\b", RegexOptions.IgnoreCase)),
        ("a cushion or pillow", new(@"\b(cushion|pillow)s?\b", RegexOptions.IgnoreCase)),
        ("a towel", new(@"\btowel\b", RegexOptions.IgnoreCase)),
        ("a foam roller", new(@"\broller\b", RegexOptions.IgnoreCase)),
        ("a tennis ball", new(@"\bball\b", RegexOptions.IgnoreCase)),
    ];

    /// <summary>The things, each once, those for the floor first; empty where nothing is needed.</summary>
    public static IReadOnlyList<string> Of(RoutineCourse course)
    {
        var texts = course.Steps.Select(Text).ToList();
        return [.. Things.Where(thing => texts.Any(text => thing.Words.IsMatch(text)) || thing.Name == Things[0].Name && texts.Any(OnTheFloor().IsMatch))
            .Select(thing => thing.Name)];
    }

    private static string Text(CourseStep step)
    {
        var body = step.Exercise.Body;
        // A technique has no start position; what it is done with stands in its name and its dose.
        var text = body[Headings.StartPosition]?.Text ?? $"{step.Exercise.Title}. {step.Plan.Dose}";
        return Allowance().Replace(text.ReplaceLineEndings(" "), " ");
    }

    [GeneratedRegex(@"\b(lie on|kneel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnTheFloor();

    /// <summary>A sentence with a condition, or the part of one after ", or".</summary>
    [GeneratedRegex(@"[^.]*\b(if|fine)\b[^.]*\.|, or [^.]*\.", RegexOptions.IgnoreCase)]
    private static partial Regex Allowance();
}
