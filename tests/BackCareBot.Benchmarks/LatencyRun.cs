using System.Diagnostics;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;

namespace BackCareBot.Benchmarks;

/// <summary>Measures question to reply in process.</summary>
internal static class LatencyRun
{
    private const int WarmUp = 1_000;

    public static int Run(int questions, int generatedEntries, string engine)
    {
        var data = Directory.CreateTempSubdirectory("backcare-latency-");
        try
        {
            var knowledge = Load(generatedEntries);
            var watch = Stopwatch.StartNew();
            var loader = new KnowledgeLoader(TimeProvider.System);
            var builder = new EditionBuilder(SearchEngines.Create(engine, data.FullName), new EditionStore(data.FullName));
            using var current = new CurrentEdition(builder.Build(knowledge), loader, builder, KnowledgeFolder);
            Console.Out.WriteLine(FormattableString.Invariant($"{knowledge.Entries.Count} entries; index and models made in {watch.Elapsed.TotalSeconds:0.0} s"));
            var answers = new AnswerService(
                current, new ConversationStore(TimeProvider.System), new FeedbackFile(Path.Combine(data.FullName, "feedback.json")), null);
            var all = Questions.Take(knowledge, questions + WarmUp);
            for (var i = 0; i < WarmUp; i++)
                Ask(answers, all[i], i);
            var times = new List<TimeSpan>(questions);
            for (var i = WarmUp; i < all.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                Ask(answers, all[i], i);
                times.Add(Stopwatch.GetElapsedTime(started));
            }

            using var process = Process.GetCurrentProcess();
            Console.Out.WriteLine($"{questions} questions: {Percentiles.Of(times)}; resident {process.WorkingSet64 / 1024 / 1024} MB");
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static string KnowledgeFolder => Path.Combine(BotHome.Find(), "knowledge");

    private static void Ask(AnswerService answers, string question, int conversation) =>
        answers.Answer(new ChatMessage { Text = question, Conversation = conversation.ToString() });

    private static KnowledgeBase Load(int generated)
    {
        var load = new KnowledgeLoader(TimeProvider.System).Load(KnowledgeFolder);
        var knowledge = load.Base ?? throw new InvalidOperationException(string.Join("\n", load.Faults));
        return generated == 0 ? knowledge : GeneratedKnowledge.Add(knowledge, generated);
    }
}
