using System.Text.Json;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Host.Composition;

/// <summary>
/// Keeps a checked knowledge base in one file named after its content hash: reading and checking some hundred files of
/// YAML and Markdown takes most of a start, and is needless while none has changed.
/// </summary>
internal sealed class KnowledgeStore
{
    /// <summary>Raised whenever the shape of the content changes, so that an older file is not read.</summary>
    private const int Layout = 3;

    private readonly string _folder;

    public KnowledgeStore(string folder) => _folder = folder;

    /// <summary>The knowledge base of a folder as it was checked before, or null where it has changed or was never kept.</summary>
    public KnowledgeBase? Load(string knowledgeFolder)
    {
        if (!Directory.Exists(knowledgeFolder) || !Directory.Exists(_folder))
            return null;
        var file = FileOf(KnowledgeLoader.HashOf(knowledgeFolder));
        if (!File.Exists(file))
            return null;
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, HostJson.Default.KnowledgeContent) is { } content ? new KnowledgeBase(content) : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            // Derived data: read the files again.
            return null;
        }
    }

    public void Save(KnowledgeBase knowledge)
    {
        Directory.CreateDirectory(_folder);
        var file = FileOf(knowledge.ContentHash);
        var fresh = Path.Combine(_folder, $"{Guid.NewGuid():N}.new");
        using (var stream = File.Create(fresh))
            JsonSerializer.Serialize(stream, knowledge.Content, HostJson.Default.KnowledgeContent);
        File.Move(fresh, file, overwrite: true);
        foreach (var other in Directory.EnumerateFiles(_folder, "knowledge-*.json").Where(other => other != file))
            File.Delete(other);
    }

    private string FileOf(string hash) => Path.Combine(_folder, $"knowledge-{Layout}-{hash}.json");
}
