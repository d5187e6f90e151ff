using System.Security.Cryptography;
using System.Text;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>The files of a knowledge folder, all read at one moment.</summary>
internal sealed class KnowledgeFolder
{
    private readonly SortedDictionary<string, string> _texts;

    private KnowledgeFolder(SortedDictionary<string, string> texts, string hash)
    {
        _texts = texts;
        Hash = hash;
    }

    /// <summary>A digest of every file's name and bytes.</summary>
    public string Hash { get; }

    /// <summary>The paths of all files, relative to the folder and with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Paths => _texts.Keys;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeFolder Read(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(file => IsKnowledge(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, file) in files)
        {
            var bytes = File.ReadAllBytes(file);
            digest.AppendData(Encoding.UTF8.GetBytes(path));
            digest.AppendData(BitConverter.GetBytes(bytes.Length));
            digest.AppendData(bytes);
            texts[path] = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        }

        return new KnowledgeFolder(texts, Convert.ToHexStringLower(digest.GetHashAndReset())[..32]);
    }

    /// <summary>The text of a file, or null where there is none.</summary>
    public string? this[string path] => _texts.GetValueOrDefault(path);

    /// <summary>Editors leave drafts and back-up files beside what they edit; those are no knowledge.</summary>
    private static bool IsKnowledge(string path)
    {
        var name = Path.GetFileName(path);
        return path == PictureTexts.Path || !name.StartsWith('.') && !path.StartsWith("images/", StringComparison.Ordinal)
            && Path.GetExtension(name) is ".md" or ".yaml" or ".json";
    }
}
