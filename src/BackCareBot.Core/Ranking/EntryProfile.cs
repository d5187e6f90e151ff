using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Ranking;

/// <summary>What the ranking must know of an entry, worked out once.</summary>
internal sealed class EntryProfile
{
    private readonly Dictionary<string, int[]> _namesWith;

    /// <param name="entry">The entry.</param>
    /// <param name="rarity">How rare a stem is in the examples.</param>
    public EntryProfile(KnowledgeEntry entry, Func<string, double> rarity)
    {
        Entry = entry;
        Names = [.. entry.Aliases.Prepend(entry.Title).Select(NameStems).Where(name => name.Length > 0).Select(name => new EntryName(name, rarity))];
        _namesWith = Names.SelectMany((name, at) => name.Stems.Select(stem => (stem, at)))
            .GroupBy(pair => pair.stem, pair => pair.at).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Words = Tokenizer.Stems(string.Join("\n", [
            entry.Title, .. entry.Aliases, .. entry.Tags, .. entry.Areas, .. entry.Cautions, .. entry.AvoidIf, entry.Body.Text])).ToHashSet();
    }

    public KnowledgeEntry Entry { get; }

    /// <summary>The title and each alias.</summary>
    public EntryName[] Names { get; }

    /// <summary>Every stem of the entry but those of its example questions, which the examples' likeness already counts.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Which of <see cref="Names"/> hold a stem.</summary>
    public ReadOnlySpan<int> NamesWith(string stem) => _namesWith.GetValueOrDefault(stem);

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
    public EntryName(string[] stems, Func<string, double> rarity)
    {
        Stems = stems;
        Weights = Array.ConvertAll(stems, stem => rarity(stem));
        foreach (var weight in Weights)
            Whole += weight;
    }

    /// <summary>Its stems, each once, without words that tell nothing.</summary>
    public string[] Stems { get; }

    /// <summary>How rare each stem is.</summary>
    public double[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Whole { get; }
}
