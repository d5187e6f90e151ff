namespace BackCareBot.Core.Routines;

/// <summary>What somebody does in a guided routine. The names are part of buttons that are out in the world: keep them.</summary>
public enum RoutineMove
{
    /// <summary>Shows what is on, and makes an offered routine one's own.</summary>
    Show,
    Start,
    Next,
    Back,
    Easier,
    Harder,

    /// <summary>On to the next exercise, whatever sides are left.</summary>
    Skip,
    Pause,
    Resume,
    Stop,

    /// <summary>"This hurts".</summary>
    Hurts,

    /// <summary>Change to the level of this name; so too the next two.</summary>
    Gentle,
    Standard,
    Strong,
}
