using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;

namespace BackCareBot.Host.Web;

/// <summary>A move that the page makes in a guided routine.</summary>
/// <param name="State">Where it stands, as the last answer gave it; null to begin <paramref name="Routine"/>.</param>
/// <param name="Routine">The routine's entry, to begin it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Move">The move.</param>
/// <param name="Conversation">The name of the conversation: its own routine is all that it can move.</param>
internal sealed record RoutineRequest(string? State, string? Routine, string? Level, RoutineMove? Move, string? Conversation);

/// <summary>What comes of a move: exactly one of the three.</summary>
/// <param name="Scene">The routine goes on.</param>
/// <param name="Reply">A warning in its place, or to typed words an ordinary answer.</param>
/// <param name="Refused">It cannot go on from here.</param>
internal sealed record RoutineAnswer(RoutineScene? Scene = null, Reply? Reply = null, RoutineTurn.Refused? Refused = null)
{
    public static RoutineAnswer Of(RoutineTurn turn) => turn switch
    {
        RoutineTurn.Shown shown => new RoutineAnswer(Scene: shown.Scene),
        RoutineTurn.Said said => new RoutineAnswer(Reply: said.Reply),
        RoutineTurn.Refused refused => new RoutineAnswer(Refused: refused),
        _ => throw new InvalidOperationException("A sort of turn without an answer."),
    };
}
