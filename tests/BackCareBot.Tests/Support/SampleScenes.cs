using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Routines;

namespace BackCareBot.Tests.Support;

/// <summary>Scenes of every sort: some made up, which the knowledge base's changes leave alone, and all of the real ones.</summary>
internal static class SampleScenes
{
    private const string State = "morning.gentle.1.s1u.e1763629290.a1b2.owner-hash1";

    public static RoutineScene Intro { get; } = new()
    {
        State = "morning.gentle.0.i1u...owner-hash1",
        Stage = RoutineStage.Intro,
        RoutineId = "routines/morning",
        Routine = "Morning routine, gentle",
        Heading = "Morning routine",
        Reminder = "Please remember the warning.",
        Text = ["About 5 minutes, 2 steps.", "Five minutes before you get up."],
        Needs = ["a mat", "a chair"],
        Cautions = ["Keep it *soft*."],
        Plan = new ReplyRoutine("gentle", ["gentle", "standard"], 5, [new ReplyRoutineStep("exercises/bridge", "Bridge", "5 times", 90)]),
        Moves = Moves(RoutineMove.Start, RoutineMove.Standard),
    };

    public static RoutineScene Step { get; } = Intro with
    {
        State = State,
        Stage = RoutineStage.Step,
        Heading = "Step 2 of 2: Bridge",
        Reminder = null,
        Text = [],
        Needs = [],
        Cautions = [],
        Plan = null,
        Step = new SceneStep(
            2, 2, "exercises/bridge", "Bridge", new ReplyPicture("bridge", "Hips lifted"), "5 on each side", "5", "First side", 90, 90, 1763629290,
            StepForm.Usual, ["Lift your *hips*."]),
        Moves = Moves(
            RoutineMove.Next, RoutineMove.Back, RoutineMove.Easier, RoutineMove.Harder, RoutineMove.Skip, RoutineMove.Pause, RoutineMove.Stop,
            RoutineMove.Hurts),
    };

    public static RoutineScene Paused { get; } = Step with
    {
        Notice = "No easier form of this is written down.",
        Step = Step.Step! with { Ends = null, Left = 40 },
        Moves = [.. Step.Moves.Select(item => item.Move == RoutineMove.Pause ? new SceneMove(RoutineMove.Resume, "Resume") : item)],
    };

    public static RoutineScene Ended { get; } = Step with
    {
        Stage = RoutineStage.Ended,
        Heading = "Done",
        Text = ["That was all of it.", "For a daily nudge write “remind weekdays at 09:30”."],
        Step = null,
        Moves = [new SceneMove(RoutineMove.Start, "Start again")],
    };

    public static RoutineScene Hurts { get; } = Ended with
    {
        Stage = RoutineStage.Hurts,
        Heading = "Stop here",
        Text = ["Stop this move.", "Call 999 now for any of these:"],
        Signs = [new SceneSign("Leg weakness", "A leg that is newly weak.")],
        Moves = [],
        Actions = [new ReplyAction("Warning signs", "safety")],
    };

    /// <summary>Every scene of every level of every routine, steps in all their forms.</summary>
    public static IEnumerable<RoutineScene> All(CurrentEdition current)
    {
        var chat = new Chat(current, "GB");
        var routines = new GuidedRoutines(current, chat.Answers, chat.Time);
        foreach (var (entry, level) in current.Edition.Knowledge.Entries.SelectMany(entry => (entry.Routine?.Levels ?? []).Select(level => (entry, level))))
        {
            var scene = Press(routines, RoutineStateText.Write(RoutineState.Offer(entry.Id, level.Name)), RoutineMove.Show);
            while (true)
            {
                yield return scene;
                if (scene.Stage == RoutineStage.Ended)
                    break;
                if (scene.Stage == RoutineStage.Step)
                {
                    foreach (var move in (RoutineMove[])[RoutineMove.Easier, RoutineMove.Harder, RoutineMove.Pause, RoutineMove.Stop, RoutineMove.Hurts])
                        yield return Press(routines, scene.State, move);
                }

                scene = Press(routines, scene.State, RoutineMove.Next);
            }
        }
    }

    private static RoutineScene Press(GuidedRoutines routines, string state, RoutineMove move) =>
        ((RoutineTurn.Shown)routines.Press(new ChatMessage { Text = "", User = "u", Conversation = "c" }, state, move)).Scene;

    private static IReadOnlyList<SceneMove> Moves(params RoutineMove[] moves) => [.. moves.Select(move => new SceneMove(move, MoveWords.Label(move, RoutineStage.Step)))];
}
