using System.Collections.Frozen;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>The words of moves: a button's label, and what does the same when it is typed.</summary>
public static class MoveWords
{
    private static readonly FrozenDictionary<string, RoutineMove> Typed = new Dictionary<string, RoutineMove>
    {
        ["start"] = RoutineMove.Start,
        ["begin"] = RoutineMove.Start,
        ["start again"] = RoutineMove.Start,
        ["next"] = RoutineMove.Next,
        ["done"] = RoutineMove.Next,
        ["back"] = RoutineMove.Back,
        ["go back"] = RoutineMove.Back,
        ["easier"] = RoutineMove.Easier,
        ["harder"] = RoutineMove.Harder,
        ["skip"] = RoutineMove.Skip,
        ["pause"] = RoutineMove.Pause,
        ["wait"] = RoutineMove.Pause,
        ["resume"] = RoutineMove.Resume,
        ["continue"] = RoutineMove.Resume,
        ["go on"] = RoutineMove.Resume,
        ["stop"] = RoutineMove.Stop,
        ["this hurts"] = RoutineMove.Hurts,
        ["it hurts"] = RoutineMove.Hurts,
        ["that hurts"] = RoutineMove.Hurts,
        ["ouch"] = RoutineMove.Hurts,
        ["gentle"] = RoutineMove.Gentle,
        ["standard"] = RoutineMove.Standard,
        ["strong"] = RoutineMove.Strong,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The label of a move's button at a stage.</summary>
    public static string Label(RoutineMove move, RoutineStage stage) => move switch
    {
        RoutineMove.Hurts => "This hurts",
        RoutineMove.Start when stage is RoutineStage.Ended or RoutineStage.Stopped => "Start again",
        _ => move.ToString(),
    };

    /// <summary>The move that a whole message means, or null: "stop" is one, "stop, my leg is numb" is a story.</summary>
    public static RoutineMove? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Typed.TryGetValue(text.Trim().TrimEnd('.', '!'), out var move) ? move : null;
    }

    /// <summary>The level that a move changes to, or null.</summary>
    public static string? LevelOf(RoutineMove move) => move switch
    {
        RoutineMove.Gentle or RoutineMove.Standard or RoutineMove.Strong => move.ToString().ToLowerInvariant(),
        _ => null,
    };

    /// <summary>The move that changes to a level, one of <see cref="RoutineLevel.Names"/>.</summary>
    public static RoutineMove ToLevel(string level) => Enum.Parse<RoutineMove>(level, ignoreCase: true);
}
