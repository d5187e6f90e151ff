namespace BackCareBot.Core.Knowledge.Files;

/// <summary>An entry together with where its parts stand in its file, for faults that only a reader of the whole can find.</summary>
internal sealed record LoadedEntry(KnowledgeEntry Entry, string Path, YamlLines Lines, ReadBody Body)
{
    /// <summary>A fault at a node of the front matter, such as <c>related[1]</c>.</summary>
    public Fault FrontFault(string node, string rule, string message, FaultSeverity severity = FaultSeverity.Error) =>
        new(Path, Lines.Of(node), rule, message, severity);

    /// <summary>A fault in a section of the body.</summary>
    public Fault BodyFault(string heading, string rule, string message, FaultSeverity severity = FaultSeverity.Error) =>
        new(Path, Body.Lines.TryGetValue(heading, out var line) ? line : 1, rule, message, severity);
}
