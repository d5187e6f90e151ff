using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class KnowledgeStoreTests : IDisposable
{
    private readonly KnowledgeFolder _knowledge = new();
    private readonly TempFolder _data = new();
    private readonly KnowledgeStore _store;

    public KnowledgeStoreTests() => _store = new KnowledgeStore(_data.Path);

    [Fact]
    public void Nothing_kept_gives_nothing() => Assert.Null(_store.Load(_knowledge.Path));

    [Fact]
    public void What_was_kept_comes_back_whole()
    {
        var saved = Save();
        var loaded = _store.Load(_knowledge.Path)!;
        Assert.Equal(saved.ContentHash, loaded.ContentHash);
        Assert.Equal(Json(saved), Json(loaded));
    }

    [Fact]
    public void An_edited_folder_gives_nothing()
    {
        Save();
        _knowledge.Replace("exercises/cat-cow.md", "marmalade", "treacle");
        Assert.Null(_store.Load(_knowledge.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_file_that_cannot_be_read_gives_nothing(string text)
    {
        Save();
        File.WriteAllText(Kept, text);
        Assert.Null(_store.Load(_knowledge.Path));
    }

    [Fact]
    public void Only_the_newest_is_kept()
    {
        Save();
        _knowledge.Replace("exercises/cat-cow.md", "marmalade", "treacle");
        var newest = Save();
        Assert.Contains(newest.ContentHash, Kept);
    }

    public void Dispose()
    {
        _data.Dispose();
        _knowledge.Dispose();
    }

    private string Kept => Assert.Single(Directory.GetFiles(_data.Path));

    private KnowledgeBase Save()
    {
        var knowledge = _knowledge.Load().Base!;
        _store.Save(knowledge);
        return knowledge;
    }

    private static string Json(KnowledgeBase knowledge) => System.Text.Json.JsonSerializer.Serialize(knowledge.Content);
}
