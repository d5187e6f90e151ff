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

    /// <summary>What was read of a folder. The files' own trees are gone by then; the lines of their nodes are kept.</summary>
    private sealed class Reading
    {
        private readonly List<Fault> _faults;

        public Reading(KnowledgeFolder files)
        {
            Folder = files.Folder;
            var documents = DocumentReader.ReadAll(files, ContentReader.Lists);
            EntryIds = [.. documents.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(path => path[..^".md".Length])];
            Lists = documents.Values.Where(document => document is { Yaml: not null, Body: null })
                .ToDictionary(document => document.Path, document => document.Yaml!.Lines);
            var reader = new ContentReader(files, documents);
            Content = reader.Read();
            Entries = reader.Entries;
            _faults = [.. documents.Values.SelectMany(document => document.Faults), .. reader.Missing];
        }

        public string Folder { get; }

        public KnowledgeContent Content { get; }

        public IReadOnlyList<LoadedEntry> Entries { get; }

        /// <summary>The ids of all entry files, also of those that could not be read: a link to one of them is no fault of its own.</summary>
        public HashSet<string> EntryIds { get; }

        /// <summary>The lines of the files of YAML alone that were read, by path.</summary>
        public Dictionary<string, YamlLines> Lists { get; }

        /// <summary>What was read, with the faults of the files themselves and those that checks found.</summary>
        public KnowledgeLoad Load(IEnumerable<Fault> found)
        {
            var faults = _faults.Concat(found).OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ToList();
            var usable = !faults.Exists(fault => fault.Severity == FaultSeverity.Error);
            return new KnowledgeLoad(usable ? new KnowledgeBase(Content) : null, faults)
            {
                LineOf = (path, node) => Lists.TryGetValue(path, out var lines) ? lines.Of(node) : 1,
            };
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
