using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>Reads the Markdown body of an entry into sections of plain text.</summary>
internal static class BodyReader
{
    private const string TooDeep = "the body has lists or quotes nested more than a hundred deep; write plain paragraphs and lists";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Reads a body that starts on line <paramref name="firstLine"/> of its file.</summary>
    public static ReadBody Read(string markdown, int firstLine)
    {
        List<EntrySection> sections = [];
        Dictionary<string, int> lines = [];
        List<(int Line, string What)> strangers = [];
        string? heading = null;
        List<Block> blocks = [];
        if (Parse(markdown) is not { } document)
            return new ReadBody(new EntryBody([]), lines, [(firstLine, TooDeep)]);
        foreach (var block in document)
        {
            var line = firstLine + block.Line;
            if (block is HeadingBlock { Level: 2 } title)
            {
                Close();
                heading = PlainText(title.Inline).Trim();
                lines.TryAdd(heading, line);
                continue;
            }

            if (block is not (ParagraphBlock or ListBlock))
                strangers.Add((line, "only paragraphs, lists and second-level headings (##) belong in an entry"));
            else if (heading is null)
                strangers.Add((line, "text stands before the first heading; move it below '## Short answer'"));
            else
                blocks.Add(block);
            if (Leaves(block).Any(leaf => leaf.Inline?.Descendants<LinkInline>().Any() == true))
                strangers.Add((line, "links come from `sources:`; write the words alone"));
        }

        Close();
        return new ReadBody(new EntryBody(sections), lines, strangers);

        void Close()
        {
            if (heading is not null)
            {
                sections.Add(new EntrySection(heading, [.. Parts(blocks)]));
            }

            blocks.Clear();
        }
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's guard against nesting without end, the one thing it refuses.
            return null;
        }
    }

    /// <summary>Every list ends a part, so that "after that:" stays between the two lists that it joins.</summary>
    private static IEnumerable<SectionPart> Parts(List<Block> blocks)
    {
        var paragraphs = new List<string>();
        foreach (var block in blocks)
        {
            if (block is ListBlock list)
            {
                yield return new SectionPart(string.Join("\n", paragraphs), [.. list.Select(Flat)]);
                paragraphs.Clear();
            }
            else
            {
                paragraphs.Add(Flat(block));
            }
        }

        if (paragraphs.Count > 0)
            yield return new SectionPart(string.Join("\n", paragraphs), []);
    }

    private static IEnumerable<LeafBlock> Leaves(Block block) =>
        block is LeafBlock leaf ? [leaf] : block.Descendants<LeafBlock>();

    private static string Flat(Block block) => block switch
    {
        ListBlock list => string.Join("\n", list.Select(Flat)),
        ContainerBlock container => string.Join(" ", container.Select(Flat)),
        LeafBlock leaf => PlainText(leaf.Inline).Trim(),
        _ => "",
    };

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                ContainerInline container => PlainText(container),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        }

        return text.ToString();
    }
}

/// <param name="Body">The sections.</param>
/// <param name="Lines">The line of each heading.</param>
/// <param name="Strangers">What does not belong in a body, with its line.</param>
internal sealed record ReadBody(
    EntryBody Body, IReadOnlyDictionary<string, int> Lines, IReadOnlyList<(int Line, string What)> Strangers);
