using BackCareBot.Core.Knowledge.Checks;

namespace BackCareBot.Tests.Knowledge;

public sealed class LikenessIndexTests
{
    private readonly LikenessIndex _index = new();

    [Theory]
    [InlineData("how do i stretch my back", "how do i stretch my back", 0)]
    [InlineData("how do i stretch my back", "how do i stretch my lower back", 0)]
    [InlineData("one two three four five", "five four three two", 0)]
    [InlineData("how do i stretch my back", "how do i stretch my neck", -1)]
    [InlineData("back back back pain", "pain back", 0)]
    [InlineData("does heat help", "does ice help", -1)]
    public void Four_of_five_distinct_words_make_a_near_copy(string first, string second, int found)
    {
        Assert.Equal(-1, Add(first));
        Assert.Equal(found, Add(second));
    }

    [Fact]
    public void Every_pair_that_a_plain_comparison_finds_is_found()
    {
        var random = new Random(7);
        var texts = new List<HashSet<string>>();
        for (var i = 0; i < 400; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"w{random.Next(14)}").ToHashSet();
            var alike = texts.Exists(other => other.Intersect(words).Count() >= 0.8 * other.Union(words).Count());
            Assert.Equal(alike, _index.AddAndFind(words, 0.8) >= 0);
            texts.Add(words);
        }
    }

    private int Add(string text) => _index.AddAndFind(text.Split(' '), 0.8);
}
