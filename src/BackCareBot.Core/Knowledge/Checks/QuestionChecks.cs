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
        var questions = new List<(string Text, string Id)>();
        var index = new LikenessIndex();
        foreach (var loaded in context.Entries)
        {
            for (var at = 0; at < loaded.Entry.Questions.Count; at++)
            {
                var text = loaded.Entry.Questions[at];
                var tokens = Tokenizer.Tokenize(text);
                if (tokens.Count == 0)
                {
                    yield return loaded.FrontFault($"questions[{at}]", "question-empty", "this question has no word; write one or take it out");
                    continue;
                }

                var copy = index.AddAndFind(tokens.Select(token => token.Word), NearCopy);
                if (copy >= 0)
                    yield return loaded.FrontFault($"questions[{at}]", "question-near-copy",
                        $"'{text}' is nearly '{questions[copy].Text}' of {questions[copy].Id}; ask it in other words or from another side");
                questions.Add((text, loaded.Entry.Id));
            }
        }
    }
}
