using System.Diagnostics;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Host.Composition;
using BackCareBot.Search.Sqlite;
using BackCareBot.Teams.Cards;

namespace BackCareBot.Benchmarks;

/// <summary>How long each step of an answer takes over many different questions. Medians, so that a busy machine tells much the same.</summary>
internal static class StepsRun
{
    public static int Run(int questions)
    {
        var data = Directory.CreateTempSubdirectory("backcare-steps-");
        try
        {
            var knowledge = new KnowledgeLoader(TimeProvider.System).Load(Path.Combine(BotHome.Find(), "knowledge")).Base!;
            var loader = new KnowledgeLoader(TimeProvider.System);
            var builder = new EditionBuilder(new SqliteSearchEngine(data.FullName), new EditionStore(data.FullName));
            using var current = new CurrentEdition(builder.Build(knowledge), loader, builder, data.FullName);
            var answers = new AnswerService(
                current, new ConversationStore(TimeProvider.System), new FeedbackFile(Path.Combine(data.FullName, "feedback.json")), null);
            var all = Questions.Take(knowledge, questions);
            var edition = current.Edition;
            var understood = all.Select(edition.Understanding.Understand).ToList();
            var words = understood.ConvertAll(question => EngineWords.Of(question, edition.Ranking));
            var found = words.ConvertAll(asked => edition.Index.Search(asked, AnswerRanking.EngineCandidates));
            var replies = all.Select((text, at) => answers.Answer(new ChatMessage { Text = text, Conversation = $"{at}" })).ToList();
            Measure("understand", all.Count, at => edition.Understanding.Understand(all[at]));
            Measure("triage", all.Count, at => edition.Triage.Look(understood[at]));
            Measure("words for the engine", all.Count, at => EngineWords.Of(understood[at], edition.Ranking));
            Measure("search", all.Count, at => edition.Index.Search(words[at], AnswerRanking.EngineCandidates));
            Measure("rank", all.Count, at => edition.Ranking.Rank(understood[at], found[at]));
            Measure("whole answer", all.Count, at => answers.Answer(new ChatMessage { Text = all[at], Conversation = $"again {at}" }));
            Measure("Teams card", all.Count, at => ReplyCard.Draw(replies[at], new CardContext(Private: true)));
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static void Measure(string step, int count, Func<int, object> work)
    {
        var times = new List<TimeSpan>(count);
        for (var at = 0; at < count; at++)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(work(at));
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        Console.Out.WriteLine($"{step,-22} {Percentiles.Of(times)}");
    }
}
