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
        System.IO.File.Move(Directory.GetFiles(DataFolder, "*-other.db").Single(), mine, overwrite: true);
        AssertSearches();
    }

    [Fact]
    public void Of_older_files_only_the_last_is_kept()
    {
        foreach (var (name, day) in new[] { ("fts-1-older.db", 1), ("fts-1-old.db", 2) })
        {
            System.IO.File.WriteAllText(Path.Combine(DataFolder, name), "old");
            System.IO.File.SetLastWriteTimeUtc(Path.Combine(DataFolder, name), new DateTime(2026, 1, day));
        }

        Open().Dispose();
        Assert.Equal([$"fts-1-{Knowledge.ContentHash}.db", "fts-1-old.db"], Files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
