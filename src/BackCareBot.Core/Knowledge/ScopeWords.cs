namespace BackCareBot.Core.Knowledge;

/// <summary>
/// Phrases that tell in which way a message speaks of a sign, after the ConText algorithm (Harkema, Dowling,
/// Thornblade and Chapman, J Biomed Inform 42(5), 2009): each list is one kind of trigger.
/// </summary>
public sealed record ScopeWords
{
    public static ScopeWords None { get; } = new();

    /// <summary>Negate what follows: "no", "without", "ruled out".</summary>
    public IReadOnlyList<string> NegatesAfter { get; init; } = [];

    /// <summary>Negate what stands before: "is fine", "was clear".</summary>
    public IReadOnlyList<string> NegatesBefore { get; init; } = [];

    /// <summary>Look like a negation and are none: "not only", "no relief".</summary>
    public IReadOnlyList<string> PseudoNegations { get; init; } = [];

    /// <summary>End the reach of a negation: "but", "however", "though".</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>Make what follows a supposition, whoever speaks: "if I ever", "what if".</summary>
    public IReadOnlyList<string> Hypothetical { get; init; } = [];

    /// <summary>Make a sentence a question of knowledge where it names no person: "what is", "can back pain be".</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Put what is said into the past: "years ago", "as a kid".</summary>
    public IReadOnlyList<string> Historical { get; init; } = [];

    /// <summary>Say that the past thing is over: "all clear", "healed".</summary>
    public IReadOnlyList<string> Resolved { get; init; } = [];

    /// <summary>Bring the past back to now: "now", "since then", "again".</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>Name another person: "my mum", "a friend".</summary>
    public IReadOnlyList<string> OtherPerson { get; init; } = [];

    /// <summary>Phrases that use a sign's words for something else: "killing me", "dying for".</summary>
    public IReadOnlyList<string> FigureOfSpeech { get; init; } = [];
}
