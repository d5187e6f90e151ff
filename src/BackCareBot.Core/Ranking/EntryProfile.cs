using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Ranking;

/// <summary>What the ranking must know of an entry, worked out once.</summary>
internal sealed class EntryProfile
{
    private readonly Dictionary<int, int[]> _namesWith;
    private readonly ulong[] _words;
    private readonly ulong[] _nameWords;

    /// <param name="entry">The entry.</param>
    /// <param name="stems">Numbers the stems; those of the entry are added.</param>
    /// <param name="rarity">How rare a stem is in the examples.</param>
    public EntryProfile(KnowledgeEntry entry, StemNumbers stems, Func<string, double> rarity)
    {
        Entry = entry;
        Names = [.. entry.Aliases.Prepend(entry.Title).Select(NameStems).Where(name => name.Length > 0).Select(name => new EntryName(name, stems, rarity))];
        _namesWith = Names.SelectMany((name, at) => name.Stems.Select(stem => (stem, at)))
            .GroupBy(pair => pair.stem, pair => pair.at).ToDictionary(group => group.Key, group => group.ToArray());
        _nameWords = Bits([.. _namesWith.Keys]);
        _words = Bits(Tokenizer.Stems(string.Join("\n", [
            entry.Title, .. entry.Aliases, .. entry.Tags, .. entry.Areas, .. entry.Cautions, .. entry.AvoidIf, entry.Body.Text]))
            .Select(stems.Add).ToHashSet());
    }

    public KnowledgeEntry Entry { get; }

    /// <summary>The title and each alias.</summary>
    public EntryName[] Names { get; }

    /// <summary>Whether a stem is one of the entry's, those of its example questions left out, which the examples' likeness already counts.</summary>
    public bool Has(int stem) => IsSet(_words, stem);

    /// <summary>Whether a stem stands in one of <see cref="Names"/>.</summary>
    public bool HasInName(int stem) => IsSet(_nameWords, stem);

    /// <summary>Which of <see cref="Names"/> hold a stem.</summary>
    public ReadOnlySpan<int> NamesWith(int stem) => HasInName(stem) ? _namesWith[stem] : [];

    private static ulong[] Bits(HashSet<int> words)
    {
        var bits = new ulong[(words.DefaultIfEmpty(0).Max() / 64) + 1];
        foreach (var word in words)
            bits[word / 64] |= 1UL << (word % 64);
        return bits;
    }

    /// <summary>Whether a number's bit is set; those of unknown stems, below zero, never are.</summary>
    private static bool IsSet(ulong[] bits, int number) => (uint)number / 64 < (uint)bits.Length && (bits[number / 64] & (1UL << (number % 64))) != 0;

    private static string[] NameStems(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        var telling = tokens.Where(token => !StopWords.Contains(token.Word)).Select(token => token.Stem).Distinct().ToArray();
        return telling.Length > 0 ? telling : [.. tokens.Select(token => token.Stem).Distinct()];
    }
}

/// <summary>A name of an entry.</summary>
internal sealed class EntryName
{
    public EntryName(string[] stems, StemNumbers numbers, Func<string, double> rarity)
    {
        Stems = Array.ConvertAll(stems, numbers.Add);
        Weights = Array.ConvertAll(stems, stem => rarity(stem));
        foreach (var weight in Weights)
            Whole += weight;
    }

    /// <summary>Its stems, each once, without words that tell nothing.</summary>
    public int[] Stems { get; }

    /// <summary>How rare each stem is.</summary>
    public double[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Whole { get; }
}
