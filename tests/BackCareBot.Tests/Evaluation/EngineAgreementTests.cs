#if FULL_FEED
using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Evaluation;
using BackCareBot.Tests.Support;
using Xunit.Abstractions;

namespace BackCareBot.Tests.Evaluation;

/// <summary>What is answered is decided by the core: it must not matter which engine proposed the candidates.</summary>
[Collection(RealBot.Collection)]
public sealed class EngineAgreementTests(RealBot bot, ITestOutputHelper output)
{
    private const double LeastAgreement = 0.99;
    private const double LeastProposed = 0.98;

    [Theory]
    [InlineData("development")]
    [InlineData("blind")]
    public void Both_engines_give_the_same_first_answer(string sets)
    {
        var folder = Path.Combine(Checkout.Tests, "Evaluation", "Sets", sets);
        var lines = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => EvaluationSets.Read(file).Select(line => (Set: Path.GetFileName(file), Line: line))).ToList();
        var lucene = FirstAnswers(SearchEngines.Lucene, lines.ConvertAll(pair => pair.Line));
        var sqlite = FirstAnswers(SearchEngines.Sqlite, lines.ConvertAll(pair => pair.Line));
        var differ = lines.Select((pair, at) => (pair.Set, At: at)).Where(pair => lucene[pair.At] != sqlite[pair.At]).ToList();
        var report = $"{sets}: {lines.Count - differ.Count} of {lines.Count} lines alike; different: "
            + string.Join(", ", differ.GroupBy(pair => pair.Set).Select(group => $"{group.Key} {group.Count()}"));
        output.WriteLine(report);
        Assert.True(lines.Count - differ.Count >= LeastAgreement * lines.Count, report);
    }

    /// <summary>
    /// The core has candidates of its own, and answers alike even where an engine proposes nothing; so what each engine
    /// proposes is measured by itself.
    /// </summary>
    [Theory]
    [InlineData(SearchEngines.Lucene, "development")]
    [InlineData(SearchEngines.Lucene, "blind")]
    [InlineData(SearchEngines.Sqlite, "development")]
    [InlineData(SearchEngines.Sqlite, "blind")]
    public void An_engine_proposes_the_right_entry(string engine, string sets)
    {
        using var data = new TempFolder();
        using var index = SearchEngines.Create(engine, data.Path).Open(bot.Knowledge);
        var lines = EvaluationSets.Read(Path.Combine(Checkout.Tests, "Evaluation", "Sets", sets, "questions.jsonl"));
        var right = lines.Count(line => index.Search(
            EngineWords.Of(bot.Edition.Understanding.Understand(line.Q!), bot.Edition.Ranking), AnswerRanking.EngineCandidates).Any(line.Accept!.Contains));
        var report = $"{engine}, {sets}: the right entry is among {AnswerRanking.EngineCandidates} candidates in {right} of {lines.Count} lines";
        output.WriteLine(report);
        Assert.True(right >= LeastProposed * lines.Count, report);
    }

    /// <summary>What each line's last message is answered with, with one engine and the models that both share.</summary>
    private List<string> FirstAnswers(string engine, IReadOnlyList<EvaluationLine> lines)
    {
        using var data = new TempFolder();
        var loader = new KnowledgeLoader(TimeProvider.System);
        var builder = new EditionBuilder(SearchEngines.Create(engine, data.Path), bot.Models);
        using var current = new CurrentEdition(builder.Build(bot.Knowledge), loader, builder, Checkout.Knowledge);
        var answers = new Chat(current, country: null).Answers;
        return [.. lines.Select((line, at) => (line.Turns ?? [line])
            .Select(turn => answers.Answer(new ChatMessage { Text = turn.Q!, Platform = "evaluation", Conversation = $"{at}" }))
            .Select(reply => $"{reply.Kind} {reply.EntryId}").Last())];
    }
}
#endif
