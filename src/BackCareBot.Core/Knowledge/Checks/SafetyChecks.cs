using System.Text.RegularExpressions;

namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>The words that signs are made of, and the numbers that instructions name.</summary>
internal static partial class SafetyChecks
{
    private static readonly string[] Known = ["{emergency}", "{urgent}", "{emergencyDepartment}", "{crisis}", "{poison}"];

    public static IEnumerable<Fault> WordSets(CheckContext context) =>
        from loaded in context.Entries
        let signs = loaded.Entry.Safety?.Signs ?? []
        from at in Enumerable.Range(0, signs.Count)
        from phrase in signs[at].All.SelectMany(alternatives => alternatives)
        where phrase.StartsWith('$') && !context.Content.SafetyWords.ContainsKey(phrase[1..])
        select loaded.FrontFault($"signs[{at}]", "unknown-word-set",
            $"there is no word set '{phrase}' in safety-words.yaml; add it there or write the words here");

    public static IEnumerable<Fault> Placeholders(CheckContext context) =>
        from loaded in context.Entries
        from text in new[] { loaded.Entry.Safety?.DoNow ?? "", loaded.Entry.Safety?.DoForOther ?? "" }
        from Match match in Placeholder().Matches(text)
        where !Known.Contains(match.Value)
        select loaded.FrontFault("do", "unknown-placeholder", $"{match.Value} is no placeholder; use {string.Join(", ", Known)}");

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();
}
