namespace BackCareBot.Core.Knowledge;

/// <summary>The second-level headings of entries, and which kind of entry has which.</summary>
public static class Headings
{
    public const string ShortAnswer = "Short answer";
    public const string StartPosition = "Start position";
    public const string Steps = "Steps";
    public const string Breathing = "Breathing";
    public const string Easier = "Easier";
    public const string Harder = "Harder";
    public const string WhatToExpect = "What to expect";
    public const string StopIf = "Stop if";
    public const string WhatItIs = "What it is";
    public const string WhatItFeelsLike = "What it feels like";
    public const string WhatHelps = "What helps";
    public const string WhatDoesNotHelp = "What does not help";
    public const string HowLongItLasts = "How long it lasts";
    public const string WhenToBeSeen = "When to be seen";
    public const string WhyItMatters = "Why it matters";
    public const string More = "More";

    private static readonly Dictionary<EntryKind, Heading[]> OfKind = new()
    {
        [EntryKind.Technique] =
            [new(ShortAnswer), new(Steps), new(WhatToExpect), new(StopIf), new(More, Optional: true)],
        [EntryKind.Exercise] =
            [new(ShortAnswer), new(StartPosition), new(Steps), new(Breathing), new(Easier), new(Harder), new(StopIf),
                new(More, Optional: true)],
        [EntryKind.Condition] =
            [new(ShortAnswer), new(WhatItIs), new(WhatItFeelsLike), new(WhatHelps), new(WhatDoesNotHelp),
                new(HowLongItLasts), new(WhenToBeSeen), new(More, Optional: true)],
        [EntryKind.Faq] = [new(ShortAnswer), new(Steps, Optional: true), new(More)],
        [EntryKind.Safety] = [new(ShortAnswer), new(WhyItMatters), new(More, Optional: true)],
        [EntryKind.Routine] = [new(ShortAnswer), new(More, Optional: true)],
    };

    /// <summary>The headings of an entry of this kind, in the order in which they stand.</summary>
    public static IReadOnlyList<Heading> For(EntryKind kind) => OfKind[kind];

    /// <param name="Name">The heading's words.</param>
    /// <param name="Optional">Whether an entry may leave it out.</param>
    public sealed record Heading(string Name, bool Optional = false);
}
