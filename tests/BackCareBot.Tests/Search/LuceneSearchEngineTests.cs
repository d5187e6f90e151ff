#if FULL_FEED
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using BackCareBot.Search.Lucene;

namespace BackCareBot.Tests.Search;

public sealed class LuceneSearchEngineTests : SearchEngineContract
{
    private string Folder => Path.Combine(DataFolder, "lucene");

    private string WriteLock => Path.Combine(Folder, "write.lock");

    protected override ISearchEngine Engine(string folder) => new LuceneSearchEngine(folder);

    [Theory]
    [InlineData("marmelade", "exercises/cat-cow")]
    [InlineData("marmalaed", "exercises/cat-cow")]
    [InlineData("siatica", "conditions/sciatica")]
    [InlineData("sciatcia", "conditions/sciatica")]
    [InlineData("plannk", "exercises/plank")]
    public void A_misspelt_word_finds_what_the_right_one_does(string word, string id)
    {
        using var index = Open();
        Assert.Contains(id, index.Search([word], 5));
    }

    [Theory]
    [InlineData("ca")]
    [InlineData("xylophone")]
    [InlineData("marmalade2")]
    public void A_word_that_is_near_no_other_finds_nothing(string word)
    {
        using var index = Open();
        Assert.Empty(index.Search([word], 5));
    }

    [Fact]
    public void An_entry_in_lay_words_is_found_by_the_standard_term()
    {
        var term = new VocabularyTerm("orange preserve", ["marmalade"], 1);
        var knowledge = new KnowledgeBase(Knowledge.Content with { Hash = "words", Vocabulary = [term] });
        using var index = Engine(DataFolder).Open(knowledge);
        Assert.Equal(["exercises/cat-cow"], index.Search(["preserve"], 5));
        Assert.Equal(["exercises/cat-cow"], index.Search(["marmalade"], 5));
    }

    [Fact]
    public void A_lay_word_that_may_mean_something_else_is_no_synonym()
    {
        var term = new VocabularyTerm("orange preserve", ["marmalade"], 0.5);
        var knowledge = new KnowledgeBase(Knowledge.Content with { Hash = "words", Vocabulary = [term] });
        using var index = Engine(DataFolder).Open(knowledge);
        Assert.Empty(index.Search(["preserve"], 5));
    }

    [Fact]
    public void While_another_process_writes_an_index_is_made_in_memory()
    {
        Directory.CreateDirectory(Folder);
        using (new FileStream(WriteLock, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            AssertSearches();
            Assert.Equal([WriteLock], Files);
        }

        AssertSearches();
        Assert.NotEqual([WriteLock], Files);
    }

    [Fact]
    public void While_another_process_writes_the_index_there_is_serves()
    {
        Open().Dispose();
        using var writing = new FileStream(WriteLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        AssertSearches();
    }

    [Fact]
    public void A_newer_index_takes_the_place_of_the_older()
    {
        Open().Dispose();
        var before = Files;
        var other = new KnowledgeBase(Knowledge.Content with { Hash = "other" });
        for (var time = 0; time < 5; time++)
        {
            Engine(DataFolder).Open(other).Dispose();
            Open().Dispose();
        }

        Assert.Equal(before.Count, Files.Count);
    }

    [Fact]
    public void Whatever_byte_is_damaged_the_index_answers_as_before()
    {
        Open().Dispose();
        for (var time = 0; time < 48; time++)
        {
            // Each time it is mended the files get other names, so they are taken in turn by number.
            var files = Files.Where(file => file != WriteLock).Order(StringComparer.Ordinal).ToList();
            Damage(files[time % files.Count], 7_919L * time);
            AssertSearches();
        }
    }

    private static void Damage(string file, long at)
    {
        using var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite);
        at %= stream.Length;
        stream.Position = at;
        var damaged = (byte)(stream.ReadByte() ^ 0xff);
        stream.Position = at;
        stream.WriteByte(damaged);
    }
}
#endif
