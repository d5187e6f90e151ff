using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>
/// Reads a folder's files one by one: YAML, schema, Markdown. No file needs another for that, so several are read at a time.
/// </summary>
internal sealed partial class DocumentReader
{
    private const string Examples = ".examples.yaml";

    private readonly KnowledgeFolder _files;
    private readonly SchemaSet _schemas;

    private DocumentReader(KnowledgeFolder files)
    {
        _files = files;
        _schemas = new SchemaSet(files);
    }

    /// <summary>Every entry, every file of examples beside an entry, and the lists of these names, by path.</summary>
    public static IReadOnlyDictionary<string, Document> ReadAll(KnowledgeFolder files, IReadOnlyCollection<string> lists)
    {
        var reader = new DocumentReader(files);
        WantedFile[] wanted = [.. files.Paths.Select(path => (Path: path, Schema: SchemaOf(path, files, lists))).Where(file => file.Schema is not null)
            .Select(file => new WantedFile(file.Path, file.Schema!, files[file.Path]!))];
        // YAML and Markdown have a library each, which is compiled when it is first used: side by side that takes half as long.
        var bodies = Task.Run(() => Array.ConvertAll(wanted, file => file.Entry is { } entry ? BodyReader.Read(entry.Body, entry.BodyLine) : null));
        var documents = Concurrently.Map(wanted, reader.Read);
        return documents.Zip(bodies.GetAwaiter().GetResult(), WithBody).ToDictionary(document => document.Path, StringComparer.Ordinal);
    }

    private static string? SchemaOf(string path, KnowledgeFolder files, IReadOnlyCollection<string> lists)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
            return EntryKinds.OfFolder(path.Split('/')[0]) is null ? null : "entry";
        if (path.EndsWith(Examples, StringComparison.Ordinal))
            return files[$"{path[..^Examples.Length]}.md"] is null ? null : "examples";
        var name = Path.ChangeExtension(path, null);
        return path.EndsWith(".yaml", StringComparison.Ordinal) && lists.Contains(name) ? name : null;
    }

    /// <summary>A file's YAML, or its front matter, or every fault of it.</summary>
    private Document Read(WantedFile file)
    {
        var (text, firstLine) = file.IsEntry
            ? (file.Entry?.FrontMatter, EntryFile.FrontMatterLine)
            : (file.Text, 1);
        if (text is null)
            return Document.Faulty(file.Path, 1, "front-matter",
                "the front matter is missing or not closed; start the file with a line '---', the keys, and a line '---'");
        try
        {
            var yaml = YamlText.Parse(text, firstLine);
            List<Fault> faults =
            [
                .. _schemas.Check(file.Schema, file.Path, yaml), .. ImpossibleDays(file.Path, text, firstLine),
                .. file.IsEntry ? CutTexts(file.Path, text, firstLine) : [],
            ];
            return new Document(file.Path, faults.Count == 0 ? yaml : null, null, faults);
        }
        catch (YamlException error)
        {
            return Document.Faulty(file.Path, firstLine + (int)error.Start.Line - 1, "yaml",
                $"this is not valid YAML: {error.Message.ReplaceLineEndings(" ")} ({RemedyFor(error.Message)})");
        }
    }

    /// <summary>The body counts only where the front matter has no fault.</summary>
    private static Document WithBody(Document document, ReadBody? body) => document.Yaml is null || body is null
        ? document
        : document with { Body = body, Faults = [.. body.Strangers.Select(found => new Fault(document.Path, found.Line, "body", found.What))] };

    private static string RemedyFor(string message) => message.Contains("tab", StringComparison.Ordinal)
        ? "indent with spaces; a tab may not stand there"
        : "a text with ': ' or '#' in it must stand in quotes";

    /// <summary>A schema sees digits and dashes; whether the calendar has such a day it cannot say.</summary>
    private static IEnumerable<Fault> ImpossibleDays(string path, string text, int firstLine) =>
        from Match match in WrittenDay().Matches(text)
        let day = match.Groups[1]
        where !DateOnly.TryParseExact(day.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select new Fault(path, firstLine + text.AsSpan(0, day.Index).Count('\n'), "date",
            $"'{day.Value}' is no day of the calendar; write year, month and day, such as 2026-11-20");

    /// <summary>A space and '#' begin a comment in YAML: an author who writes "my #1 question" loses the rest of it unseen.</summary>
    private static IEnumerable<Fault> CutTexts(string path, string text, int firstLine) =>
        from line in text.Split('\n').Select((line, at) => (Text: line, Number: firstLine + at))
        where line.Text.Contains('#') && CommentAfterText().IsMatch(line.Text)
        select new Fault(path, line.Number, "cut", "what stands after ' #' is not read; put the whole text in quotes, or leave the '#' out");

    /// <summary>A file to be read.</summary>
    private sealed class WantedFile(string path, string schema, string text)
    {
        public string Path => path;

        public string Schema => schema;

        public string Text => text;

        public bool IsEntry => Schema == "entry";

        /// <summary>The two halves of an entry's file; null where it has no front matter.</summary>
        public EntryFile? Entry { get; } = schema == "entry" ? EntryFile.Split(text) : null;
    }

    [GeneratedRegex("""^[^#'"]*[^\s#'"]\s+#""")]
    private static partial Regex CommentAfterText();

    [GeneratedRegex("""\b(?:reviewed|read):\s*['"]?(\d{4}-\d{2}-\d{2})\b""")]
    private static partial Regex WrittenDay();
}

/// <summary>What a file holds.</summary>
/// <param name="Path">Its path under the knowledge folder.</param>
/// <param name="Yaml">Its YAML, or its front matter; null where it has a fault.</param>
/// <param name="Body">The Markdown of an entry.</param>
/// <param name="Faults">What is wrong with it by itself.</param>
internal sealed record Document(string Path, YamlText? Yaml, ReadBody? Body, IReadOnlyList<Fault> Faults)
{
    public static Document Faulty(string path, int line, string rule, string message) =>
        new(path, null, null, [new Fault(path, line, rule, message)]);
}
