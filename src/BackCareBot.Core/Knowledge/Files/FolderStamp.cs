namespace BackCareBot.Core.Knowledge.Files;

/// <summary>What the file system tells of a knowledge folder without a file being opened: names, lengths and times of writing.</summary>
internal sealed class FolderStamp
{
    /// <summary>
    /// File systems tell times in steps of up to two seconds (FAT), so a file may be written twice within one step and keep
    /// its length. A stamp that young proves nothing.
    /// </summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    private readonly (string Path, long Length, DateTime Written)[] _files;

    private FolderStamp((string Path, long Length, DateTime Written)[] files) => _files = files;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderStamp Of(string folder) =>
        new([.. KnowledgeFolder.FilesOf(folder).Select(file => (file.Path, file.File.Length, file.File.LastWriteTimeUtc))
            .OrderBy(file => file.Path, StringComparer.Ordinal)]);

    /// <summary>Whether a later stamp that is the same means that no file was written in between.</summary>
    public bool IsSettled(DateTimeOffset now) => _files.All(file => file.Written < now.UtcDateTime - Grain);

    /// <summary>Whether both tell of the same files.</summary>
    public bool IsSameAs(FolderStamp other) => _files.AsSpan().SequenceEqual(other._files);
}
