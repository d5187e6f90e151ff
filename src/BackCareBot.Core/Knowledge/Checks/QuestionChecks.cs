using BackCareBot.Core.Text;

namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>The example questions: enough of them, and each a new one.</summary>
internal static class QuestionChecks
{
    public const int FewestQuestions = 15;
    private const double NearCopy = 0.8;

    public static IEnumerable<Fault> EnoughQuestions(CheckContext context) =>
        from loaded in context.Entries
        where loaded.Entry.Questions.Count < FewestQuestions
        select loaded.FrontFault("questions", "too-few-questions",
            $"{loaded.Entry.Questions.Count} example questions; {FewestQuestions} are wanted, as different from each other as people are");

    /// <summary>Two questions are near-copies when four in five of their distinct words are shared (Jaccard).</summary>
    public static IEnumerable<Fault> NearCopies(CheckContext context)
    {
        var questions = new List<(string Text, string Id, HashSet<string> Words)>();
        var byWord = new Dictionary<string, List<int>>();
        foreach (var loaded in context.Entries)
        {
            for (var at = 0; at < loaded.Entry.Questions.Count; at++)
            {
                var text = loaded.Entry.Questions[at];
                var words = Tokenizer.Tokenize(text).Select(token => token.Word).ToHashSet();
                if (words.Count == 0)
                {
                    yield return loaded.FrontFault($"questions[{at}]", "question-empty", "this question has no word; write one or take it out");
                    continue;
                }

                var copy = MostAlike(words, questions, byWord);
                if (copy >= 0)
                    yield return loaded.FrontFault($"questions[{at}]", "question-near-copy",
                        $"'{text}' is nearly '{questions[copy].Text}' of {questions[copy].Id}; ask it in other words or from another side");
                foreach (var word in words)
                {
                    if (!byWord.TryGetValue(word, out var list))
                        byWord[word] = list = [];
                    list.Add(questions.Count);
                }

                questions.Add((text, loaded.Entry.Id, words));
            }
        }
    }

    private static int MostAlike(
        HashSet<string> words, List<(string Text, string Id, HashSet<string> Words)> questions, Dictionary<string, List<int>> byWord)
    {
        // Four of five words shared means that one of the two rarest fifths must be shared: look along those alone.
        var rarest = words.OrderBy(word => byWord.TryGetValue(word, out var list) ? list.Count : 0)
            .Take(words.Count - (int)Math.Ceiling(words.Count * NearCopy) + 1);
        foreach (var word in rarest)
        {
            foreach (var other in byWord.GetValueOrDefault(word) ?? [])
            {
                // Sets of too different sizes cannot share enough.
                var (fewer, more) = (Math.Min(words.Count, questions[other].Words.Count), Math.Max(words.Count, questions[other].Words.Count));
                if (fewer < NearCopy * more)
                    continue;
                var shared = questions[other].Words.Count(words.Contains);
                if (shared >= NearCopy * (words.Count + questions[other].Words.Count - shared))
                    return other;
            }
        }

        return -1;
    }
}
