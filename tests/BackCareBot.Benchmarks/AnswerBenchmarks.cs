using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Understanding;
using BackCareBot.Host.Composition;
using BenchmarkDotNet.Attributes;

namespace BackCareBot.Benchmarks;

/// <summary>The steps of an answer, one by one, on the real knowledge base.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const string Question = "Hi, my lower back has been aching for two weeks since I moved house, which exercises would help and should I use heat?";

    /// <summary>Five hundred characters, as long as a story in a chat gets.</summary>
    private static readonly string Story =
        "Hi all, I have been working from the kitchen table since spring and by three in the afternoon my upper back between the shoulder "
        + "blades is aching, I tried a cushion and it did nothing, then a friend lent me a proper chair and it was better for a week, but on "
        + "Saturday I carried boxes for my sister and now the lower part has joined in, it is stiff when I get up and eases when I walk, no "
        + "numbness and no fever, I sleep on my side with a pillow, and I wonder which stretch to start with and how often?";

    private Edition _edition = null!;
    private UnderstoodQuestion _understood = null!;
    private UnderstoodQuestion _story = null!;
    private IReadOnlyList<string> _words = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var knowledge = new KnowledgeLoader(TimeProvider.System).Load(Path.Combine(BotHome.Find(), "knowledge")).Base!;
        var data = Directory.CreateTempSubdirectory("backcare-micro-").FullName;
        _edition = new EditionBuilder(SearchEngines.Create(PackageSet.Auto, data), new EditionStore(null)).Build(knowledge);
        _understood = _edition.Understanding.Understand(Question);
        _story = _edition.Understanding.Understand(Story);
        _words = EngineWords.Of(_understood, _edition.Ranking);
    }

    [Benchmark]
    public UnderstoodQuestion Understand() => _edition.Understanding.Understand(Question);

    [Benchmark]
    public IReadOnlyList<Finding> TriageOfAStory() => _edition.Triage.Look(_story);

    [Benchmark]
    public IReadOnlyList<string> Search() => _edition.Index.Search(_words, AnswerRanking.EngineCandidates);

    [Benchmark]
    public RankedAnswers SearchAndRank() => _edition.Rank(_understood);
}
