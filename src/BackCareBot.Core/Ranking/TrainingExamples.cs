using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>One labelled text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Message">The text, read.</param>
/// <param name="Label">Its class in <see cref="Labels"/>.</param>
/// <param name="IsMessage">Whether somebody wrote it as a message; otherwise it is a sentence of an entry, which trains as well but measures nothing.</param>
public sealed record TrainingExample(string Text, UnderstoodQuestion Message, int Label, bool IsMessage);

/// <summary>Collects the labelled texts of a knowledge base: what the ranking learns from.</summary>
public static partial class TrainingExamples
{
    private const int ShortestSentence = 12;

    public static IReadOnlyList<TrainingExample> Of(KnowledgeBase knowledge, Labels labels, Func<string, UnderstoodQuestion> read)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var examples = new List<(string Text, int Label, bool IsMessage)>();
        for (var label = 0; label < labels.Entries.Count; label++)
        {
            var entry = labels.Entries[label];
            examples.AddRange(entry.Aliases.Prepend(entry.Title).Concat(entry.Questions).Select(text => (text, label, true)));
            examples.AddRange(Sentences(entry).Select(text => (text, label, false)));
        }

        examples.AddRange(knowledge.Content.Outside.SelectMany(group => group.Examples).Select(text => (text, labels.Outside, true)));
        for (var i = 0; i < labels.SmallTalk.Count; i++)
        {
            var label = labels.Outside + 1 + i;
            examples.AddRange(labels.SmallTalk[i].Examples.Select(text => (text, label, true)));
        }

        return Concurrently.Map(examples, example =>
            new TrainingExample(example.Text, read(example.Text), example.Label, example.IsMessage));
    }

    private static IEnumerable<string> Sentences(KnowledgeEntry entry) =>
        SentenceEnd().Split(entry.Body.Text).Where(sentence => sentence.Length >= ShortestSentence)
            .Concat(entry.Tags).Concat(entry.Cautions);

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex SentenceEnd();
}
