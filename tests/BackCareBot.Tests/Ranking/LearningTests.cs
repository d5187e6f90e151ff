using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Understanding;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Ranking;

public sealed class LearningTests : IDisposable
{
    private static readonly string[] Messages =
        ["what helps sciatica", "my back hurts", "how long do i hold the plank", "numb between my legs", "who won the football", "hello", "foam rolling"];

    private readonly TempFolder _data = new();
    private readonly KnowledgeFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public LearningTests() => _knowledge = _folder.Load().Base!;

    [Fact]
    public void A_word_of_many_examples_is_more_evidence_than_a_word_of_one()
    {
        var understanding = new QuestionUnderstanding(_knowledge);
        var index = ExampleIndex.Build([.. new[] { ("sciatica at night", 0), ("sciatica by day", 0), ("sciatica and plank", 1), ("plank hold", 1), ("plank rest", 1) }
            .Select(example => (understanding.Understand(example.Item1), example.Item2))]);
        var evidence = index.Compare(understanding.Understand("sciatica"), labels: 2).Evidence;
        Assert.True(evidence[0] > evidence[1] && evidence[1] > 0, string.Join(", ", evidence));
    }

    [Fact]
    public void A_message_is_no_more_like_many_copies_of_an_example_than_like_one()
    {
        var understanding = new QuestionUnderstanding(_knowledge);
        var message = understanding.Understand("sciatica at night");
        var index = ExampleIndex.Build([(message, 0), (message, 1), (message, 1), (message, 1), (understanding.Understand("plank"), 2)]);
        Assert.Equal([1.0, 1.0, 0.0, 0.0], index.Compare(message, labels: 4).Whole.Select(cosine => Math.Round(cosine, 4)));
    }

    [Fact]
    public void Learning_twice_gives_the_same_numbers()
    {
        using var other = new TempFolder();
        Builder.In(_data.Path).Build(_knowledge).Dispose();
        Builder.In(other.Path).Build(_knowledge).Dispose();
        Assert.Equal(File.ReadAllBytes(Model(_data.Path)), File.ReadAllBytes(Model(other.Path)));
    }

    [Fact]
    public void What_was_learned_and_stored_answers_alike_when_it_is_read_back()
    {
        var learned = Answers();
        var stored = File.ReadAllBytes(Model(_data.Path));
        File.SetAttributes(Model(_data.Path), FileAttributes.ReadOnly);
        Assert.Equal(learned, Answers());
        File.SetAttributes(Model(_data.Path), FileAttributes.Normal);
        Assert.Equal(stored, File.ReadAllBytes(Model(_data.Path)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    [InlineData(-1)]
    public void A_file_cut_off_is_learned_anew(int length)
    {
        var learned = Answers();
        var whole = File.ReadAllBytes(Model(_data.Path));
        File.WriteAllBytes(Model(_data.Path), length < 0 ? whole[..^1] : whole[..length]);
        Assert.Equal(learned, Answers());
        Assert.Equal(whole, File.ReadAllBytes(Model(_data.Path)));
    }

    [Fact]
    public void A_file_of_something_else_is_learned_anew()
    {
        var learned = Answers();
        File.WriteAllText(Model(_data.Path), string.Concat(Enumerable.Repeat("no model at all ", 1_000)));
        Assert.Equal(learned, Answers());
    }

    [Fact]
    public void A_store_without_a_folder_keeps_nothing()
    {
        Builder.In(_data.Path, keepModels: false).Build(_knowledge).Dispose();
        Assert.Empty(Directory.GetFiles(_data.Path, "*.bin"));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    private static string Model(string folder) => Assert.Single(Directory.GetFiles(folder, "*.bin"));

    private List<string> Answers()
    {
        using var edition = Builder.In(_data.Path).Build(_knowledge);
        return [.. Messages.Select(message => Told(edition, message))];
    }

    private static string Told(Edition edition, string message)
    {
        var question = edition.Understanding.Understand(message);
        var ranked = edition.Rank(question);
        var findings = edition.Triage.Look(question).Select(finding => $"{finding.Entry.Id} {finding.Belief:R}");
        return $"{ranked.Confidence:R} {ranked.SmallTalk} {string.Join(' ', ranked.Entries.Select(item => $"{item.Entry.Id} {item.Share:R}"))} {string.Join(' ', findings)}";
    }
}
