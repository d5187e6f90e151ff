using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Editions;

public sealed class ReloadTests : IDisposable
{
    private const string CatCow = "exercises/cat-cow.md";

    private readonly KnowledgeFolder _knowledge = new();
    private readonly TempFolder _data = new();
    private readonly CurrentEdition _current;

    public ReloadTests() => _current = Builder.Current(_knowledge.Path, _data.Path, new ManualTime(SmallKnowledge.Day));

    [Fact]
    public void Without_a_change_nothing_is_loaded() => Assert.Null(_current.Reload());

    /// <summary>Looking every second must not mean to read two megabytes every second.</summary>
    [Fact]
    public void Files_that_keep_their_names_lengths_and_times_are_not_opened()
    {
        WrittenAt(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Null(_current.Reload());
        _knowledge.Replace(CatCow, "Do 8 to 10 rounds.", "Do 6 to 10 rounds.");
        WrittenAt(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Null(_current.Reload());
        WrittenAt(new DateTime(2026, 1, 1, 0, 0, 9, DateTimeKind.Utc));
        Assert.NotNull(_current.Reload()?.Base);
    }

    /// <summary>A file system's clock has coarse steps, so times that are hardly over prove nothing.</summary>
    [Fact]
    public void A_second_edit_of_the_same_moment_and_length_is_seen()
    {
        var moment = new ManualTime(SmallKnowledge.Day).GetUtcNow().UtcDateTime.AddSeconds(-1);
        WrittenAt(moment);
        Assert.Null(_current.Reload());
        _knowledge.Replace(CatCow, "Do 8 to 10 rounds.", "Do 6 to 10 rounds.");
        WrittenAt(moment);
        Assert.NotNull(_current.Reload()?.Base);
    }

    [Fact]
    public void An_edited_file_shows_in_the_next_answer()
    {
        _knowledge.Replace(CatCow, "Do 8 to 10 rounds.", "Do three rounds at most.");
        Assert.NotNull(_current.Reload()?.Base);
        Assert.Contains("three rounds at most", Ask("/exercise cat-cow").ShortAnswer);
    }

    [Fact]
    public void A_new_file_is_answered_with()
    {
        _knowledge.Write("exercises/wall-sit.md", _knowledge.Read("exercises/plank.md")
            .Replace("Plank", "Wall sit").Replace("forearm plank", "wall chair").Replace("  - \"", "  - \"on the wall with bent knees "));
        Assert.Empty(_current.Reload()!.Faults);
        Assert.Equal("exercises/wall-sit", Ask("/exercise wall sit").EntryId);
    }

    [Fact]
    public void A_deleted_file_is_answered_with_no_longer()
    {
        _knowledge.Delete("exercises/bird-dog.md").Replace("routines/lower-back.md", "exercises/bird-dog", "exercises/plank")
            .Replace(CatCow, "exercises/bird-dog, ", "").Replace("exercises/plank.md", "related: [exercises/bird-dog]", "related: [exercises/cat-cow]");
        Assert.Empty(_current.Reload()!.Faults);
        Assert.NotEqual("exercises/bird-dog", Ask("/exercise bird-dog").EntryId);
    }

    [Fact]
    public void A_broken_file_is_reported_and_the_good_edition_keeps_answering()
    {
        var before = _current.Edition;
        _knowledge.Replace(CatCow, "title: Cat-cow", "titel: Cat-cow");
        var load = _current.Reload();
        Assert.Null(load!.Base);
        Assert.Contains(load.Faults, fault => fault.Path == CatCow);
        Assert.Same(before, _current.Edition);
        Assert.Equal("exercises/cat-cow", Ask("/exercise cat-cow").EntryId);
    }

    [Fact]
    public void A_broken_file_is_reported_once_and_mending_it_serves()
    {
        var text = _knowledge.Read(CatCow);
        _knowledge.Write(CatCow, "---\n");
        Assert.Null(_current.Reload()!.Base);
        Assert.Null(_current.Reload());
        _knowledge.Write(CatCow, text.Replace("Do 8 to 10 rounds.", "Do nine rounds."));
        Assert.NotNull(_current.Reload()!.Base);
        Assert.Contains("nine rounds", Ask("/exercise cat-cow").ShortAnswer);
    }

    [Fact]
    public void Undoing_a_fault_brings_back_the_edition_that_never_left()
    {
        var (before, text) = (_current.Edition, _knowledge.Read(CatCow));
        _knowledge.Write(CatCow, "---\n");
        _current.Reload();
        _knowledge.Write(CatCow, text);
        Assert.NotNull(_current.Reload()!.Base);
        Assert.Same(before, _current.Edition);
    }

    [Fact]
    public void An_edition_that_is_replaced_still_answers_those_who_hold_it()
    {
        var held = _current.Edition;
        _knowledge.Replace(CatCow, "marmalade", "treacle");
        _current.Reload();
        Assert.NotSame(held, _current.Edition);
        Assert.Equal(["exercises/cat-cow"], held.Index.Search(["marmalade"], 3));
    }

    [Fact]
    public void Files_of_older_editions_do_not_pile_up()
    {
        Assert.Equal(FilesAfter("marmalade", "treacle", "honey"), FilesAfter("honey", "jam", "syrup", "jelly", "curd"));
        Assert.Contains(_current.Edition.Knowledge.ContentHash, Assert.Single(Directory.GetFiles(_data.Path, "*.bin")));
    }

    [Fact]
    public async Task Questions_go_on_while_editions_change()
    {
        var asking = Task.Run(() => Enumerable.Range(0, 300).Select(_ => Ask("what helps sciatica?").EntryId).Distinct().ToList());
        for (var version = 0; version < 3; version++)
        {
            _knowledge.Write(CatCow, _knowledge.Read(CatCow).Replace("marmalade", "marmalade again"));
            _current.Reload();
        }

        Assert.Equal(["conditions/sciatica"], await asking);
    }

    public void Dispose()
    {
        _current.Dispose();
        _data.Dispose();
        _knowledge.Dispose();
    }

    private void WrittenAt(DateTime time)
    {
        foreach (var file in Directory.EnumerateFiles(_knowledge.Path, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, time);
    }

    private Reply Ask(string text) => new Chat(_current).Ask(text);

    /// <summary>How many files there are once a word was replaced by each that follows, an edition each.</summary>
    private int FilesAfter(params string[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            _knowledge.Replace(CatCow, words[at - 1], words[at]);
            _current.Reload();
        }

        return Directory.GetFiles(_data.Path, "*", SearchOption.AllDirectories).Length;
    }
}
