using System.Text.RegularExpressions;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>The body: its headings, its length and how easy it is to read.</summary>
internal static partial class BodyChecks
{
    public const int LongestShortAnswer = 60;
    public const double EasiestShortAnswer = 60;
    public const double EasiestBody = 55;

    public static IEnumerable<Fault> HeadingsOfKind(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var wanted = Headings.For(loaded.Entry.Kind);
            var names = wanted.Select(heading => heading.Name).ToList();
            var written = loaded.Entry.Body.Sections.Select(section => section.Heading).ToList();
            foreach (var stranger in written.Where(heading => !names.Contains(heading)))
                yield return loaded.BodyFault(stranger, "heading-unknown",
                    $"'## {stranger}' is no heading of {loaded.Entry.Kind.Folder()}; use {string.Join(", ", names)}");
            foreach (var missing in wanted.Where(heading => !heading.Optional && !written.Contains(heading.Name)))
                yield return loaded.BodyFault(missing.Name, "heading-missing", $"'## {missing.Name}' is missing; add it");
            foreach (var empty in loaded.Entry.Body.Sections.Where(section => string.IsNullOrWhiteSpace(section.Text)))
                yield return loaded.BodyFault(empty.Heading, "heading-empty", $"nothing stands below '## {empty.Heading}'; write it");
            var known = written.Where(names.Contains).ToList();
            if (!known.SequenceEqual(names.Where(known.Contains)))
                yield return loaded.BodyFault(known[0], "heading-order",
                    $"the headings must stand once each, in this order: {string.Join(", ", names)}");
        }
    }

    public static IEnumerable<Fault> ShortAnswerLength(CheckContext context) =>
        from loaded in context.Entries
        let words = ReadingEase.CountWords(loaded.Entry.ShortAnswer)
        where words > LongestShortAnswer
        select loaded.BodyFault(Headings.ShortAnswer, "short-answer-long",
            $"the short answer has {words} words; cut it to {LongestShortAnswer} and move the rest below '## More'");

    public static IEnumerable<Fault> PlainWords(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var shortAnswer = ReadingEase.Flesch(loaded.Entry.ShortAnswer);
            if (shortAnswer < EasiestShortAnswer)
                yield return loaded.BodyFault(Headings.ShortAnswer, "hard-to-read",
                    $"the short answer's reading ease is {shortAnswer:0}, {EasiestShortAnswer} is wanted; use shorter sentences and words");
            var body = ReadingEase.Flesch(loaded.Entry.Body.Text);
            if (body < EasiestBody)
                yield return loaded.BodyFault(Headings.ShortAnswer, "hard-to-read",
                    $"the entry's reading ease is {body:0}, {EasiestBody} is wanted; use shorter sentences and words");
        }
    }

    public static IEnumerable<Fault> NumberedSteps(CheckContext context) =>
        from loaded in context.Entries
        let steps = loaded.Entry.Body[Headings.Steps]
        where steps is { Items.Count: 0 }
        select loaded.BodyFault(Headings.Steps, "steps-not-numbered", "write the steps as a numbered list: lines that start with '1. '");

    public static IEnumerable<Fault> NoMedicineDose(CheckContext context) =>
        from loaded in context.Entries
        from section in loaded.Entry.Body.Sections
        where MedicineDose().IsMatch(section.Text)
        select loaded.BodyFault(section.Heading, "medicine-dose",
            "no dose of a medicine belongs in an entry; send the reader to the packet and a pharmacist");

    [GeneratedRegex(@"\b\d+\s?(mg|milligrams?|ml|mcg|micrograms?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MedicineDose();
}
