using System.Globalization;

namespace BackCareBot.Discord.Rendering;

/// <summary>
/// What a button means, written into the button itself: buttons go on working after a restart, and nothing needs to be
/// kept. The first letter says the sort, so that older ones can still be told apart when another is added.
/// </summary>
public abstract record ButtonId
{
    private const char Separator = '|';

    private ButtonId()
    {
    }

    /// <summary>The same as writing a message, about an entry.</summary>
    /// <param name="About">The entry below which the button stands; empty for none.</param>
    /// <param name="Words">The message.</param>
    public sealed record Say(string About, string Words) : ButtonId;

    /// <summary>Shows everybody in the channel an answer that only the user has seen.</summary>
    public sealed record Share(string EntryId) : ButtonId;

    /// <summary>A move in a guided routine.</summary>
    public sealed record Play(RoutinePlace Place, RoutineMove Move) : ButtonId;

    /// <summary>The id as Discord keeps it, or null where it would be too long for a button.</summary>
    public string? Write()
    {
        var text = this switch
        {
            Say say => $"s|{say.About}|{say.Words}",
            Share share => $"c|{share.EntryId}",
            Play { Place: var place } play => $"p|{place.Routine}|{place.Level}|{place.Step.ToString(CultureInfo.InvariantCulture)}|{play.Move}",
            _ => throw new InvalidOperationException("A sort of button without a letter."),
        };
        return text.Length <= Limits.ButtonId ? text : null;
    }

    /// <summary>Reads an id, or gives null where this version of the program knows nothing of it.</summary>
    public static ButtonId? Read(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var parts = id.Split(Separator);
        return parts switch
        {
            ["s", var about, .. var words] when words.Length > 0 => new Say(about, string.Join(Separator, words)),
            ["c", { Length: > 0 } entry] => new Share(entry),
            ["p", { Length: > 0 } routine, var level, var step, var move]
                when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && Enum.TryParse<RoutineMove>(move, out var known) && Enum.IsDefined(known)
                => new Play(new RoutinePlace(routine, level, number), known),
            _ => null,
        };
    }
}

/// <summary>Where somebody stands in a routine.</summary>
/// <param name="Routine">The routine's entry.</param>
/// <param name="Level">Its level.</param>
/// <param name="Step">The step, from 0.</param>
public sealed record RoutinePlace(string Routine, string Level, int Step);

/// <summary>What somebody does in a guided routine. The names are part of buttons that are out in the world: keep them.</summary>
public enum RoutineMove
{
    /// <summary>Begin, or show the step again.</summary>
    Start,
    Next,
    Skip,
    Easier,
    Stop,
}
