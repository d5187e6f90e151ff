using BackCareBot.Core.Answers;

namespace BackCareBot.Core.Routines;

/// <summary>
/// Where somebody stands in a guided routine: everything that a button must carry, and no more. Unchanging; moves make
/// the next one.
/// </summary>
/// <param name="Routine">The routine's entry.</param>
/// <param name="Level">Its level.</param>
/// <param name="Mark">What the level's steps were when it began (<see cref="RoutineCourse.Mark"/>), so that an edited routine is noticed; empty before.</param>
/// <param name="Stage">What is shown.</param>
/// <param name="Step">The step, from 0; after the end the number of steps.</param>
/// <param name="SecondSide">Whether the second side of the step is done.</param>
/// <param name="Form">In which form the step is shown.</param>
/// <param name="Clock">The step's countdown.</param>
/// <param name="Owner">Whose routine it is (<see cref="RoutineOwner"/>); empty while it is only offered.</param>
public sealed record RoutineState(
    string Routine, string Level, string Mark, RoutineStage Stage, int Step, bool SecondSide, StepForm Form, StepClock Clock, string Owner)
{
    /// <summary>A routine as it is offered, before anybody has begun it.</summary>
    public static RoutineState Offer(string routine, string level) =>
        new(routine, level, "", RoutineStage.Intro, 0, false, StepForm.Usual, default, "");

    /// <summary>The offer that goes with a reply, or null where it shows no routine.</summary>
    public static RoutineState? Offer(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply is { EntryId: { } id, Routine: { } routine } ? Offer(id, routine.Level) : null;
    }
}

/// <summary>What a guided routine shows.</summary>
public enum RoutineStage
{
    /// <summary>How long it takes and what is needed.</summary>
    Intro,

    /// <summary>One step, its countdown running or paused.</summary>
    Step,

    /// <summary>The last step is done.</summary>
    Ended,

    /// <summary>Something hurts: what to do about it.</summary>
    Hurts,

    /// <summary>Stopped on the way.</summary>
    Stopped,
}

/// <summary>Which form of an exercise is shown.</summary>
public enum StepForm
{
    Usual,
    Easier,
    Harder,
}
