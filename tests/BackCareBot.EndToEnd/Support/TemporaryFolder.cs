namespace BackCareBot.EndToEnd.Support;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("backcare-").FullName;

    /// <summary>A copy of the knowledge base, to be edited by a test.</summary>
    public static TemporaryFolder WithKnowledge()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Checkout.Knowledge, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullPath, Path.GetRelativePath(Checkout.Knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    /// <summary>Replaces words in a file of the folder.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var path = Path.Combine(FullPath, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
