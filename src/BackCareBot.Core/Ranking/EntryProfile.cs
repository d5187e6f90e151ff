using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Ranking;

/// <summary>What the ranking must know of an entry, worked out once.</summary>
internal sealed class EntryProfile
{
    public EntryProfile(KnowledgeEntry entry)
    {
        Entry = entry;
        Names = [.. entry.Aliases.Prepend(entry.Title).Select(NameStems).Where(name => name.Length > 0)];
        NameWords = Names.SelectMany(name => name).ToHashSet();
        Words = Tokenizer.Stems(string.Join("\n", [
            entry.Title, .. entry.Aliases, .. entry.Tags, .. entry.Areas, .. entry.Cautions, .. entry.AvoidIf, entry.Body.Text])).ToHashSet();
    }

    public KnowledgeEntry Entry { get; }

    /// <summary>The stems of the title and of each alias, without words that tell nothing.</summary>
    public IReadOnlyList<string[]> Names { get; }

    public IReadOnlySet<string> NameWords { get; }

    /// <summary>Every stem of the entry but those of its example questions, which the examples' likeness already counts.</summary>
    public IReadOnlySet<string> Words { get; }

    private static string[] NameStems(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        var telling = tokens.Where(token => !StopWords.Contains(token.Word)).Select(token => token.Stem).Distinct().ToArray();
        return telling.Length > 0 ? telling : [.. tokens.Select(token => token.Stem).Distinct()];
    }
}
