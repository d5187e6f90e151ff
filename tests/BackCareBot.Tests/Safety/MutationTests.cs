using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Safety;

/// <summary>Messages that raise a warning are written differently: the warning must stay.</summary>
[Collection(RealBot.Collection)]
public sealed class MutationTests(RealBot bot)
{
    private const double MostPointsLost = 0.03;
    private const int PerEntry = 60;
    private const int All = int.MaxValue;

    private static readonly string[] Fillers = ["um", "like", "honestly", "really", "actually", "basically", "just", "lol"];

    /// <summary>British and American spellings and words of one thing.</summary>
    private static readonly (string British, string American)[] Spellings =
    [
        ("mum", "mom"), ("colour", "color"), ("centre", "center"), ("grey", "gray"), ("tumour", "tumor"), ("neighbour", "neighbor"),
        ("diarrhoea", "diarrhea"), ("anaesthetic", "anesthetic"), ("paralysed", "paralyzed"), ("realise", "realize"), ("litre", "liter"),
        ("pyjamas", "pajamas"), ("arse", "ass"), ("bum", "butt"), ("tyre", "tire"), ("haemorrhage", "hemorrhage"), ("behaviour", "behavior"),
        ("oedema", "edema"), ("leukaemia", "leukemia"), ("programme", "program"), ("paracetamol", "acetaminophen"), ("wee", "pee"), ("poo", "poop"), ("mum's", "mom's"), ("recognise", "recognize"),
    ];

    [Fact]
    public void Clauses_in_another_order_raise_the_warning_as_well() => AssertStays((text, _) =>
    {
        var clauses = text.Split(", ");
        return clauses.Length < 2 ? text : string.Join(", ", clauses.Skip(1).Append(clauses[0]));
    });

    [Fact]
    public void Fillers_do_not_hide_a_sign() => AssertStays((text, random) =>
    {
        var words = text.Split(' ').ToList();
        words.Insert(random.Next(words.Count + 1), Fillers[random.Next(Fillers.Length)]);
        words.Insert(random.Next(words.Count + 1), Fillers[random.Next(Fillers.Length)]);
        return string.Join(' ', words);
    });

    [Fact]
    public void A_typo_of_one_letter_does_not_hide_a_sign() => AssertStays((text, random) =>
    {
        var words = text.Split(' ');
        var longer = Enumerable.Range(0, words.Length).Where(at => words[at].Length >= 5 && words[at].All(char.IsAsciiLetter)).ToArray();
        if (longer.Length == 0)
            return text;
        var at = longer[random.Next(longer.Length)];
        words[at] = Slip(words[at], random);
        return string.Join(' ', words);
    });

    [Fact]
    public void British_and_american_spelling_are_one() => AssertStays((text, _) =>
    {
        foreach (var (british, american) in Spellings)
        {
            var (from, to) = text.Contains(british) ? (british, american) : (american, british);
            text = string.Join(' ', text.Split(' ').Select(word => word == from ? to : word));
        }

        return text;
    }, All);

    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{(char)('a' + random.Next(26))}{word[(at + 1)..]}",
        };
    }

    private void AssertStays(Func<string, Random, string> mutate, int perEntry = PerEntry)
    {
        var random = new Random(20);
        var triggers = Triggers(perEntry).Where(trigger => Warns(trigger, trigger.Text)).ToList();
        var changed = triggers.Select(trigger => (Trigger: trigger, Text: mutate(trigger.Text, random))).Where(pair => pair.Text != pair.Trigger.Text).ToList();
        Assert.True(changed.Count >= 25, $"only {changed.Count} messages could be changed");
        var lost = changed.Where(pair => !Warns(pair.Trigger, pair.Text)).Select(pair => $"{pair.Trigger.Of}: {pair.Text}").ToList();
        Assert.True(lost.Count < MostPointsLost * changed.Count, $"{lost.Count} of {changed.Count} lost:\n{string.Join('\n', lost)}");
    }

    private IEnumerable<SafetyExample> Triggers(int perEntry) =>
        TriageExamples.Of(bot.Knowledge).Where(example => !example.KeptOut)
            .Where(example => example.EntryId is not null && bot.Knowledge[example.Of].Safety!.Urgency is Urgency.Emergency or Urgency.Crisis)
            .GroupBy(example => example.Of).SelectMany(group => group.Take(perEntry));

    private bool Warns(SafetyExample example, string text) => SafetyScores.Warns(bot.Edition, example with { Text = text });
}
