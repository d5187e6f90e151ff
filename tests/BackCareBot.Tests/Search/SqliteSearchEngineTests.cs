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
}
