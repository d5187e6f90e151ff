using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Search;

/// <summary>The fields of an entry that are searched, with their weights: a hit in a title tells more than one in the body.</summary>
public static class SearchFields
{
    public static IReadOnlyList<SearchField> All { get; } =
    [
        new("title", 8, entry => entry.Title),
        new("aliases", 8, entry => string.Join("\n", entry.Aliases)),
        new("questions", 3, entry => string.Join("\n", entry.Questions)),
        new("short_answer", 3, entry => entry.ShortAnswer),
        new("body", 1, entry => string.Join("\n", entry.Body.Text, string.Join("\n", entry.Cautions), string.Join("\n", entry.AvoidIf))),
        new("tags", 4, entry => string.Join("\n", entry.Tags.Concat(entry.Areas))),
    ];
}

/// <param name="Name">The field's name in an index: lower-case letters and underscores.</param>
/// <param name="Weight">What a hit counts in BM25, relative to the other fields.</param>
/// <param name="TextOf">The field's text in an entry.</param>
public sealed record SearchField(string Name, double Weight, Func<KnowledgeEntry, string> TextOf);
