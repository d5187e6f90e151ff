using System.Diagnostics;
using System.Globalization;
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
            var built = TimeOfOpening(engine, data, knowledge);
            var opened = TimeOfOpening(engine, data, knowledge);
            using var index = SearchEngines.Create(engine, data.FullName).Open(knowledge);
            foreach (var words in asked.Take(WarmUp))
                index.Search(words, AnswerRanking.EngineCandidates);
            var before = Environment.CpuUsage.TotalTime;
            var times = asked.Skip(WarmUp).Select(words => Time(() => index.Search(words, AnswerRanking.EngineCandidates))).ToList();
            var processor = Environment.CpuUsage.TotalTime - before;
            var size = data.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{engine}: {knowledge.Entries.Count} entries; built in {built}, opened in {opened}, {size / 1024.0 / 1024:0.0} MB; "
                + $"{times.Count} searches: {Percentiles.Of(times)}; processor {processor.TotalMilliseconds / times.Count:0.00} ms a search"));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>As time on the clock and of the processor: on a machine that does other things the two differ.</summary>
    private static string TimeOfOpening(string engine, DirectoryInfo data, KnowledgeBase knowledge)
    {
        var before = Environment.CpuUsage.TotalTime;
        var taken = Time(() => SearchEngines.Create(engine, data.FullName).Open(knowledge).Dispose());
        return FormattableString.Invariant($"{taken.TotalSeconds:0.00} s (processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s)");
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
