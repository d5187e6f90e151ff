using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Ranking;

/// <summary>The classes that example messages belong to: every entry, "some other topic", and the kinds of small talk.</summary>
public sealed class Labels
{
    private readonly Dictionary<string, int> _entries;

    public Labels(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Entries = knowledge.Entries;
        _entries = Entries.Select((entry, at) => (entry.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        SmallTalk = knowledge.Content.SmallTalk;
    }

    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    public IReadOnlyList<ExampleGroup> SmallTalk { get; }

    /// <summary>The class of messages about other topics.</summary>
    public int Outside => Entries.Count;

    /// <summary>How many classes there are.</summary>
    public int Count => Entries.Count + 1 + SmallTalk.Count;

    /// <summary>The class of an entry, or -1.</summary>
    public int Of(string entryId) => _entries.GetValueOrDefault(entryId, -1);

    public bool IsEntry(int label) => label < Entries.Count;

    /// <summary>The kind of small talk of a class, or null.</summary>
    public string? SmallTalkOf(int label) => label > Outside ? SmallTalk[label - Outside - 1].Name : null;
}
