using BackCareBot.Core.Routines;

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
    /// <param name="State">Where it stands, as <see cref="RoutineStateText"/> writes it.</param>
    /// <param name="Move">The move.</param>
    public sealed record Play(string State, RoutineMove Move) : ButtonId;

    /// <summary>A button below the post of a reminder.</summary>
    /// <param name="Press">Which button.</param>
    /// <param name="Reminder">The reminder.</param>
    /// <param name="EntryId">The stretch that the post shows; only for <see cref="ReminderPress.Another"/>, else empty.</param>
    public sealed record Remind(ReminderPress Press, Guid Reminder, string EntryId) : ButtonId;

    /// <summary>The id as Discord keeps it, or null where it would be too long for a button.</summary>
    public string? Write()
    {
        var text = this switch
        {
            Say say => $"s|{say.About}|{say.Words}",
            Share share => $"c|{share.EntryId}",
            Play play => $"p|{play.Move}|{play.State}",
            Remind remind => $"r|{remind.Press}|{remind.Reminder:N}|{remind.EntryId}",
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
            ["p", var move, { Length: > 0 } state] when Enum.TryParse<RoutineMove>(move, out var known) && Enum.IsDefined(known) => new Play(state, known),
            ["r", var press, var reminder, var entry] when Enum.TryParse<ReminderPress>(press, out var known) && Enum.IsDefined(known)
                && Guid.TryParseExact(reminder, "N", out var reminderId) => new Remind(known, reminderId, entry),
            _ => null,
        };
    }
}

/// <summary>What is pressed below the post of a reminder.</summary>
public enum ReminderPress
{
    Done,
    Snooze,
    Another,
}
