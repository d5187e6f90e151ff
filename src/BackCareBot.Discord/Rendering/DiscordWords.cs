namespace BackCareBot.Discord.Rendering;

/// <summary>Every word that only Discord's users see. What the bot says of backs stands in <c>knowledge/</c>.</summary>
internal static class DiscordWords
{
    public const string Steps = "How";
    public const string Dose = "How much";
    public const string Cautions = "Take care";
    public const string Evidence = "How sure is this?";
    public const string Sources = "Sources";
    public const string Signs = "You mentioned";
    public const string YourQuestion = "About your question";

    public const string More = "More";
    public const string Helpful = "Helpful";
    public const string NotHelpful = "Not helpful";
    public const string Share = "Show to channel";
    public const string Start = "Start";
    public const string ShowExercise = "Show exercise";

    public static string RoutineHeading(int minutes, string level) => $"{minutes} minutes, {level}";

    public const string Needs = "Have ready";
    public const string NeedsNothing = "Nothing is needed but a little room.";
    public static string Countdown(long until) => $"⏱ Time for this step: up <t:{until}:R>. Press Next when you are done.";

    public static string Paused(int seconds) => $"⏸ Paused with {seconds} seconds left. Press Resume to go on.";

    public const string OldButtonTitle = "This button is too old";
    public const string OldButton = "I no longer know what this button does. Please ask again, and use the buttons of the new answer.";

    public const string TooManyTitle = "A little slower, please";
    public const string TooMany = "That was a lot at once. Give me about ten seconds, then ask again.";

    public const string NoTextTitle = "I can only read text";
    public const string NoText = "I cannot see pictures, files or stickers. Please ask in words, such as: what helps a stiff neck?";

    public const string NoPingTitle = "I could not read that";
    public const string NoPing =
        "Discord only shows me messages that mention me. Turn the @ on when you reply, mention me, or use /ask.";

    public const string NoSuchCommandTitle = "I do not know that command";
    public const string NoSuchCommand = "This command is from another version of me. Try /help.";

    public const string FaultTitle = "Something went wrong";
    public const string Fault = "That is my fault, not yours. Please try again. If you need help now, call your local emergency number.";

    public static string CannotAnswer(string channel, IEnumerable<string> missing) =>
        $"You asked me something in <#{channel}>, but I may not answer there. I lack: {string.Join(", ", missing)}. "
        + "A moderator can allow it in the channel's settings. You can ask me here, or use /ask there.";
}
