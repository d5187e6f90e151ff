namespace BackCareBot.Core.Knowledge;

/// <summary>One headed section of an entry's body.</summary>
/// <param name="Heading">One of <see cref="Headings"/>.</param>
/// <param name="Parts">What stands under it, in the order in which it is written.</param>
public sealed record EntrySection(string Heading, IReadOnlyList<SectionPart> Parts)
{
    /// <summary>The section as plain text; paragraphs and list items stand on lines of their own.</summary>
    public string Text { get; } = string.Join("\n", Parts.SelectMany(part => part.Items.Prepend(part.Text)).Where(line => line.Length > 0));

    /// <summary>The items of all its lists.</summary>
    public IReadOnlyList<string> Items { get; } = [.. Parts.SelectMany(part => part.Items)];
}

/// <summary>Some paragraphs and the list after them; one of the two may be missing.</summary>
/// <param name="Text">The paragraphs, each on a line of its own.</param>
/// <param name="Items">The list's items.</param>
public sealed record SectionPart(string Text, IReadOnlyList<string> Items);

/// <summary>The body of an entry: its sections in the order in which they are written.</summary>
public sealed record EntryBody(IReadOnlyList<EntrySection> Sections)
{
    /// <summary>The section under this heading, or null where the entry has none.</summary>
    public EntrySection? this[string heading] => Sections.FirstOrDefault(section => section.Heading == heading);

    /// <summary>The whole body as plain text.</summary>
    public string Text => string.Join("\n", Sections.Select(section => section.Text));
}
