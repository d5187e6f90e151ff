using System.Text;
using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Knowledge;

public sealed class ReadingTests
{
    private const string Faq = "faqs/heat-or-ice.md";

    [Fact]
    public void A_changed_word_changes_the_hash()
    {
        using var folder = new KnowledgeFolder();
        var before = KnowledgeLoader.HashOf(folder.Path);
        Assert.NotEqual(before, KnowledgeLoader.HashOf(folder.Replace(Faq, "feels better", "feels best").Path));
    }

    [Fact]
    public void A_renamed_file_changes_the_hash()
    {
        using var folder = new KnowledgeFolder();
        var before = KnowledgeLoader.HashOf(folder.Path);
        File.Move(folder.Of(Faq), folder.Of("faqs/heat-or-cold.md"));
        Assert.NotEqual(before, KnowledgeLoader.HashOf(folder.Path));
    }

    [Fact]
    public void Two_copies_have_one_hash_and_the_load_tells_it()
    {
        using var one = new KnowledgeFolder();
        using var two = new KnowledgeFolder();
        Assert.Equal(KnowledgeLoader.HashOf(one.Path), KnowledgeLoader.HashOf(two.Path));
        Assert.Equal(KnowledgeLoader.HashOf(one.Path), one.Load().Base!.ContentHash);
    }

    [Theory]
    [InlineData("faqs/.heat-or-ice.md.swp")]
    [InlineData("faqs/.draft.md")]
    [InlineData("faqs/heat-or-ice.md~")]
    [InlineData("faqs/heat-or-ice.md.bak")]
    [InlineData("notes.txt")]
    [InlineData("images/new.svg")]
    public void Drafts_hidden_files_and_pictures_are_no_knowledge(string path)
    {
        using var folder = new KnowledgeFolder();
        var before = KnowledgeLoader.HashOf(folder.Path);
        folder.Write(path, "not an entry");
        Assert.Equal(before, KnowledgeLoader.HashOf(folder.Path));
        Assert.Empty(folder.Load().Faults);
    }

    [Fact]
    public void Two_lists_under_one_heading_stay_two_and_each_keeps_the_line_that_announces_it()
    {
        using var folder = new KnowledgeFolder();
        folder.Write(Faq, folder.Read(Faq).Split("## More")[0] + "## More\nAt first:\n- rest\n- ice\n\nAfter that:\n- walk\n\nSee a doctor if it lasts.\n");
        var more = folder.Load().Base!["faqs/heat-or-ice"].Body["More"]!;
        Assert.Equal(["At first:", "After that:", "See a doctor if it lasts."], more.Parts.Select(part => part.Text));
        Assert.Equal(["rest, ice", "walk", ""], more.Parts.Select(part => string.Join(", ", part.Items)));
        Assert.Equal("At first:\nrest\nice\nAfter that:\nwalk\nSee a doctor if it lasts.", more.Text);
    }

    [Fact]
    public void Markdown_outside_the_folders_of_kinds_is_no_entry()
    {
        using var folder = new KnowledgeFolder();
        Assert.Empty(folder.Write("README.md", "# How to write entries").Load().Faults);
    }

    [Theory]
    [InlineData(true, "\n")]
    [InlineData(false, "\r\n")]
    [InlineData(true, "\r\n")]
    public void A_byte_order_mark_and_line_ends_of_windows_read_the_same(bool mark, string lineEnd)
    {
        using var folder = new KnowledgeFolder();
        var before = folder.Load().Base!;
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings(lineEnd), new UTF8Encoding(mark));
        var after = folder.Load();
        Assert.Empty(after.Faults);
        Assert.Equal(before.Entries.Select(Everything), after.Base!.Entries.Select(Everything));
        Assert.Equal(before.Content.Outside.SelectMany(group => group.Examples), after.Base.Content.Outside.SelectMany(group => group.Examples));
    }

    [Fact]
    public void A_missing_folder_is_said_plainly() =>
        Assert.Throws<DirectoryNotFoundException>(() => KnowledgeLoader.HashOf(Path.Combine(Checkout.Root, "no-such-folder")));

    [Fact]
    public void Words_in_a_list_that_look_like_numbers_or_truth_stay_words()
    {
        using var folder = new KnowledgeFolder();
        folder.Replace(Faq, "tags: [heat pack, ice pack, warmth]", "tags: [yes, 2020, 1.50]");
        Assert.Equal(["yes", "2020", "1.50"], folder.Load().Base!["faqs/heat-or-ice"].Tags);
    }

    private static string Everything(KnowledgeEntry entry) =>
        string.Join("\n", [entry.Id, entry.Title, .. entry.Aliases, .. entry.Questions, .. entry.Cautions, entry.Body.Text, entry.Dose?.ToString() ?? "",
            .. entry.Safety?.Examples.Triggers ?? [], .. entry.Safety?.Examples.Silent ?? [], $"{entry.Reviewed}"]);
}
