using BackCareBot.Core.Search;
using BackCareBot.Search.Sqlite;

namespace BackCareBot.Tests.Search;

public sealed class SqliteSearchEngineTests : SearchEngineContract
{
    private string File => Assert.Single(Directory.GetFiles(DataFolder));

    protected override ISearchEngine Engine(string folder) => new SqliteSearchEngine(folder);

    [Fact]
    public void The_file_is_named_after_the_content()
    {
        Open().Dispose();
        Assert.Contains(Knowledge.ContentHash, Path.GetFileName(File));
    }

    [Fact]
    public void An_unchanged_knowledge_base_uses_the_file_there_is()
    {
        Open().Dispose();
        var before = System.IO.File.ReadAllBytes(File);
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        Open().Dispose();
        System.IO.File.SetAttributes(File, FileAttributes.Normal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no database at all, but it is long enough to have a header of its own")]
    public void A_file_that_is_empty_or_no_database_is_built_anew(string text)
    {
        Open().Dispose();
        System.IO.File.WriteAllText(File, text);
        AssertSearches();
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4_096)]
    [InlineData(9_000)]
    public void A_file_cut_short_is_built_anew(int length)
    {
        Open().Dispose();
        using (var stream = System.IO.File.OpenWrite(File))
            stream.SetLength(length);
        AssertSearches();
    }

    [Fact]
    public void A_file_of_other_entries_is_built_anew()
    {
        Open().Dispose();
        var foreign = new Core.Knowledge.KnowledgeBase(Knowledge.Content with { Hash = "other", Entries = [.. Knowledge.Entries.Skip(5)] });
        var mine = File;
        Engine(DataFolder).Open(foreign).Dispose();
        System.IO.File.Move(File, mine);
        AssertSearches();
    }

    [Fact]
    public void No_file_is_left_behind_of_an_older_content_or_a_half_written_index()
    {
        System.IO.File.WriteAllText(Path.Combine(DataFolder, "fts-1-older.db"), "old");
        Open().Dispose();
        Assert.Contains(Knowledge.ContentHash, File);
    }

    [Fact]
    public void A_folder_that_is_missing_is_made()
    {
        using var index = Engine(Path.Combine(DataFolder, "a", "b")).Open(Knowledge);
        Assert.NotEmpty(index.Search(["sciatica"], 1));
    }

    private void AssertSearches()
    {
        using var index = Open();
        Assert.Equal(["exercises/cat-cow"], index.Search(["marmalade"], 5));
    }
}
