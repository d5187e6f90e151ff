using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Safety;

/// <summary>The labelled messages that triage is trained on and measured by.</summary>
internal static class TriageExamples
{
    /// <summary>One message in so many is kept out of training, so that the model can be measured on it.</summary>
    public const int KeptOutOneIn = 5;

    /// <summary>Of the messages about other topics one in so many is enough: none of them is near a warning sign.</summary>
    private const int OutsideOneIn = 4;

    /// <summary>
    /// The examples of all safety entries and the harmless messages; besides, as silent ones, the questions of all entries and
    /// some messages about other topics.
    /// </summary>
    public static IEnumerable<SafetyExample> Of(KnowledgeBase knowledge) =>
        [.. knowledge.Entries.SelectMany(OfEntry), .. Harmless(knowledge), .. Elsewhere(knowledge)];

    private static IEnumerable<SafetyExample> OfEntry(KnowledgeEntry entry)
    {
        if (entry.Safety is not { Examples: var examples })
            return entry.Aliases.Prepend(entry.Title).Concat(entry.Questions).Select(text => new SafetyExample(text, null, entry.Id, KeptOut: false));
        var file = $"{entry.Id}.examples.yaml";
        return
        [
            .. examples.Triggers.Select((text, at) => new SafetyExample(text, entry.Id, entry.Id, IsKeptOut(at), new Place(file, $"triggers[{at}]"))),
            .. examples.Silent.Select((text, at) => new SafetyExample(text, null, entry.Id, IsKeptOut(at), new Place(file, $"not[{at}]"))),
            .. entry.Questions.Select((text, at) => new SafetyExample(text, null, entry.Id, IsKeptOut(at))),
        ];
    }

    private static IEnumerable<SafetyExample> Harmless(KnowledgeBase knowledge) =>
        knowledge.Content.Harmless.SelectMany((group, number) => group.Examples.Select((text, line) => (text, Node: $"manners[{number}].examples[{line}]")))
            .Select((example, at) => new SafetyExample(example.text, null, "harmless", IsKeptOut(at), new Place("harmless.yaml", example.Node)));

    private static IEnumerable<SafetyExample> Elsewhere(KnowledgeBase knowledge) =>
        knowledge.Content.Outside.Concat(knowledge.Content.SmallTalk).SelectMany(group => group.Examples).Where((_, at) => at % OutsideOneIn == 0)
            .Select(text => new SafetyExample(text, null, "", KeptOut: false));

    private static bool IsKeptOut(int at) => at % KeptOutOneIn == KeptOutOneIn - 1;
}

/// <param name="Text">The message.</param>
/// <param name="EntryId">The safety entry that it must raise, or null where it must stay silent.</param>
/// <param name="Of">The entry, or the file, that it stands under.</param>
/// <param name="KeptOut">Whether the model is not trained on it.</param>
/// <param name="Place">Where it stands if it is one of those that the knowledge check runs.</param>
internal sealed record SafetyExample(string Text, string? EntryId, string Of, bool KeptOut, Place? Place = null);

/// <param name="Path">A file of the knowledge base.</param>
/// <param name="Node">A node of it.</param>
internal sealed record Place(string Path, string Node);
