using System.Diagnostics;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Text;
using BackCareBot.Host.Composition;

namespace BackCareBot.Benchmarks;

/// <summary>Measures the search engines by themselves, on the words of the same questions.</summary>
internal static class SearchRun
{
    private const int Searches = 2_000;
    private const int WarmUp = 500;

    public static int Run(int generatedEntries)
    {
        var load = new KnowledgeLoader(TimeProvider.System).Load(Path.Combine(BotHome.Find(), "knowledge"));
        var real = load.Base ?? throw new InvalidOperationException(string.Join("\n", load.Faults));
        var knowledge = generatedEntries == 0 ? real : GeneratedKnowledge.Add(real, generatedEntries);
        var asked = Questions.Take(real, Searches + WarmUp).Select(Words).ToList();
        foreach (var engine in PackageSet.IsFull ? [SearchEngines.Sqlite, SearchEngines.Lucene] : new[] { SearchEngines.Sqlite })
            Measure(engine, knowledge, asked);
        return 0;
    }

    private static void Measure(string engine, KnowledgeBase knowledge, List<IReadOnlyList<string>> asked)
    {
        var data = Directory.CreateTempSubdirectory("backcare-search-");
        try
        {
            var built = Time(() => SearchEngines.Create(engine, data.FullName).Open(knowledge).Dispose());
            var opened = Time(() => SearchEngines.Create(engine, data.FullName).Open(knowledge).Dispose());
            using var index = SearchEngines.Create(engine, data.FullName).Open(knowledge);
            foreach (var words in asked.Take(WarmUp))
                index.Search(words, AnswerRanking.EngineCandidates);
            var times = asked.Skip(WarmUp).Select(words => Time(() => index.Search(words, AnswerRanking.EngineCandidates))).ToList();
            var size = data.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{engine}: {knowledge.Entries.Count} entries; built in {built.TotalSeconds:0.00} s, opened in {opened.TotalMilliseconds:0} ms, {size / 1024.0 / 1024:0.0} MB; {times.Count} searches: {Percentiles.Of(times)}"));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> Words(string question) =>
        [.. Tokenizer.Tokenize(question).Select(token => token.Word).Where(word => !StopWords.Contains(word)).Distinct().Take(14)];

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }
}
