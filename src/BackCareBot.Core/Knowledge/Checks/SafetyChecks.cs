using System.Text.RegularExpressions;
using BackCareBot.Core.Safety;

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

    /// <summary>
    /// An exception that stands wherever one of the sign's own phrases does would switch that phrase off for ever. Words of
    /// sets are left out: "slipped disc" rightly tells a back complaint from a fall.
    /// </summary>
    public static IEnumerable<Fault> ExceptionsThatSilenceTheirSign(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var signs = loaded.Entry.Safety?.Signs ?? [];
            for (var at = 0; at < signs.Count; at++)
            {
                var own = signs[at].All.SelectMany(alternatives => alternatives).Where(phrase => !phrase.StartsWith('$'))
                    .Select(Phrase.Parse).OfType<Phrase>().ToList();
                foreach (var (text, except) in signs[at].Except.Select(text => (text, Phrase.Parse(text))))
                {
                    if (except is not null && own.Find(except.IsWithin) is { } silenced)
                        yield return loaded.FrontFault($"signs[{at}].except", "exception-silences-sign",
                            $"'{text}' stands wherever '{silenced.Text}' of the same sign does, so that never speaks; write more of the exception's words");
                }
            }
        }
    }

    public static IEnumerable<Fault> Placeholders(CheckContext context) =>
        from loaded in context.Entries
        from text in Instructions(loaded.Entry.Safety)
        from Match match in Placeholder().Matches(text)
        where !Known.Contains(match.Value)
        select loaded.FrontFault("do", "unknown-placeholder", $"{match.Value} is no placeholder; use {string.Join(", ", Known)}");

    private static IEnumerable<string> Instructions(SafetyGuidance? safety) => safety is null
        ? []
        : [safety.DoNow, safety.DoForOther, .. safety.Signs.Select(sign => sign.Graver).OfType<GraverAdvice>().SelectMany(graver => new[] { graver.DoNow, graver.DoForOther })];

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();
}
