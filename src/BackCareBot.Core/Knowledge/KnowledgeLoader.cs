using System.Text.Json.Nodes;
using BackCareBot.Core.Knowledge.Checks;
using BackCareBot.Core.Knowledge.Files;
using BackCareBot.Core.Safety;

namespace BackCareBot.Core.Knowledge;

/// <summary>Reads and checks a knowledge folder. One schema and one set of rules serve the program and the check command.</summary>
public sealed class KnowledgeLoader
{
    /// <param name="time">Tells which reviews are older than a year.</param>
    public KnowledgeLoader(TimeProvider time) => Time = time;

    internal TimeProvider Time { get; }

    /// <summary>The digest of a folder's files, without reading their meaning.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string HashOf(string folder) => KnowledgeFolder.Read(folder).Hash;

    /// <summary>Reads a folder and reports every fault of every file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public KnowledgeLoad Load(string folder) => Load(KnowledgeFolder.Read(folder));

    /// <summary>The same, and runs the example messages of every safety entry.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public KnowledgeLoad LoadAndRunExamples(string folder)
    {
        var reading = new Reading(KnowledgeFolder.Read(folder));
        var provisional = reading.Load([]);
        // The checks and the training of the model take about as long, so they go side by side. Nothing comes of examples that
        // were run on files with errors.
        var examples = SafetyExampleCheck.Start(provisional);
        var load = reading.Load(Check(reading));
        return load.Base is null ? load : load with { Faults = [.. load.Faults, .. examples.GetAwaiter().GetResult()] };
    }

    /// <summary>Reads and checks files that are already in memory.</summary>
    internal KnowledgeLoad Load(KnowledgeFolder files)
    {
        var reading = new Reading(files);
        return reading.Load(Check(reading));
    }

    private IEnumerable<Fault> Check(Reading reading) => KnowledgeChecks.Run(new CheckContext(
        reading.Content, reading.Entries, reading.EntryIds, reading.Lists, reading.Folder, DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime)));

    private sealed class Reading
    {
        private static readonly string[] ListNames =
            ["sources", "regions", "vocabulary", "safety-words", "scope", "outside", "harmless", "small-talk"];

        private readonly KnowledgeFolder _files;
        private readonly IReadOnlyDictionary<string, Document> _documents;
        private readonly PictureTexts _pictures;

        public Reading(KnowledgeFolder files)
        {
            _files = files;
            _pictures = PictureTexts.Read(files);
            _documents = DocumentReader.ReadAll(files, ListNames);
            Faults = [.. _documents.Values.SelectMany(document => document.Faults)];
            Lists = _documents.Values.Where(document => document is { Yaml: not null, Body: null })
                .ToDictionary(document => document.Path, document => document.Yaml!);
            Content = ReadAll();
        }

        public string Folder => _files.Folder;

        public KnowledgeContent Content { get; }

        public List<Fault> Faults { get; }

        public List<LoadedEntry> Entries { get; } = [];

        /// <summary>The ids of all entry files, also of those that could not be read: a link to one of them is no fault of its own.</summary>
        public HashSet<string> EntryIds { get; } = [];

        /// <summary>The files of YAML alone that were read, by path.</summary>
        public Dictionary<string, YamlText> Lists { get; }

        /// <summary>What was read, with the faults of the files themselves and those that checks found.</summary>
        public KnowledgeLoad Load(IEnumerable<Fault> found)
        {
            var faults = Faults.Concat(found).OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ToList();
            var usable = !faults.Exists(fault => fault.Severity == FaultSeverity.Error);
            return new KnowledgeLoad(usable ? new KnowledgeBase(Content) : null, faults)
            {
                LineOf = (path, node) => Lists.TryGetValue(path, out var yaml) ? yaml.LineOf(node) : 1,
            };
        }

        private KnowledgeContent ReadAll()
        {
            foreach (var path in _files.Paths)
            {
                if (path.EndsWith(".md", StringComparison.Ordinal) && _documents.TryGetValue(path, out var document))
                    ReadEntry(document);
            }

            return new KnowledgeContent
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
        }

        private void ReadEntry(Document document)
        {
            var id = document.Path[..^".md".Length];
            EntryIds.Add(id);
            if (document is not { Yaml: { } front, Body: { } body })
                return;
            var kind = EntryKinds.OfFolder(id.Split('/')[0])!.Value;
            var examples = Lists.GetValueOrDefault($"{id}.examples.yaml")?.Root as JsonObject;
            var entry = EntryReader.Read(id, kind, (JsonObject)front.Root!, body.Body, examples);
            Entries.Add(new LoadedEntry(entry with { PictureAlt = _pictures.AltOf(entry.Picture) }, document.Path, front, body));
        }

        private IReadOnlyList<T> ReadList<T>(string name, Func<JsonObject, T> read) =>
            ReadFile(name) is JsonArray list ? [.. list.OfType<JsonObject>().Select(read)] : [];

        private JsonObject? ReadMap(string name) => ReadFile(name) as JsonObject;

        private IReadOnlyList<ExampleGroup> ReadGroups(string name, string key) =>
            ReadMap(name)?[key] is JsonArray groups
                ? [.. groups.OfType<JsonObject>().Select(group =>
                    new ExampleGroup(EntryReader.Text(group, "name"), EntryReader.List(group, "examples")))]
                : [];

        private JsonNode? ReadFile(string name)
        {
            var path = $"{name}.yaml";
            if (_files[path] is null)
                Faults.Add(new Fault(path, 1, "file-missing", $"knowledge/{path} is missing; the bot cannot do without it"));
            return Lists.GetValueOrDefault(path)?.Root;
        }
    }
}

/// <param name="Base">The knowledge base, or null where a fault is an error.</param>
/// <param name="Faults">Every fault, by path and line.</param>
public sealed record KnowledgeLoad(KnowledgeBase? Base, IReadOnlyList<Fault> Faults)
{
    /// <summary>The line of a node, such as <c>triggers[3]</c>, in a list file.</summary>
    internal Func<string, string, int> LineOf { get; init; } = (_, _) => 1;
}
