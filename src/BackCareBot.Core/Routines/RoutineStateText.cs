using System.Globalization;

namespace BackCareBot.Core.Routines;

/// <summary>
/// A state as a short text that fits into a button, an address or a browser's storage:
/// <c>lower-back.standard.3.s1u.e1763641234.a1b2.owner</c>. Letters, digits, dots and dashes only.
/// </summary>
public static class RoutineStateText
{
    /// <summary>The longest text that is read; every text of a checked knowledge base is far shorter.</summary>
    public const int Longest = 200;

    private const string Folder = "routines/";
    private const string Stages = "isehx";
    private const string Forms = "ueh";
    private const int MostSteps = 1_000;
    private const int MostSeconds = 24 * 60 * 60;

    /// <summary>The last second of the year 9999.</summary>
    private const long LastSecond = 253_402_300_799;

    public static string Write(RoutineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var slug = state.Routine.StartsWith(Folder, StringComparison.Ordinal) ? state.Routine[Folder.Length..] : state.Routine;
        var shown = $"{Stages[(int)state.Stage]}{(state.SecondSide ? 2 : 1)}{Forms[(int)state.Form]}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{slug}.{state.Level}.{state.Step}.{shown}.{Write(state.Clock)}.{state.Mark}.{state.Owner}");
    }

    /// <summary>Reads a text, or gives null where it is none. Whether its routine and step still exist is not looked at.</summary>
    public static RoutineState? Read(string? text)
    {
        if (text is null || text.Length > Longest
            || text.Split('.') is not [{ Length: > 0 } slug, { Length: > 0 } level, var number, { Length: 3 } shown, var time, var mark, var owner])
            return null;
        var stage = Stages.IndexOf(shown[0], StringComparison.Ordinal);
        var form = Forms.IndexOf(shown[2], StringComparison.Ordinal);
        if (stage < 0 || form < 0 || shown[1] is not ('1' or '2') || Number(number, MostSteps) is not { } step || Clock(time) is not { } clock)
            return null;
        return new RoutineState(Folder + slug, level, mark, (RoutineStage)stage, (int)step, shown[1] == '2', (StepForm)form, clock, owner);
    }

    private static string Write(StepClock clock) => clock switch
    {
        { Ends: { } ends } => string.Create(CultureInfo.InvariantCulture, $"e{ends}"),
        { PausedWith: { } left } => string.Create(CultureInfo.InvariantCulture, $"p{left}"),
        _ => "",
    };

    private static StepClock? Clock(string text) => text switch
    {
        "" => default(StepClock),
        ['e', .. var ends] when Number(ends, LastSecond) is { } moment => StepClock.EndsAt(moment),
        ['p', .. var left] when Number(left, MostSeconds) is { } seconds => StepClock.PausedAt((int)seconds),
        _ => null,
    };

    private static long? Number(string text, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
