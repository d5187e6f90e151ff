using System.Text.RegularExpressions;

namespace BackCareBot.Core.Knowledge;

/// <summary>How soon somebody with a warning sign should be seen, least urgent first.</summary>
public enum Urgency
{
    /// <summary>Something to know or to check before going on.</summary>
    Caution,

    /// <summary>To be seen today or tomorrow.</summary>
    Urgent,

    /// <summary>Somebody may harm themselves: care and a crisis line, now.</summary>
    Crisis,

    /// <summary>An ambulance or an emergency department, now.</summary>
    Emergency,
}

/// <summary>What a safety entry adds: when it speaks and what it then says.</summary>
public sealed partial record SafetyGuidance
{
    public required Urgency Urgency { get; init; }

    /// <summary>
    /// What the reader should do now, with placeholders for the region's numbers. Its first sentence tells what to do and
    /// where: that alone is said again in later replies.
    /// </summary>
    public required string DoNow { get; init; }

    /// <summary>The same for somebody who writes about another person.</summary>
    public required string DoForOther { get; init; }

    /// <summary>
    /// Whether a finding adds cautions to the answer instead of leading it, as the circumstances do in which
    /// massage wants care.
    /// </summary>
    public bool JoinsAnswers { get; init; }

    public IReadOnlyList<Sign> Signs { get; init; } = [];

    public SafetyExamples Examples { get; init; } = new([], []);

    /// <summary>The first sentence of an instruction whose placeholders are not filled in yet: a number's words may hold full stops.</summary>
    public static string FirstSentence(string instruction) => SentenceEnd().Split(instruction, 2)[0];

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}

/// <summary>Messages that show when a safety entry speaks and when it stays silent.</summary>
/// <param name="Triggers">Messages of people who have the sign.</param>
/// <param name="Silent">Messages that look like it and are not.</param>
public sealed record SafetyExamples(IReadOnlyList<string> Triggers, IReadOnlyList<string> Silent);

/// <summary>One warning sign: groups of phrases that stand near each other.</summary>
public sealed record Sign
{
    public required string Id { get; init; }

    /// <summary>The sign in plain words; finishes the sentence "You mentioned …".</summary>
    public required string Means { get; init; }

    /// <summary>The id of a source that names this sign.</summary>
    public required string Source { get; init; }

    /// <summary>In how many neighbouring words all groups must be found; null for anywhere in the message.</summary>
    public int? Near { get; init; }

    /// <summary>Groups of alternatives. Every group must be found; in a group any phrase will do.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> All { get; init; }

    /// <summary>Whether the past is itself the sign, as with cancer years ago.</summary>
    public bool History { get; init; }

    /// <summary>Phrases which, in the same sentence, make it something else.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>
    /// What a sign says that does not raise its entry's warning but makes it graver, as a limp does with a child's back pain.
    /// Null for the signs that raise it.
    /// </summary>
    public GraverAdvice? Graver { get; init; }
}

/// <summary>What a graver sign puts in the place of its entry's urgency and instructions.</summary>
/// <param name="Urgency">How soon to be seen.</param>
/// <param name="DoNow">As <see cref="SafetyGuidance.DoNow"/>.</param>
/// <param name="DoForOther">As <see cref="SafetyGuidance.DoForOther"/>.</param>
public sealed record GraverAdvice(Urgency Urgency, string DoNow, string DoForOther);
