using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Evaluation;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Knowledge;

[Collection(RealBot.Collection)]
public sealed class RealKnowledgeTests(RealBot bot)
{
    [Fact]
    public void The_knowledge_base_has_no_error() =>
        Assert.DoesNotContain(bot.Load.Faults, fault => fault.Severity == FaultSeverity.Error);

    [Fact]
    public void Every_expected_entry_is_there() =>
        Assert.Empty(Expected().Except(bot.Knowledge.Entries.Select(entry => entry.Id)));

    [Fact]
    public void Every_entry_stands_in_the_folder_of_its_kind() =>
        Assert.All(bot.Knowledge.Entries, entry => Assert.StartsWith(entry.Kind.Folder() + "/", entry.Id));

    [Fact]
    public void Entries_are_ordered_by_id() =>
        Assert.Equal(bot.Knowledge.Entries.Select(entry => entry.Id).Order(StringComparer.Ordinal), bot.Knowledge.Entries.Select(entry => entry.Id));

    [Fact]
    public void Every_warning_has_sixty_messages_that_raise_it_and_sixty_that_do_not() =>
        Assert.All(bot.Knowledge.Entries.Where(entry => entry.Safety is not null), entry =>
        {
            Assert.True(entry.Safety!.Examples.Triggers.Count >= 60, entry.Id);
            Assert.True(entry.Safety.Examples.Silent.Count >= 60, entry.Id);
        });

    [Fact]
    public void No_message_of_the_evaluation_sets_is_an_example_of_an_entry()
    {
        var sets = Directory.EnumerateFiles(Path.Combine(Checkout.Tests, "Evaluation", "Sets"), "*.jsonl", SearchOption.AllDirectories);
        var asked = sets.SelectMany(MessagesOf).ToHashSet();
        Assert.True(asked.Count > 1_000);
        var content = bot.Knowledge.Content;
        var taught = content.Entries.SelectMany(entry => entry.Questions.Concat(entry.Safety?.Examples.Triggers ?? []).Concat(entry.Safety?.Examples.Silent ?? []))
            .Concat(content.Outside.SelectMany(group => group.Examples));
        // Two people may well write the same few words; a whole sentence was copied.
        Assert.DoesNotContain(taught, message => message.Split(' ').Length > 10 && asked.Contains(message));
    }

    [Fact]
    public void A_country_not_listed_gets_the_wording_without_numbers() =>
        Assert.Equal(Region.DefaultId, bot.Knowledge.RegionFor("ZZ").Id);

    private static string[] Expected() => File.ReadAllLines(Path.Combine(Checkout.Tests, "Knowledge", "expected-ids.txt"));

    private static IEnumerable<string> MessagesOf(string file) =>
        EvaluationSets.Read(file).SelectMany(line => line.Turns ?? [line]).Select(line => line.Q!);
}
