using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Editions;

/// <summary>Finds entries by title or alias, misspellings allowed: for completion and for commands that take a name.</summary>
public sealed class EntryNames
{
    private readonly QuestionUnderstanding _understanding;
    private readonly List<(KnowledgeEntry Entry, string Name, string Key, HashSet<string> Stems)> _names;

    public EntryNames(KnowledgeBase knowledge, QuestionUnderstanding understanding)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _understanding = understanding;
        _names = [.. knowledge.Entries.SelectMany(entry => entry.Aliases.Prepend(entry.Title).Append(Slug(entry))
            .Select(name => (entry, name, Key(name), Tokenizer.Stems(name).ToHashSet())))];
    }

    /// <summary>The entry of exactly this name, spelling corrected, or null.</summary>
    public KnowledgeEntry? Exact(string name, params ReadOnlySpan<EntryKind> kinds)
    {
        var key = CorrectedKey(name);
        foreach (var candidate in _names)
        {
            if (kinds.Contains(candidate.Entry.Kind) && (candidate.Key == key || candidate.Key == Key(name)))
                return candidate.Entry;
        }

        return null;
    }

    /// <summary>Entries whose names go with what was typed so far, the best first, each once.</summary>
    public IReadOnlyList<KnowledgeEntry> Complete(string typed, int limit, params ReadOnlySpan<EntryKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var key = Key(typed);
        var corrected = CorrectedKey(typed);
        var stems = Tokenizer.Stems(corrected).ToList();
        var scored = new List<(KnowledgeEntry Entry, double Score)>();
        foreach (var candidate in _names)
        {
            if (!kinds.Contains(candidate.Entry.Kind))
                continue;
            var score = Score(candidate.Key, candidate.Stems, key, corrected, stems);
            if (score > 0)
                scored.Add((candidate.Entry, score));
        }

        return [.. scored.GroupBy(pair => pair.Entry).Select(group => (Entry: group.Key, Score: group.Max(pair => pair.Score)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Entry.Title, StringComparer.Ordinal)
            .Take(limit).Select(pair => pair.Entry)];
    }

    private static double Score(string name, HashSet<string> nameStems, string key, string corrected, List<string> stems)
    {
        if (key.Length == 0)
            return 1;
        if (name == key || name == corrected)
            return 10;
        if (name.StartsWith(key, StringComparison.Ordinal) || name.StartsWith(corrected, StringComparison.Ordinal))
            return 8;
        if (name.Contains(' ' + key, StringComparison.Ordinal) || name.Contains(' ' + corrected, StringComparison.Ordinal))
            return 6;
        var shared = stems.Count(nameStems.Contains);
        if (shared > 0)
            return 2 + 2.0 * shared / Math.Max(stems.Count, nameStems.Count);
        var slips = EditDistance.Between(key, name.AsSpan(0, Math.Min(name.Length, key.Length)), 2);
        return key.Length >= 4 && slips <= 2 ? 2.0 - 0.5 * slips : 0;
    }

    private string CorrectedKey(string name) =>
        string.Join(' ', _understanding.Correct(Tokenizer.Tokenize(name)).Select(token => token.Word));

    private static string Key(string name) => string.Join(' ', Tokenizer.Tokenize(name).Select(token => token.Word));

    private static string Slug(KnowledgeEntry entry) => entry.Id[(entry.Id.IndexOf('/') + 1)..];
}
