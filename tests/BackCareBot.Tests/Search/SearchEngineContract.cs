using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Search;

/// <summary>What every search engine must do. A class that derives from it says how an engine is made in a folder.</summary>
public abstract class SearchEngineContract : IDisposable
{
    private const string CatCow = "exercises/cat-cow";

    private readonly KnowledgeFolder _knowledge = new();
    private readonly TempFolder _data = new();

    protected SearchEngineContract() => Knowledge = _knowledge.Load().Base!;

    protected string DataFolder => _data.Path;

    protected KnowledgeBase Knowledge { get; }

    /// <summary>Every file that the engine keeps.</summary>
    protected IReadOnlyList<string> Files => Directory.GetFiles(DataFolder, "*", SearchOption.AllDirectories);

    protected abstract ISearchEngine Engine(string folder);

    [Fact]
    public void A_word_that_stands_only_in_the_body_is_found() => Assert.Equal([CatCow], Search("marmalade"));

    [Theory]
    [InlineData("massages", "techniques/swedish-massage")]
    [InlineData("kneaded", "techniques/swedish-massage")]
    [InlineData("planks", "exercises/plank")]
    [InlineData("rollers", "techniques/foam-roller")]
    public void Inflections_match(string word, string id) => Assert.Contains(id, Search(word));

    [Theory]
    [InlineData("cat", CatCow)]
    [InlineData("sciatica", "conditions/sciatica")]
    [InlineData("plank", "exercises/plank")]
    [InlineData("heat", "faqs/heat-or-ice")]
    public void A_title_goes_before_a_body(string word, string id) => Assert.Equal(id, Search(word)[0]);

    [Fact]
    public void Any_of_the_words_is_enough_and_more_of_them_are_better()
    {
        var found = Search("sciatic", "nerve", "marmalade");
        Assert.Contains(CatCow, found);
        Assert.Contains("conditions/sciatica", found);
    }

    [Theory]
    [InlineData("\" OR *")]
    [InlineData("NEAR(")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("')--")]
    [InlineData("title:")]
    [InlineData("{")]
    [InlineData("^")]
    [InlineData("\0")]
    [InlineData("🙂")]
    [InlineData("\ud800")]
    [InlineData("")]
    public void Nothing_in_a_word_is_query_syntax(string word)
    {
        Assert.Contains(CatCow, Search("marmalade", word));
        Assert.All(Search(word), id => Assert.NotNull(Knowledge.Find(id)));
    }

    [Theory]
    [InlineData("or")]
    [InlineData("AND")]
    [InlineData("NOT")]
    [InlineData("NEAR")]
    public void A_word_that_is_an_operator_elsewhere_is_a_word(string word) => Assert.Contains(CatCow, Search("marmalade", word));

    [Fact]
    public void Five_thousand_words_are_searched() =>
        Assert.Contains(CatCow, Search([.. Enumerable.Range(0, 5_000).Select(number => $"word{number}"), "marmalade"]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_than_the_limit_come(int limit)
    {
        using var index = Open();
        Assert.Equal(limit, index.Search(["back", "pain"], limit).Count);
    }

    [Fact]
    public void No_words_find_nothing() => Assert.Empty(Search());

    [Fact]
    public async Task Searches_at_once_find_the_same_as_one_alone()
    {
        using var index = Open();
        var alone = index.Search(["back", "pain"], 10);
        var together = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => index.Search(["back", "pain"], 10))));
        Assert.All(together, found => Assert.Equal(alone, found));
    }

    [Fact]
    public void An_index_that_is_closed_says_so()
    {
        var index = Open();
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Search(["back"], 1));
    }

    [Fact]
    public void Two_engines_share_a_folder()
    {
        using var one = Open();
        using var two = Open();
        Assert.Equal(one.Search(["sciatica"], 5), two.Search(["sciatica"], 5));
    }

    [Fact]
    public void The_index_follows_the_knowledge_base()
    {
        using var before = Open();
        var changed = _knowledge.Replace("exercises/cat-cow.md", "marmalade", "treacle").Load().Base!;
        using var after = Engine(DataFolder).Open(changed);
        Assert.Equal([CatCow], after.Search(["treacle"], 5));
        Assert.Empty(after.Search(["marmalade"], 5));
        Assert.Equal([CatCow], before.Search(["marmalade"], 5));
    }

    [Fact]
    public void A_folder_that_is_missing_is_made()
    {
        using var index = Engine(Path.Combine(DataFolder, "a", "b")).Open(Knowledge);
        Assert.NotEmpty(index.Search(["sciatica"], 1));
    }

    [Fact]
    public void An_unchanged_knowledge_base_uses_the_index_there_is()
    {
        Open().Dispose();
        var before = FilesWithContent();
        foreach (var file in Files)
            File.SetAttributes(file, FileAttributes.ReadOnly);
        Open().Dispose();
        foreach (var file in Files)
            File.SetAttributes(file, FileAttributes.Normal);
        Assert.Equal(before, FilesWithContent());
    }

    [Fact]
    public void An_index_of_other_entries_is_replaced()
    {
        var other = new KnowledgeBase(Knowledge.Content with { Hash = "other", Entries = [.. Knowledge.Entries.Skip(5)] });
        Engine(DataFolder).Open(other).Dispose();
        AssertSearches();
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no index at all, but it is long enough to have a header of its own, whatever that may look like in the end")]
    public void An_index_that_is_empty_or_something_else_is_built_anew(string text)
    {
        Open().Dispose();
        foreach (var file in Files)
            File.WriteAllText(file, text);
        AssertSearches();
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void An_index_cut_short_is_built_anew(double share)
    {
        Open().Dispose();
        foreach (var file in Files)
        {
            using var stream = File.OpenWrite(file);
            stream.SetLength((long)(stream.Length * share));
        }

        AssertSearches();
    }

    [Fact]
    public void An_index_is_swapped_while_searches_run()
    {
        var engine = Engine(DataFolder);
        using var before = engine.Open(Knowledge);
        var changed = _knowledge.Replace("exercises/cat-cow.md", "marmalade", "treacle").Load().Base!;
        Parallel.For(0, 40, number =>
        {
            if (number % 10 == 0)
            {
                using var after = engine.Open(number % 20 == 0 ? changed : Knowledge);
                Assert.NotEmpty(after.Search(["sciatica"], 5));
            }

            Assert.Equal([CatCow], before.Search(["marmalade"], 5));
        });
    }

    [Fact]
    public void The_engine_has_a_name() => Assert.NotEmpty(Engine(DataFolder).Name);

    public void Dispose()
    {
        _data.Dispose();
        _knowledge.Dispose();
        GC.SuppressFinalize(this);
    }

    protected ISearchIndex Open() => Engine(DataFolder).Open(Knowledge);

    protected void AssertSearches()
    {
        using var index = Open();
        Assert.Equal([CatCow], index.Search(["marmalade"], 5));
    }

    private List<(string File, string Content)> FilesWithContent() =>
        [.. Files.Order(StringComparer.Ordinal).Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file))))];

    private IReadOnlyList<string> Search(params string[] words)
    {
        using var index = Open();
        return index.Search(words, 20);
    }
}
