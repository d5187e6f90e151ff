using BackCareBot.Core.Knowledge;

namespace BackCareBot.Benchmarks;

/// <summary>Makes a knowledge base of many thousand entries by mixing the words of the real ones.</summary>
internal static class GeneratedKnowledge
{
    private const int QuestionsAnEntry = 5;

    public static KnowledgeBase Add(KnowledgeBase real, int count)
    {
        var random = new Random(11);
        var words = real.Entries.SelectMany(entry => entry.Body.Text.Split(' ')).Where(word => word.All(char.IsAsciiLetter) && word.Length > 2)
            .Distinct().ToArray();
        var generated = Enumerable.Range(0, count).Select(number => Entry(real.Entries[number % real.Entries.Count], number, words, random));
        return new KnowledgeBase(real.Content with { Hash = $"{real.ContentHash}-{count}", Entries = [.. real.Entries, .. generated] });
    }

    private static KnowledgeEntry Entry(KnowledgeEntry model, int number, string[] words, Random random)
    {
        return new KnowledgeEntry
        {
            Id = $"faqs/generated-{number}",
            Kind = EntryKind.Faq,
            Title = $"{Words(2)} {number}",
            Aliases = [$"{Words(2)} {number}"],
            Tags = [Words(1), Words(1)],
            Questions = [.. Enumerable.Range(0, QuestionsAnEntry).Select(_ => Words(6))],
            Areas = model.Areas,
            Sources = model.Sources,
            Reviewed = model.Reviewed,
            Body = new EntryBody([new EntrySection(Headings.ShortAnswer, [new SectionPart(Words(40) + ".", [])]), new EntrySection(Headings.More, [new SectionPart(Words(120) + ".", [])])]),
        };

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }
}
