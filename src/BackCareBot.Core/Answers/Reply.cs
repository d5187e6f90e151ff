using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Answers;

/// <summary>What sort of reply it is; renderers choose colour and order by it.</summary>
public enum ReplyKind
{
    /// <summary>An entry answers the question.</summary>
    Answer,

    /// <summary>A circumstance to be checked first leads the reply.</summary>
    Caution,

    /// <summary>A warning sign: be seen today or tomorrow.</summary>
    Urgent,

    /// <summary>Thoughts of self-harm: a crisis line.</summary>
    Crisis,

    /// <summary>A warning sign: help now.</summary>
    Emergency,

    /// <summary>The knowledge base has no answer.</summary>
    Unknown,

    /// <summary>A greeting, thanks or a goodbye, answered in kind.</summary>
    SmallTalk,

    /// <summary>About the bot: help, privacy, what it stores, the list of warning signs.</summary>
    Information,

    /// <summary>The message cannot be answered as it is: empty, too long, not in English.</summary>
    Refusal,
}

/// <summary>A reply as every platform gets it; adapters draw it in their own form.</summary>
public sealed record Reply
{
    public required ReplyKind Kind { get; init; }

    /// <summary>The entry that answers; of a warning, the safety entry. Null where no entry does.</summary>
    public string? EntryId { get; init; }

    public required string Title { get; init; }

    /// <summary>The answer in a few sentences, the advice first. Plain text.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>How much, in words, or null.</summary>
    public string? Dose { get; init; }

    /// <summary>What to watch, and for whom this is not.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>How sure research is, in words, or null.</summary>
    public string? Evidence { get; init; }

    public IReadOnlyList<ReplySource> Sources { get; init; } = [];

    /// <summary>The rest of the entry, to be shown when asked for.</summary>
    public IReadOnlyList<ReplySection> Sections { get; init; } = [];

    /// <summary>What shows how it is done, or null.</summary>
    public ReplyPicture? Picture { get; init; }

    /// <summary>Buttons. Typing a label does what the button does.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];

    /// <summary>Entries to go on with; typing a title leads there.</summary>
    public IReadOnlyList<ReplyLink> Suggestions { get; init; } = [];

    /// <summary>The warnings that lead the reply, most urgent first.</summary>
    public IReadOnlyList<ReplyWarning> Warnings { get; init; } = [];

    /// <summary>A warning of an earlier message in this conversation, said again in a sentence, or null.</summary>
    public string? Reminder { get; init; }

    /// <summary>The answer to what was asked, below a warning and only where that is safe.</summary>
    public Reply? Also { get; init; }

    /// <summary>The steps of a routine, or null.</summary>
    public ReplyRoutine? Routine { get; init; }

    /// <summary>How sure the bot is that this answers the question, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The ids of the next best entries.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Why this reply and no other, for <c>ask --explain</c>.</summary>
    public IReadOnlyList<string> Explanation { get; init; } = [];
}

/// <param name="Name">Its name under <c>knowledge/images/</c>, without an extension: each platform takes the file that it can show.</param>
/// <param name="Alt">What is to be seen on it, for those who do not see it.</param>
public sealed record ReplyPicture(string Name, string Alt);

/// <param name="Title">The page's title with its publisher.</param>
/// <param name="Url">The page's address; always one of <c>sources.yaml</c>.</param>
public sealed record ReplySource(string Title, Uri Url);

/// <param name="Heading">What it is about.</param>
/// <param name="Parts">Paragraphs and lists in the order of reading: a line that announces a list stands before it.</param>
public sealed record ReplySection(string Heading, IReadOnlyList<SectionPart> Parts)
{
    /// <summary>A section of one text and one list.</summary>
    /// <param name="heading">What it is about.</param>
    /// <param name="text">Plain text; may be empty.</param>
    /// <param name="items">The list; may be empty.</param>
    public ReplySection(string heading, string text, IReadOnlyList<string> items)
        : this(heading, [new SectionPart(text, items)])
    {
    }
}

/// <param name="Label">The button's words; typed as a message they do the same.</param>
/// <param name="Message">The message that the button sends.</param>
public sealed record ReplyAction(string Label, string Message);

/// <param name="EntryId">The entry.</param>
/// <param name="Title">Its title.</param>
public sealed record ReplyLink(string EntryId, string Title);

/// <param name="EntryId">The safety entry.</param>
/// <param name="Urgency">How soon to be seen.</param>
/// <param name="Title">The warning's title.</param>
/// <param name="Text">What to do now.</param>
/// <param name="Signs">The signs that were seen, in plain words. Not for channels that others read.</param>
/// <param name="Sources">Where the advice comes from.</param>
public sealed record ReplyWarning(
    string EntryId, Urgency Urgency, string Title, string Text, IReadOnlyList<string> Signs, IReadOnlyList<ReplySource> Sources);

/// <param name="Level">The level shown.</param>
/// <param name="Levels">All levels that there are.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Steps">What to do, in order.</param>
public sealed record ReplyRoutine(string Level, IReadOnlyList<string> Levels, int Minutes, IReadOnlyList<ReplyRoutineStep> Steps);

/// <param name="EntryId">The exercise.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dose">How much.</param>
/// <param name="Seconds">How long.</param>
public sealed record ReplyRoutineStep(string EntryId, string Title, string Dose, int Seconds);
