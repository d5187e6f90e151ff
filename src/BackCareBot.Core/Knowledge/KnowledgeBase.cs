using System.Collections.Frozen;

namespace BackCareBot.Core.Knowledge;

/// <summary>Everything that <c>knowledge/</c> holds, read, checked and unchanging.</summary>
public sealed class KnowledgeBase
{
    private readonly FrozenDictionary<string, KnowledgeEntry> _entries;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, Region> _regions;

    public KnowledgeBase(KnowledgeContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        _entries = content.Entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
        _sources = content.Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        _regions = content.Regions.ToFrozenDictionary(region => region.Id, StringComparer.OrdinalIgnoreCase);
    }

    public KnowledgeContent Content { get; }

    /// <summary>Every entry, ordered by id.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries => Content.Entries;

    /// <summary>A digest of every file's bytes: two bases with one hash give the same answers.</summary>
    public string ContentHash => Content.Hash;

    /// <summary>The entry of this id, or null.</summary>
    public KnowledgeEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>The entry of this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; ids inside a checked base always resolve.</exception>
    public KnowledgeEntry this[string id] => _entries[id];

    /// <summary>The source of this id.</summary>
    public Source Source(string id) => _sources[id];

    /// <summary>
    /// The numbers to call in a country; the wording without numbers where the country is unknown or null.
    /// </summary>
    public Region RegionFor(string? country) =>
        country is not null && _regions.TryGetValue(country, out var region) ? region : _regions[Region.DefaultId];
}

/// <summary>The parts of a knowledge base as read from its files.</summary>
public sealed record KnowledgeContent
{
    public required string Hash { get; init; }

    public required IReadOnlyList<KnowledgeEntry> Entries { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    public IReadOnlyList<VocabularyTerm> Vocabulary { get; init; } = [];

    /// <summary>Named lists of phrases that signs refer to as <c>$name</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SafetyWords { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The words that negate, question or date what stands near them.</summary>
    public ScopeWords Scope { get; init; } = ScopeWords.None;

    /// <summary>Messages about anything but back care.</summary>
    public IReadOnlyList<ExampleGroup> Outside { get; init; } = [];

    /// <summary>Messages about the back that tell of no warning sign, though their words may sound like one.</summary>
    public IReadOnlyList<ExampleGroup> Harmless { get; init; } = [];

    /// <summary>Greetings, thanks and the like.</summary>
    public IReadOnlyList<ExampleGroup> SmallTalk { get; init; } = [];
}
