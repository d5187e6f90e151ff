using BackCareBot.Core.Knowledge;

namespace BackCareBot.Benchmarks;

/// <summary>Different questions without end, from a knowledge base's own examples, so that no cache of answers could help.</summary>
internal static class Questions
{
    private static readonly string[] Openers = ["", "hi, ", "quick one: ", "please, ", "hello there, ", "just wondering, ", "so, ", "hey, "];

    public static IReadOnlyList<string> Take(KnowledgeBase knowledge, int count)
    {
        var examples = knowledge.Entries.SelectMany(entry => entry.Questions)
            .Concat(knowledge.Content.Outside.SelectMany(group => group.Examples)).ToArray();
        new Random(7).Shuffle(examples);
        return [.. Enumerable.Range(0, count).Select(at => $"{Openers[at / examples.Length % Openers.Length]}{examples[at % examples.Length]}")];
    }
}
