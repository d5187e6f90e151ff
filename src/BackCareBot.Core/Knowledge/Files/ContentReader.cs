using System.Text.Json.Nodes;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>Makes a knowledge base's content of the files that were read one by one.</summary>
internal sealed class ContentReader
{
    /// <summary>The files of YAML that every knowledge base has, without their ending.</summary>
    public static readonly string[] Lists =
        ["sources", "regions", "vocabulary", "safety-words", "scope", "outside", "harmless", "small-talk"];

    private readonly KnowledgeFolder _files;
    private readonly IReadOnlyDictionary<string, Document> _documents;
    private readonly PictureTexts _pictures;

    public ContentReader(KnowledgeFolder files, IReadOnlyDictionary<string, Document> documents)
    {
        _files = files;
        _documents = documents;
        _pictures = PictureTexts.Read(files);
        Document[] entries = [.. files.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && documents.ContainsKey(path))
            .Select(path => documents[path])];
        Entries = [.. Concurrently.Map(entries, ReadEntry).OfType<LoadedEntry>()];
    }

    /// <summary>The entries that could be read, by path.</summary>
    public IReadOnlyList<LoadedEntry> Entries { get; }

    /// <summary>A fault for each list that is not there.</summary>
    public IEnumerable<Fault> Missing => Lists.Select(name => $"{name}.yaml").Where(path => _files[path] is null)
        .Select(path => new Fault(path, 1, "file-missing", $"knowledge/{path} is missing; the bot cannot do without it"));

    public KnowledgeContent Read() => new()
    {
        Hash = _files.Hash,
        Entries = [.. Entries.Select(loaded => loaded.Entry)],
        Sources = ReadList("sources", ListReader.Source),
        Regions = ReadList("regions", ListReader.Region),
        Vocabulary = ReadList("vocabulary", ListReader.Term),
        SafetyWords = ReadMap("safety-words")?.ToDictionary(
            pair => pair.Key, pair => EntryReader.List((JsonObject)pair.Value!.Parent!, pair.Key)) ?? [],
        Scope = ReadMap("scope") is { } scope ? ListReader.Scope(scope) : ScopeWords.None,
        Outside = ReadGroups("outside", "topics"),
        Harmless = ReadGroups("harmless", "manners"),
        SmallTalk = ReadGroups("small-talk", "kinds"),
    };

    private LoadedEntry? ReadEntry(Document document)
    {
        if (document is not { Yaml: { } front, Body: { } body })
            return null;
        var id = document.Path[..^".md".Length];
        var kind = EntryKinds.OfFolder(id.Split('/')[0])!.Value;
        var examples = _documents.GetValueOrDefault($"{id}.examples.yaml")?.Yaml?.Root as JsonObject;
        var entry = EntryReader.Read(id, kind, (JsonObject)front.Root!, body.Body, examples);
        return new LoadedEntry(entry with { PictureAlt = _pictures.AltOf(entry.Picture) }, document.Path, front.Lines, body);
    }

    private IReadOnlyList<T> ReadList<T>(string name, Func<JsonObject, T> read) =>
        ReadFile(name) is JsonArray list ? [.. list.OfType<JsonObject>().Select(read)] : [];

    private JsonObject? ReadMap(string name) => ReadFile(name) as JsonObject;

    private IReadOnlyList<ExampleGroup> ReadGroups(string name, string key) =>
        ReadMap(name)?[key] is JsonArray groups
            ? [.. groups.OfType<JsonObject>().Select(group =>
                new ExampleGroup(EntryReader.Text(group, "name"), EntryReader.List(group, "examples")))]
            : [];

    private JsonNode? ReadFile(string name) => _documents.GetValueOrDefault($"{name}.yaml")?.Yaml?.Root;
}
