using System.Security.Cryptography;
using System.Text;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>The files of a knowledge folder, all read at one moment.</summary>
internal sealed class KnowledgeFolder
{
    private readonly SortedDictionary<string, string> _texts;

    private KnowledgeFolder(string folder, SortedDictionary<string, string> texts, string hash)
    {
        Folder = folder;
        _texts = texts;
        Hash = hash;
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>A digest of every file's name and bytes.</summary>
    public string Hash { get; }

    /// <summary>The paths of all files, relative to the folder and with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Paths => _texts.Keys;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeFolder Read(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in FilesOf(folder).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file.FullName);
            digest.AppendData(Encoding.UTF8.GetBytes(path));
            digest.AppendData(BitConverter.GetBytes(bytes.Length));
            digest.AppendData(bytes);
            texts[path] = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        }

        return new KnowledgeFolder(folder, texts, Convert.ToHexStringLower(digest.GetHashAndReset())[..32]);
    }

    /// <summary>The text of a file, or null where there is none.</summary>
    public string? this[string path] => _texts.GetValueOrDefault(path);

    /// <summary>The files that are knowledge, with their paths relative to the folder.</summary>
    internal static IEnumerable<(string Path, FileInfo File)> FilesOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), File: file))
            .Where(file => IsKnowledge(file.Path));

    /// <summary>Editors leave drafts and back-up files beside what they edit; those are no knowledge.</summary>
    private static bool IsKnowledge(string path)
    {
        var name = Path.GetFileName(path);
        return path == PictureTexts.Path || !name.StartsWith('.') && !path.StartsWith("images/", StringComparison.Ordinal)
            && Path.GetExtension(name) is ".md" or ".yaml" or ".json";
    }
}
