using BackCareBot.Core.Knowledge;

namespace BackCareBot.Tests.Support;

/// <summary>A copy of the small knowledge base that a test may edit.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public KnowledgeFolder() => SmallKnowledge.CopyTo(_folder.Path);

    public string Path => _folder.Path;

    public string Of(string path) => _folder.Of(path);

    public string Read(string path) => File.ReadAllText(Of(path));

    public KnowledgeFolder Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
        return this;
    }

    /// <summary>Replaces a text that must stand in the file.</summary>
    public KnowledgeFolder Replace(string path, string old, string by)
    {
        var before = Read(path);
        Assert.Contains(old, before);
        return Write(path, before.Replace(old, by));
    }

    public KnowledgeFolder Delete(string path)
    {
        File.Delete(Of(path));
        return this;
    }

    public KnowledgeLoad Load(string day = SmallKnowledge.Day) => new KnowledgeLoader(new ManualTime(day)).Load(Path);

    public void Dispose() => _folder.Dispose();
}
