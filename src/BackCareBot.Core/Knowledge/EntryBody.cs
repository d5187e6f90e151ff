namespace BackCareBot.Core.Knowledge;

/// <summary>One headed part of an entry's body.</summary>
/// <param name="Heading">One of <see cref="Headings"/>.</param>
/// <param name="Text">The part as plain text; list items stand on lines of their own.</param>
/// <param name="Items">The items of the part's list, if it has one.</param>
public sealed record EntrySection(string Heading, string Text, IReadOnlyList<string> Items);

/// <summary>The body of an entry: its sections in the order in which they are written.</summary>
public sealed record EntryBody(IReadOnlyList<EntrySection> Sections)
{
    /// <summary>The section under this heading, or null where the entry has none.</summary>
    public EntrySection? this[string heading] => Sections.FirstOrDefault(section => section.Heading == heading);

    /// <summary>The whole body as plain text.</summary>
    public string Text => string.Join("\n", Sections.Select(section => section.Text));
}
