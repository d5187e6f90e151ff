using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Knowledge;

public sealed class BrokenFileTests
{
    private const string Faq = "faqs/heat-or-ice.md";

    [Fact]
    public void Every_fault_of_every_file_is_listed_by_path_and_line()
    {
        using var folder = new KnowledgeFolder();
        folder.Replace(Faq, "[review-heat-cold]", "[nobody]").Replace(Faq, "conditions/low-back-pain,", "conditions/none,")
            .Replace("exercises/plank.md", "[hospital-exercises]", "[nobody]").Delete("scope.yaml");
        var load = folder.Load();
        Assert.Null(load.Base);
        Assert.Equal(
            ["exercises/plank.md unknown-source", "faqs/heat-or-ice.md unknown-entry", "faqs/heat-or-ice.md unknown-source", "scope.yaml file-missing"],
            load.Faults.Select(fault => $"{fault.Path} {fault.Rule}"));
        Assert.Equal(load.Faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line), load.Faults);
    }

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("regions.yaml")]
    [InlineData("vocabulary.yaml")]
    [InlineData("safety-words.yaml")]
    [InlineData("scope.yaml")]
    [InlineData("outside.yaml")]
    [InlineData("harmless.yaml")]
    [InlineData("small-talk.yaml")]
    public void A_missing_list_is_named(string file)
    {
        using var folder = new KnowledgeFolder();
        var faults = folder.Delete(file).Load().Faults;
        Assert.Contains(faults, fault => (fault.Path, fault.Rule) == (file, "file-missing") && fault.Message.Contains(file));
    }

    [Fact]
    public void A_fault_in_the_list_of_sources_does_not_drown_in_one_of_every_entry()
    {
        using var folder = new KnowledgeFolder();
        var faults = folder.Replace("sources.yaml", "publisher:", "publsher:").Load().Faults;
        Assert.All(faults, fault => Assert.Equal("sources.yaml", fault.Path));
    }

    [Theory]
    [InlineData("entry", Faq)]
    [InlineData("examples", "safety/infection.examples.yaml")]
    [InlineData("sources", "sources.yaml")]
    public void A_missing_schema_is_named_with_a_file_that_needs_it(string schema, string needs)
    {
        using var folder = new KnowledgeFolder();
        var faults = folder.Delete($"schemas/{schema}.schema.json").Load().Faults;
        Assert.Contains(faults, fault => fault.Rule == "schema-missing" && fault.Message.Contains(needs));
    }

    [Fact]
    public void A_broken_schema_is_named_with_what_is_wrong_with_it()
    {
        using var folder = new KnowledgeFolder();
        var faults = folder.Replace("schemas/sources.schema.json", "\"pattern\"", "\"pattren\"").Load().Faults;
        Assert.Contains(faults, fault => (fault.Path, fault.Rule) == ("schemas/sources.schema.json", "schema-broken") && fault.Message.Contains("pattren"));
    }

    [Fact]
    public void A_fault_reads_path_line_rule_and_message() =>
        Assert.Equal(
            "faqs/a.md:7: alias-shared: 'x' already names faqs/b",
            new Fault("faqs/a.md", 7, "alias-shared", "'x' already names faqs/b").ToString());

    [Fact]
    public void A_review_older_than_a_year_is_a_warning_and_serves()
    {
        using var folder = new KnowledgeFolder();
        var load = folder.Load("2027-11-21");
        Assert.NotNull(load.Base);
        Assert.All(load.Faults, fault => Assert.Equal(("review-old", FaultSeverity.Warning), (fault.Rule, fault.Severity)));
        Assert.Equal(load.Base.Entries.Count, load.Faults.Count);
        Assert.Contains(": warning review-old: ", load.Faults[0].ToString());
    }

    [Fact]
    public void A_review_of_a_year_ago_to_the_day_is_none()
    {
        using var folder = new KnowledgeFolder();
        Assert.Empty(folder.Load("2027-11-20").Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n---\n")]
    [InlineData("---\n- a\n- b\n---\n## Short answer\n")]
    [InlineData("---\njust words\n---\n")]
    [InlineData("---\n\ttitle: tab\n---\n")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n")]
    [InlineData("\0\u0001\u0002")]
    public void Whatever_stands_in_a_file_is_a_fault_and_no_exception(string text)
    {
        using var folder = new KnowledgeFolder();
        Assert.Contains(folder.Write(Faq, text).Load().Faults, fault => fault.Path == Faq);
    }

    [Fact]
    public void An_anchor_that_holds_itself_is_a_fault()
    {
        using var folder = new KnowledgeFolder();
        Assert.Contains(folder.Write(Faq, "---\ntitle: &a [*a]\n---\n").Load().Faults, fault => fault.Path == Faq);
    }

    [Theory]
    [InlineData("---\ntags: [heat: [pack\n---\n")]
    [InlineData("---\n? [a, b]\n: c\n---\n")]
    public void A_bracket_left_open_or_a_key_that_is_no_word_is_a_fault_and_no_exception(string text)
    {
        using var folder = new KnowledgeFolder();
        Assert.Contains(folder.Write(Faq, text).Load().Faults, fault => fault.Path == Faq);
    }

    [Fact]
    public void A_link_in_a_paragraph_is_a_fault()
    {
        using var folder = new KnowledgeFolder();
        Assert.Contains(folder.Replace(Faq, "Wrap it and", "[Wrap it](https://example.org) and").Load().Faults, fault => fault.Rule == "body");
    }

    [Fact]
    public void A_body_nested_without_end_is_a_fault_and_no_crash()
    {
        using var folder = new KnowledgeFolder();
        var faults = folder.Replace(Faq, "Wrap it and", $"Wrap it.\n\n{string.Concat(Enumerable.Repeat("> ", 300))}and").Load().Faults;
        Assert.Contains(faults, fault => (fault.Path, fault.Rule) == (Faq, "body") && fault.Message.Contains("plain paragraphs"));
    }

    [Theory]
    [InlineData(12, "short-answer-long")]
    [InlineData(0, "hard-to-read")]
    public void A_short_answer_too_long_or_too_hard_is_named(int repeat, string rule)
    {
        using var folder = new KnowledgeFolder();
        var text = repeat > 0
            ? string.Concat(Enumerable.Repeat("Use the one that feels good to you. ", repeat))
            : "Thermotherapeutic interventions demonstrate comparatively favourable analgesic characteristics.";
        folder.Replace(Faq, "Use the one that feels better. Heat has slightly better proof. Wrap it and use it for 10 to 15 minutes.", text);
        Assert.Contains(folder.Load().Faults, fault => (fault.Path, fault.Rule) == (Faq, rule));
    }
}
