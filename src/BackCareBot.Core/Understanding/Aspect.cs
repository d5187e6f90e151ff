namespace BackCareBot.Core.Understanding;

/// <summary>Which side of a topic a message asks about.</summary>
public enum Aspect
{
    /// <summary>The topic as a whole.</summary>
    Overview,

    /// <summary>How it is done.</summary>
    Steps,

    /// <summary>How many, how long, how often.</summary>
    Dose,

    /// <summary>A form that asks less.</summary>
    Easier,

    /// <summary>A form that asks more.</summary>
    Harder,

    /// <summary>Whether it is safe, and for whom not.</summary>
    Safety,

    /// <summary>How sure research is.</summary>
    Evidence,

    /// <summary>Where the answer comes from.</summary>
    Sources,

    /// <summary>More of the same topic.</summary>
    More,
}
