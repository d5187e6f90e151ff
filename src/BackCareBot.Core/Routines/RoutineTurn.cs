using BackCareBot.Core.Answers;

namespace BackCareBot.Core.Routines;

/// <summary>What comes of a message or a button where routines are played.</summary>
public abstract record RoutineTurn
{
    private RoutineTurn()
    {
    }

    /// <summary>The routine goes on.</summary>
    public sealed record Shown(RoutineScene Scene) : RoutineTurn;

    /// <summary>An ordinary reply; to a button, one that leads with a warning in place of the exercise.</summary>
    public sealed record Said(Reply Reply) : RoutineTurn;

    /// <summary>The button does nothing for whoever pressed it.</summary>
    /// <param name="Refusal">Why.</param>
    /// <param name="Title">Why, in a few words.</param>
    /// <param name="Text">Why, and what to do.</param>
    /// <param name="Restart">The same routine from its beginning, for a button; null where it is gone.</param>
    public sealed record Refused(RoutineRefusal Refusal, string Title, string Text, string? Restart) : RoutineTurn;
}

/// <summary>Why a button of a routine does nothing.</summary>
public enum RoutineRefusal
{
    /// <summary>It belongs to somebody else.</summary>
    NotYours,

    /// <summary>The knowledge base has changed since.</summary>
    Stale,

    /// <summary>It is no state of a routine.</summary>
    Unreadable,
}
