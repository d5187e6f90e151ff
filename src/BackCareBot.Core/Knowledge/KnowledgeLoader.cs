using System.Text.Json.Nodes;
using BackCareBot.Core.Knowledge.Checks;
using BackCareBot.Core.Knowledge.Files;
using YamlDotNet.Core;

namespace BackCareBot.Core.Knowledge;

/// <summary>Reads and checks a knowledge folder. One schema and one set of rules serve the program and the check command.</summary>
public sealed class KnowledgeLoader
{
    private readonly TimeProvider _time;

    /// <param name="time">Tells which reviews are older than a year.</param>
    public KnowledgeLoader(TimeProvider time) => _time = time;

    /// <summary>The digest of a folder's files, without reading their meaning.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string HashOf(string folder) => KnowledgeFolder.Read(folder).Hash;

    /// <summary>Reads a folder and reports every fault of every file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public KnowledgeLoad Load(string folder)
    {
        var files = KnowledgeFolder.Read(folder);
        var reading = new Reading(files);
        var content = reading.ReadAll();
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        var faults = reading.Faults
            .Concat(KnowledgeChecks.Run(new CheckContext(content, reading.Entries, reading.EntryIds, reading.Lists, folder, today)))
            .OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line)
            .ToList();
        var usable = !faults.Exists(fault => fault.Severity == FaultSeverity.Error);
        return new KnowledgeLoad(usable ? new KnowledgeBase(content) : null, faults)
        {
            LineOf = (path, node) => reading.Lists.TryGetValue(path, out var yaml) ? yaml.LineOf(node) : 1,
        };
    }

    private sealed class Reading(KnowledgeFolder files)
    {
        private readonly SchemaSet _schemas = new(files);
        private readonly PictureTexts _pictures = PictureTexts.Read(files);

        public List<Fault> Faults { get; } = [];

        public List<LoadedEntry> Entries { get; } = [];

        /// <summary>The ids of all entry files, also of those that could not be read: a link to one of them is no fault of its own.</summary>
        public HashSet<string> EntryIds { get; } = [];

        /// <summary>The list files that were read, by path.</summary>
        public Dictionary<string, YamlText> Lists { get; } = [];

        public KnowledgeContent ReadAll()
        {
            foreach (var path in files.Paths)
            {
                var folder = path.Split('/')[0];
                if (path.EndsWith(".md", StringComparison.Ordinal) && EntryKinds.OfFolder(folder) is { } kind)
                    ReadEntry(path, kind);
            }

            return new KnowledgeContent
            {
                Hash = files.Hash,
                Entries = [.. Entries.Select(loaded => loaded.Entry)],
                Sources = ReadList("sources", ListReader.Source),
                Regions = ReadList("regions", ListReader.Region),
                Vocabulary = ReadList("vocabulary", ListReader.Term),
                SafetyWords = ReadMap("safety-words")?.ToDictionary(
                    pair => pair.Key, pair => EntryReader.List((JsonObject)pair.Value!.Parent!, pair.Key)) ?? [],
                Scope = ReadMap("scope") is { } scope ? ListReader.Scope(scope) : ScopeWords.None,
                Outside = ReadGroups("outside", "topics"),
                SmallTalk = ReadGroups("small-talk", "kinds"),
            };
        }

        private void ReadEntry(string path, EntryKind kind)
        {
            var id = path[..^".md".Length];
            EntryIds.Add(id);
            var split = EntryFile.Split(files[path]!);
            if (split is null)
            {
                Faults.Add(new Fault(path, 1, "front-matter",
                    "the front matter is missing or not closed; start the file with a line '---', the keys, and a line '---'"));
                return;
            }

            if (Parse(path, split.FrontMatter, EntryFile.FrontMatterLine) is not { } front || !Valid("entry", path, front))
                return;
            var body = BodyReader.Read(split.Body, split.BodyLine);
            Faults.AddRange(body.Strangers.Select(found => new Fault(path, found.Line, "body", found.What)));
            var entry = EntryReader.Read(id, kind, (JsonObject)front.Root!, body.Body, Examples(id));
            entry = entry with { PictureAlt = _pictures.AltOf(entry.Picture) };
            Entries.Add(new LoadedEntry(entry, path, front, body));
        }

        private JsonObject? Examples(string id)
        {
            var path = $"{id}.examples.yaml";
            if (files[path] is not { } text || Parse(path, text, 1) is not { } yaml || !Valid("examples", path, yaml))
                return null;
            Lists[path] = yaml;
            return (JsonObject)yaml.Root!;
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
            if (files[path] is not { } text)
            {
                Faults.Add(new Fault(path, 1, "file-missing", $"knowledge/{path} is missing; the bot cannot do without it"));
                return null;
            }

            if (Parse(path, text, 1) is not { } yaml || !Valid(name, path, yaml))
                return null;
            Lists[path] = yaml;
            return yaml.Root;
        }

        private bool Valid(string schema, string path, YamlText yaml)
        {
            var faults = _schemas.Check(schema, path, yaml).ToList();
            Faults.AddRange(faults);
            return faults.Count == 0;
        }

        private YamlText? Parse(string path, string text, int firstLine)
        {
            try
            {
                return YamlText.Parse(text, firstLine);
            }
            catch (YamlException error)
            {
                Faults.Add(new Fault(path, firstLine + (int)error.Start.Line - 1, "yaml",
                    $"this is not valid YAML: {error.Message.ReplaceLineEndings(" ")} "
                    + "(a text with ': ' or '#' in it must stand in quotes)"));
                return null;
            }
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
