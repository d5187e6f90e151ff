using System.Runtime.InteropServices;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>
/// The words that are taken to be spelt right. Those of entries' own text are worth correcting to; those of other topics
/// and of everyday English are right as well, but no message is bent towards them.
/// </summary>
public sealed class KnownWords
{
    /// <summary>A word met this often in example messages is right, not a slip that an author put in on purpose.</summary>
    private const int TrustedAfter = 3;

    private const int FarCommoner = 5;
    private const int TextsAtATime = 1_000;

    /// <summary>A word met this often in example messages is one that people use of their backs, rightly spelt or not.</summary>
    private const int UsedAfter = 2;

    private KnownWords(Dictionary<string, int> counts, HashSet<string> targets, HashSet<string> used)
    {
        Counts = counts;
        Targets = targets;
        Used = used;
    }

    /// <summary>How often each word was met.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>The words that misspelt ones are corrected to.</summary>
    public IReadOnlySet<string> Targets { get; }

    /// <summary>The words that entries and people who ask use; a message of other words is about something else.</summary>
    public IReadOnlySet<string> Used { get; }

    public static KnownWords Of(KnowledgeContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var counting = Task.Run(() => Count(content.Entries.SelectMany<KnowledgeEntry, string>(entry =>
            [.. entry.Questions, .. entry.Safety?.Examples.Triggers ?? [], .. entry.Safety?.Examples.Silent ?? []])
            .Concat(content.Harmless.SelectMany(group => group.Examples))));
        var known = Count(
        [
            .. content.Entries.SelectMany<KnowledgeEntry, string>(entry =>
                [entry.Title, .. entry.Aliases, .. entry.Tags, .. entry.Cautions, .. entry.AvoidIf, entry.Body.Text]),
            .. content.Vocabulary.SelectMany(term => term.Lay.Append(term.Term)),
            .. content.SafetyWords.Values.SelectMany(words => words).Concat(content.Entries.SelectMany(entry => entry.Safety?.Signs ?? [])
                .SelectMany(sign => sign.All.SelectMany(alternatives => alternatives).Concat(sign.Except))).Where(phrase => !phrase.StartsWith('$')),
        ]);
        var examples = counting.GetAwaiter().GetResult();
        var slips = CommonSlips(known, examples);
        foreach (var (word, count) in examples)
        {
            if (known.TryGetValue(word, out var before))
                known[word] = before + count;
            else if (count >= TrustedAfter && !slips.Contains(word))
                known[word] = count;
        }

        var targets = known.Keys.ToHashSet();
        var used = examples.Where(pair => pair.Value >= UsedAfter).Select(pair => pair.Key).Concat(targets).ToHashSet();
        Add(Count(content.Outside.Concat(content.SmallTalk).SelectMany(group => group.Examples)), known);
        foreach (var word in CommonWords.All)
            known.TryAdd(word, 1);
        return new KnownWords(known, targets, used);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is cut short.</exception>
    public static KnownWords Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = reader.ReadTexts();
        var counts = reader.ReadNumbers<int>();
        if (counts.Length != words.Length)
            throw new InvalidDataException("The stored words do not fit their counts.");
        var known = new Dictionary<string, int>(words.Length);
        for (var i = 0; i < words.Length; i++)
            known[words[i]] = counts[i];
        return new KnownWords(known, [.. reader.ReadTexts()], [.. reader.ReadTexts()]);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteTexts([.. Counts.Keys]);
        writer.WriteNumbers<int>([.. Counts.Values]);
        writer.WriteTexts([.. Targets]);
        writer.WriteTexts([.. Used]);
    }

    /// <summary>
    /// Misspellings that authors wrote so often that they would count as words: "siatica" a dozen times beside hundreds of
    /// "sciatica".
    /// </summary>
    private static HashSet<string> CommonSlips(Dictionary<string, int> known, Dictionary<string, int> examples)
    {
        var all = known.ToDictionary(pair => pair.Key, pair => pair.Value + examples.GetValueOrDefault(pair.Key));
        var corrector = new SpellingCorrector(all, known.ContainsKey);
        var common = CommonWords.All.ToHashSet();
        var unknown = examples.Where(pair => pair.Value >= TrustedAfter && !known.ContainsKey(pair.Key) && !common.Contains(pair.Key)).ToList();
        return [.. Concurrently.Map(unknown, pair => IsSlip(corrector.Guess(pair.Key), pair.Key, pair.Value, all) ? pair.Key : null).OfType<string>()];
    }

    private static bool IsSlip(string[] guess, string word, int count, Dictionary<string, int> all) =>
        guess[0] != word && guess.All(right => all.GetValueOrDefault(right) >= FarCommoner * count);

    /// <summary>How often each word stands in some texts, in the order of first mention.</summary>
    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        // Counted in some runs of texts side by side, so that no text's words need be kept until it is their turn.
        var counts = new Dictionary<string, int>();
        foreach (var part in Concurrently.Map(texts.Chunk(TextsAtATime).ToList(), CountRun))
            Add(part, counts);
        return counts;
    }

    private static void Add(Dictionary<string, int> part, Dictionary<string, int> counts)
    {
        foreach (var (word, count) in part)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _) += count;
    }

    private static Dictionary<string, int> CountRun(string[] texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            foreach (var token in Tokenizer.Tokenize(text))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Word, out _)++;
        }

        return counts;
    }
}
