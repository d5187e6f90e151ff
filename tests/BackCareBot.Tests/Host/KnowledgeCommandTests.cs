using BackCareBot.Host.CommandLine;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly HostFolder _host = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Check_lists_every_fault_and_fails()
    {
        _host.Knowledge.Replace("faqs/heat-or-ice.md", "tags:", "tag:").Replace("exercises/plank.md", "[hospital-exercises]", "[nobody]");
        Assert.Equal(ExitCodes.FaultyKnowledge, Check());
        Assert.Contains("faqs/heat-or-ice.md:4: schema: unknown key `tag`", _output.ToString());
        Assert.Contains("exercises/plank.md:", _output.ToString());
        Assert.Contains("2 errors, ", _output.ToString());
    }

    [Fact]
    public void Errors_stand_last_next_to_the_line_that_counts_them()
    {
        _host.Knowledge.Replace("exercises/plank.md", "reviewed: 2026-11-20", "reviewed: 2020-11-20")
            .Replace("conditions/sciatica.md", "tags:", "tag:");
        Check();
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("exercises/plank.md", lines[0]);
        Assert.Contains("conditions/sciatica.md", lines[^2]);
    }

    [Fact]
    public void Check_of_a_folder_that_is_missing_says_which_setting_to_mend()
    {
        var code = KnowledgeCommand.Check(_host.Settings with { KnowledgePath = _host.DataFile("none") }, _output, _errors);
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("Knowledge:Path", _errors.ToString());
    }

    [Fact]
    public void Check_counts_entries_questions_and_sources()
    {
        Check();
        Assert.Contains("15 entries, 225 example questions, 6 sources: 0 errors", _output.ToString());
    }

    [Fact]
    public void The_coverage_table_is_as_approved() =>
        Approved.Check("Host", "coverage", CoverageTable.Of(_host.Bot.Current.Edition.Knowledge));

    [Fact]
    public void The_table_of_signs_is_as_approved() =>
        Approved.Check("Host", "signs", SignTable.Of(_host.Bot.Current.Edition.Knowledge));

    [Fact]
    public void A_list_for_a_person_names_every_entry()
    {
        var text = new StringWriter();
        KnowledgeCommand.List(_host.Bot.Current.Edition.Knowledge, markdown: false, Plain.Console(text), _output);
        Assert.All(_host.Bot.Current.Edition.Knowledge.Entries, entry => Assert.Contains(entry.Id, text.ToString()));
    }

    [Fact]
    public void Evaluate_of_a_folder_that_is_missing_names_it()
    {
        Assert.Equal(ExitCodes.BadInput, EvaluateCommand.Sets(_host.Bot, "no-such-folder", Plain.Console(_output), _output, _errors));
        Assert.Contains("'no-such-folder'", _errors.ToString());
    }

    [Fact]
    public void Evaluate_shows_every_miss_and_fails_below_a_floor()
    {
        Directory.CreateDirectory(_host.DataFile("sets"));
        File.WriteAllLines(
            Path.Combine(_host.DataFile("sets"), "questions.jsonl"),
            ["""{"q": "what helps sciatica?", "accept": ["conditions/sciatica"], "tag": "plain"}""", """{"q": "show me cat-cow", "accept": ["faqs/heat-or-ice"], "tag": "plain"}"""]);
        var code = EvaluateCommand.Sets(_host.Bot, _host.DataFile("sets"), Plain.Console(new StringWriter()), _output, _errors);
        Assert.Equal(ExitCodes.BelowFloor, code);
        Assert.Contains("questions.jsonl, first: show me cat-cow\n    came answer exercises/cat-cow", _output.ToString());
        Assert.DoesNotContain("what helps sciatica?", _output.ToString());
        Assert.Contains("questions.jsonl, first is below its floor", _errors.ToString());
    }

    public void Dispose() => _host.Dispose();

    private int Check() => KnowledgeCommand.Check(_host.Settings, _output, _errors);
}
