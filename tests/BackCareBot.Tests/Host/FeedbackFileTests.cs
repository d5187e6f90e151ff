using BackCareBot.Host.Composition;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class FeedbackFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.Of(System.IO.Path.Combine("data", "feedback.json"));

    [Fact]
    public void Votes_are_counted_by_entry()
    {
        Count("a/b", true, true, false);
        Count("c/d", false);
        Assert.Equal("""{"a/b":{"helpful":2,"notHelpful":1},"c/d":{"helpful":0,"notHelpful":1}}""", File.ReadAllText(Path));
    }

    [Fact]
    public void Counting_goes_on_after_a_restart()
    {
        Count("a/b", true);
        Count("a/b", true);
        Assert.Contains("\"helpful\":2", File.ReadAllText(Path));
    }

    [Fact]
    public async Task Votes_at_once_are_all_counted()
    {
        var feedback = new FeedbackFile(Path);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => feedback.Count("a/b", true))));
        Assert.Contains("\"helpful\":100", File.ReadAllText(Path));
    }

    [Fact]
    public void A_half_written_file_of_a_crash_does_no_harm()
    {
        Count("a/b", true);
        File.WriteAllText(Path + ".new", "{\"a/b\":{\"hel");
        Count("a/b", true);
        Assert.Contains("\"helpful\":2", File.ReadAllText(Path));
        Assert.False(File.Exists(Path + ".new"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_kept_beside_the_new_one()
    {
        Count("a/b", true);
        File.WriteAllText(Path, "my own notes");
        Count("a/b", true);
        Assert.Equal("my own notes", File.ReadAllText(Path + ".unreadable"));
        Assert.Contains("\"helpful\":1", File.ReadAllText(Path));
    }

    [Fact]
    public async Task Counts_are_handed_over_once()
    {
        Count("a/b", true, true, false);
        var taken = new List<(string Entry, int Helpful, int NotHelpful)>();
        Task Take(IEnumerable<(string Entry, int Helpful, int NotHelpful)> counts)
        {
            taken.AddRange(counts);
            return Task.CompletedTask;
        }

        await new FeedbackFile(Path).HandOver(Take);
        await new FeedbackFile(Path).HandOver(Take);

        Assert.Equal([("a/b", 2, 1)], taken);
        Assert.True(File.Exists(Path + ".imported"));
    }

    public void Dispose() => _folder.Dispose();

    private void Count(string entry, params bool[] votes)
    {
        var feedback = new FeedbackFile(Path);
        foreach (var vote in votes)
            feedback.Count(entry, vote);
    }
}
