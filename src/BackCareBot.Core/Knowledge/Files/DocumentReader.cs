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
        var wanted = files.Paths.Select(path => (Path: path, Schema: SchemaOf(path, files, lists)))
            .Where(file => file.Schema is not null).ToArray();
        // Schemas take long to read and are not needed before the first file has been parsed.
        var schemas = Task.Run(() => reader._schemas.ReadAll(wanted.Select(file => file.Schema!).Distinct()));
        var parsed = Concurrently.Map(wanted, file => reader.Parse(file.Path, file.Schema!));
        schemas.GetAwaiter().GetResult();
        return Concurrently.Map(parsed, check => check()).ToDictionary(document => document.Path, StringComparer.Ordinal);
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

    /// <summary>Parses a file; what is given checks it, once the schemas are there.</summary>
    private Func<Document> Parse(string path, string schema)
    {
        var text = _files[path]!;
        if (schema != "entry")
            return Parse(path, schema, text, firstLine: 1, body: null);
        if (EntryFile.Split(text) is { } split)
            return Parse(path, schema, split.FrontMatter, EntryFile.FrontMatterLine, split);
        var faulty = Document.Faulty(path, 1, "front-matter",
            "the front matter is missing or not closed; start the file with a line '---', the keys, and a line '---'");
        return () => faulty;
    }

    private Func<Document> Parse(string path, string schema, string text, int firstLine, EntryFile? body)
    {
        try
        {
            var yaml = YamlText.Parse(text, firstLine);
            return () => Check(path, schema, text, firstLine, yaml, body);
        }
        catch (YamlException error)
        {
            var faulty = Document.Faulty(path, firstLine + (int)error.Start.Line - 1, "yaml",
                $"this is not valid YAML: {error.Message.ReplaceLineEndings(" ")} ({RemedyFor(error.Message)})");
            return () => faulty;
        }
    }

    private Document Check(string path, string schema, string text, int firstLine, YamlText yaml, EntryFile? body)
    {
        var faults = _schemas.Check(schema, path, yaml).Concat(ImpossibleDays(path, text, firstLine))
            .Concat(body is null ? [] : CutTexts(path, text, firstLine)).ToList();
        if (faults.Count > 0)
            return new Document(path, null, null, faults);
        var read = body is null ? null : BodyReader.Read(body.Body, body.BodyLine);
        return new Document(path, yaml, read, [.. (read?.Strangers ?? []).Select(found => new Fault(path, found.Line, "body", found.What))]);
    }

    private static string RemedyFor(string message) => message.Contains("tab", StringComparison.Ordinal)
        ? "indent with spaces; a tab may not stand there"
        : "a text with ': ' or '#' in it must stand in quotes";

    /// <summary>A schema sees digits and dashes; whether the calendar has such a day it cannot say.</summary>
    private static IEnumerable<Fault> ImpossibleDays(string path, string text, int firstLine) =>
        from line in text.Split('\n').Select((line, at) => (Text: line, Number: firstLine + at))
        from Match day in WrittenDay().Matches(line.Text)
        where !DateOnly.TryParseExact(day.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select new Fault(path, line.Number, "date", $"'{day.Groups[1].Value}' is no day of the calendar; write year, month and day, such as 2026-11-20");

    /// <summary>A space and '#' begin a comment in YAML: an author who writes "my #1 question" loses the rest of it unseen.</summary>
    private static IEnumerable<Fault> CutTexts(string path, string text, int firstLine) =>
        from line in text.Split('\n').Select((line, at) => (Text: line, Number: firstLine + at))
        where line.Text.Contains('#') && CommentAfterText().IsMatch(line.Text)
        select new Fault(path, line.Number, "cut", "what stands after ' #' is not read; put the whole text in quotes, or leave the '#' out");

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
