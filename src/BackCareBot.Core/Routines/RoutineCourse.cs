using System.Security.Cryptography;
using System.Text;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>One level of a routine with its exercises: what a state moves through.</summary>
public sealed class RoutineCourse
{
    private const int MarkLength = 4;

    private RoutineCourse(KnowledgeEntry routine, RoutineLevel level, IReadOnlyList<CourseStep> steps)
    {
        Routine = routine;
        Level = level;
        Steps = steps;
        var ids = Encoding.UTF8.GetBytes(string.Join(' ', level.Steps.Select(step => step.EntryId)));
        Mark = Convert.ToHexStringLower(SHA256.HashData(ids))[..MarkLength];
    }

    public KnowledgeEntry Routine { get; }

    public RoutineLevel Level { get; }

    public IReadOnlyList<CourseStep> Steps { get; }

    /// <summary>The names of all levels of the routine, the easiest first.</summary>
    public IReadOnlyList<string> Levels => [.. Routine.Routine!.Levels.Select(level => level.Name)];

    /// <summary>Four characters that change when an exercise is added, taken out or moved; a mended word leaves them alone.</summary>
    public string Mark { get; }

    /// <summary>The course of a routine, or null where the knowledge base has no such routine or level.</summary>
    public static RoutineCourse? Find(KnowledgeBase knowledge, string routine, string level)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Find(routine) is { Routine: { } plan } entry && plan.Levels.FirstOrDefault(one => one.Name == level) is { Steps.Count: > 0 } found
            ? new RoutineCourse(entry, found, [.. found.Steps.Select(step => new CourseStep(step, knowledge[step.EntryId]))])
            : null;
    }

    /// <summary>Whether a state can go on with these steps: one that stands at a step must have been made of them.</summary>
    public bool Fits(RoutineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Stage is not (RoutineStage.Step or RoutineStage.Hurts) || state.Mark == Mark && state.Step < Steps.Count;
    }
}

/// <summary>One step of a routine with its exercise.</summary>
/// <param name="Plan">What the routine says of it.</param>
/// <param name="Exercise">The exercise or technique.</param>
public sealed record CourseStep(RoutineStep Plan, KnowledgeEntry Exercise)
{
    /// <summary>Whether one side is done first and then the other.</summary>
    public bool HasSides { get; } = StepSides.OneAfterTheOther(Plan.Dose, Exercise);

    /// <summary>How long one side takes, in seconds; of a step without sides, how long it takes.</summary>
    public int SecondsOf(bool secondSide) => !HasSides ? Plan.Seconds : secondSide ? Plan.Seconds / 2 : (Plan.Seconds + 1) / 2;

    /// <summary>The exercise's own easier or harder form, or null where none is written.</summary>
    public EntrySection? Form(StepForm form) => form switch
    {
        StepForm.Easier => Exercise.Body[Headings.Easier],
        StepForm.Harder => Exercise.Body[Headings.Harder],
        _ => null,
    };
}
