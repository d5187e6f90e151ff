namespace BackCareBot.Core.Routines;

/// <summary>
/// The rules of a guided routine, the same for every platform: which moves there are where, and where they lead. Pure:
/// the time is given, and nothing is remembered.
/// </summary>
public static class RoutineMachine
{
    private static readonly RoutineMove[] Running =
    [
        RoutineMove.Next, RoutineMove.Back, RoutineMove.Easier, RoutineMove.Harder, RoutineMove.Skip, RoutineMove.Pause, RoutineMove.Stop,
        RoutineMove.Hurts,
    ];

    private static readonly RoutineMove[] Paused = [.. Running.Select(move => move == RoutineMove.Pause ? RoutineMove.Resume : move)];

    /// <summary>The moves to offer, in the order of their buttons.</summary>
    public static IReadOnlyList<RoutineMove> Offered(RoutineState state, RoutineCourse course)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(course);
        return state.Stage switch
        {
            RoutineStage.Intro => [RoutineMove.Start, .. course.Levels.Where(level => level != state.Level).Select(MoveWords.ToLevel)],
            RoutineStage.Step => state.Clock.IsPaused ? Paused : Running,
            RoutineStage.Ended or RoutineStage.Stopped => [RoutineMove.Start],
            // After pain there is no button that goes on: whoever wants to, asks for a routine again.
            _ => [],
        };
    }

    /// <summary>Whether a move means anything here; words that do not are an ordinary message.</summary>
    public static bool Accepts(RoutineState state, RoutineMove move, RoutineCourse course)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(course);
        return move == RoutineMove.Show || Offered(state, course).Contains(move) || state.Stage switch
        {
            RoutineStage.Intro => move is RoutineMove.Next or RoutineMove.Stop or RoutineMove.Hurts || HasLevel(course, move),
            RoutineStage.Step => move is RoutineMove.Start or RoutineMove.Pause or RoutineMove.Resume || HasLevel(course, move),
            _ => false,
        };
    }

    /// <summary>Makes a move. One that means nothing here changes nothing.</summary>
    public static RoutineState Move(RoutineState state, RoutineMove move, RoutineCourse course, DateTimeOffset now)
    {
        if (!Accepts(state, move, course))
            return state;
        return move switch
        {
            RoutineMove.Stop => End(state, RoutineStage.Stopped),
            RoutineMove.Hurts => End(state, RoutineStage.Hurts) with { Mark = course.Mark },
            RoutineMove.Gentle or RoutineMove.Standard or RoutineMove.Strong => Intro(state) with { Level = MoveWords.LevelOf(move)! },
            _ => state.Stage switch
            {
                RoutineStage.Intro when move is RoutineMove.Start or RoutineMove.Next => At(state, 0, false, course, now),
                RoutineStage.Step => OnStep(state, move, course, now),
                RoutineStage.Ended or RoutineStage.Stopped when move == RoutineMove.Start => Intro(state),
                _ => state,
            },
        };
    }

    private static RoutineState OnStep(RoutineState state, RoutineMove move, RoutineCourse course, DateTimeOffset now) => move switch
    {
        RoutineMove.Next when course.Steps[state.Step].HasSides && !state.SecondSide =>
            At(state, state.Step, true, course, now) with { Form = state.Form },
        RoutineMove.Next or RoutineMove.Skip => At(state, state.Step + 1, false, course, now),
        RoutineMove.Back when state.SecondSide => At(state, state.Step, false, course, now) with { Form = state.Form },
        RoutineMove.Back => state.Step == 0 ? Intro(state) : At(state, state.Step - 1, false, course, now),
        RoutineMove.Easier => state with { Form = StepForm.Easier },
        RoutineMove.Harder => state with { Form = StepForm.Harder },
        RoutineMove.Pause when !state.Clock.IsPaused => state with { Clock = state.Clock.Pause(now) },
        RoutineMove.Resume or RoutineMove.Start when state.Clock.IsPaused => state with { Clock = state.Clock.Resume(now) },
        _ => state,
    };

    private static RoutineState At(RoutineState state, int step, bool secondSide, RoutineCourse course, DateTimeOffset now) =>
        step >= course.Steps.Count
            ? End(state with { Step = course.Steps.Count }, RoutineStage.Ended)
            : state with
            {
                Stage = RoutineStage.Step,
                Mark = course.Mark,
                Step = step,
                SecondSide = secondSide,
                Form = StepForm.Usual,
                Clock = StepClock.Start(course.Steps[step].SecondsOf(secondSide), now),
            };

    private static RoutineState Intro(RoutineState state) => End(state with { Step = 0, Mark = "" }, RoutineStage.Intro);

    private static RoutineState End(RoutineState state, RoutineStage stage) =>
        state with { Stage = stage, SecondSide = false, Form = StepForm.Usual, Clock = default };

    private static bool HasLevel(RoutineCourse course, RoutineMove move) =>
        MoveWords.LevelOf(move) is { } level && course.Levels.Contains(level);
}
