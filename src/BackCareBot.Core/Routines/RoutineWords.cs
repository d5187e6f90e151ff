namespace BackCareBot.Core.Routines;

/// <summary>Every sentence that a guided routine says of itself. What it says of backs stands in <c>knowledge/</c>.</summary>
internal static class RoutineWords
{
    public const string FirstSide = "First side";
    public const string SecondSide = "Second side";
    public const string EasierForm = "Easier:";
    public const string HarderForm = "Harder:";
    public const string NoEasierForm = "No easier form of this is written down. Do fewer, move less far, or skip it.";
    public const string NoHarderForm = "No harder form of this is written down. Keep to what is here, slowly and well.";
    public const string NotHere = "That does nothing at this point of the routine.";

    public const string EndedHeading = "Done";
    public const string RemindMe = "For a daily nudge write “remind weekdays at 09:30”, with the days and time that suit you.";

    public const string HurtsHeading = "Stop here";
    public const string HurtsStop = "Stop this move. Rest in whatever position eases it, and breathe. Do no more of this routine for now.";
    public const string HurtsNormal =
        "A mild pull or ache that fades soon after you stop is common when muscles work. "
        + "Pain that is sharp, grows, spreads or stays is not: leave this exercise out, and ask a physiotherapist or doctor before you try it again.";
    public const string HurtsTell = "If you feel anything else, tell me in your own words.";
    public const string WarningSigns = "Warning signs";

    public const string StoppedHeading = "Stopped";

    public const string NotYoursTitle = "This one is not yours";
    public static string NotYours(string name) =>
        $"Somebody else is doing this routine, and its buttons are theirs. You are welcome to your own: write “routine {name}”.";

    public const string StaleTitle = "This routine has changed";
    public const string Changed = "Its steps were edited since you began, so I cannot go on from here. Please start it again.";
    public const string Gone = "I no longer have this routine or this level. Write “routine” to see which ones there are.";
    public const string UnreadableTitle = "I cannot read this button";
    public const string Unreadable = "It may be from another version of me. Please ask for the routine again.";

    public static string StepHeading(int number, int count, string title) => $"Step {number} of {count}: {title}";

    public static string Routine(string title, string level) => $"{title}, {level}";

    public static string Minutes(int minutes, int steps) => $"About {minutes} minutes, {steps} {(steps == 1 ? "step" : "steps")}.";

    public static string Ended(string routine) => $"That was all of {routine}. Little and often helps most.";

    public static string Stopped(int done, int steps) => done == 0 ? "Stopped. Come back whenever you like." : $"Stopped after {done} of {steps} steps.";

    public static string GetHelp(string emergency, string department) => $"Call {emergency} or go to {department} now for any of these:";
}
