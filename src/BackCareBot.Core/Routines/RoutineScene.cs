using BackCareBot.Core.Answers;

namespace BackCareBot.Core.Routines;

/// <summary>What a guided routine shows now, in plain text; each platform draws it in its own form.</summary>
public sealed record RoutineScene
{
    /// <summary>The state as its buttons carry it (<see cref="RoutineStateText"/>).</summary>
    public required string State { get; init; }

    public required RoutineStage Stage { get; init; }

    /// <summary>The routine's entry.</summary>
    public required string RoutineId { get; init; }

    /// <summary>The routine's title with its level.</summary>
    public required string Routine { get; init; }

    /// <summary>What leads: the step with its exercise, or what has come about.</summary>
    public required string Heading { get; init; }

    /// <summary>A warning of earlier in the conversation, said again in a sentence, or null.</summary>
    public string? Reminder { get; init; }

    /// <summary>What was asked for and cannot be had, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>What to know or do, in paragraphs.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>At the intro, what to have ready; empty where nothing is needed.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>At the intro, the whole of it.</summary>
    public ReplyRoutine? Plan { get; init; }

    /// <summary>At the intro, what to watch.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>After "this hurts", the signs that want help at once, each with its topic.</summary>
    public IReadOnlyList<SceneSign> Signs { get; init; } = [];

    /// <summary>The step that is on, or null.</summary>
    public SceneStep? Step { get; init; }

    /// <summary>The moves to offer, in the order of their buttons.</summary>
    public IReadOnlyList<SceneMove> Moves { get; init; } = [];

    /// <summary>Buttons that send a message.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];
}

/// <param name="Number">Which step, from 1.</param>
/// <param name="Count">Of how many.</param>
/// <param name="EntryId">The exercise.</param>
/// <param name="Title">Its title.</param>
/// <param name="Picture">What shows it, or null.</param>
/// <param name="Dose">How much, in words.</param>
/// <param name="Repetitions">How many times, such as "8 to 10"; null where only time counts.</param>
/// <param name="Side">Which side, in words; null where it is done as a whole.</param>
/// <param name="Seconds">How long it takes.</param>
/// <param name="Left">How many of them are left.</param>
/// <param name="Ends">When it ends, in seconds of Unix time; null while it is paused.</param>
/// <param name="Form">In which form it is shown.</param>
/// <param name="How">How to do it, in sentences.</param>
public sealed record SceneStep(
    int Number, int Count, string EntryId, string Title, ReplyPicture? Picture, string Dose, string? Repetitions, string? Side, int Seconds, int Left,
    long? Ends, StepForm Form, IReadOnlyList<string> How)
{
    public bool Paused => Ends is null;
}

/// <param name="Move">The move.</param>
/// <param name="Label">Its button's words; typed they do the same.</param>
public sealed record SceneMove(RoutineMove Move, string Label);

/// <param name="Heading">What it may be about.</param>
/// <param name="Text">What to do, in a sentence.</param>
public sealed record SceneSign(string Heading, string Text);
