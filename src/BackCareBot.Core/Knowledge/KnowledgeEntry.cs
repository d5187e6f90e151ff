namespace BackCareBot.Core.Knowledge;

/// <summary>One topic that the bot can answer about, as written in one Markdown file.</summary>
public sealed record KnowledgeEntry
{
    /// <summary>The path under <c>knowledge/</c> without <c>.md</c>, for example <c>conditions/sciatica</c>.</summary>
    public required string Id { get; init; }

    public required EntryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Other names of exactly this topic. No two entries share one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Key words a searcher may use.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Messages that this entry is the right answer to: the training data of the ranking.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Regions of the body, from <see cref="BodyAreas.All"/>.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Ids of the conditions this may help.</summary>
    public IReadOnlyList<string> Helps { get; init; } = [];

    /// <summary>Ids a reader is likely to want next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public Evidence? Evidence { get; init; }

    public Dose? Dose { get; init; }

    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>Circumstances in which this is not for the reader.</summary>
    public IReadOnlyList<string> AvoidIf { get; init; } = [];

    /// <summary>Ids of exercises that do not belong in one routine with this one.</summary>
    public IReadOnlyList<string> AvoidWith { get; init; } = [];

    /// <summary>Ids of <see cref="Source"/>s.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The day on which somebody last read the entry against its sources.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>The name of a picture under <c>knowledge/images/</c>.</summary>
    public string? Picture { get; init; }

    /// <summary>What is to be seen on the picture; null where the list of pictures does not say.</summary>
    public string? PictureAlt { get; init; }

    /// <summary>Set on entries of kind <see cref="EntryKind.Safety"/>.</summary>
    public SafetyGuidance? Safety { get; init; }

    /// <summary>Set on entries of kind <see cref="EntryKind.Routine"/>.</summary>
    public RoutinePlan? Routine { get; init; }

    public required EntryBody Body { get; init; }

    /// <summary>The answer in at most sixty words, the advice first.</summary>
    public string ShortAnswer => Body[Headings.ShortAnswer]?.Text ?? Title;
}
