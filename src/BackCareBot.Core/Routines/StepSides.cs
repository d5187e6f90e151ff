using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>
/// Tells steps that do one side and then the other from those that go to and fro, by the words of the knowledge base:
/// "8 to each side" goes to and fro; "60 seconds a side" does one side first; so does "2 on each side", unless the
/// exercise says to change after each repetition ("Lower slowly and change sides") and not at the end ("then swap").
/// </summary>
internal static partial class StepSides
{
    public static bool OneAfterTheOther(string dose, KnowledgeEntry exercise) =>
        Timed().IsMatch(dose) || Counted().IsMatch(dose) && !(exercise.Body[Headings.Steps]?.Items ?? []).Any(item => EachTime().IsMatch(item));

    [GeneratedRegex(@"\b(a|per) side\b", RegexOptions.IgnoreCase)]
    private static partial Regex Timed();

    [GeneratedRegex(@"\bon each side\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\bthen )\b(change|swap|switch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EachTime();
}
