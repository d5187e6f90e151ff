namespace BackCareBot.Teams.Cards;

/// <summary>Every word that the cards say of themselves.</summary>
internal static class CardWords
{
    public const string TakeCare = "⚠ Take care";
    public const string HowMuch = "How much";
    public const string Sources = "Sources";
    public const string More = "More";
    public const string Start = "Start, step by step";
    public const string Helpful = "Helpful";
    public const string NotHelpful = "Not helpful";
    public const string Signs = "Because you wrote of";
    public const string YouAsked = "To what you asked";
    public const string Shortened = "There is more on this than fits here. Ask for a part of it.";

    public const string WelcomeTitle = "Hello, I answer questions about backs";
    public const string Welcome =
        "Ask me what helps, how to do an exercise, or what a massage technique is good for. In a channel or group, mention "
        + "me first. My answers come from public health sources and replace no professional.";
    public const string WelcomeExample = "What helps sciatica?";
    public const string WelcomeRoutine = "routine lower-back";
    public const string WelcomeHelp = "help";
    public const string AskPrivately = "Ask privately";

    public const string DialogTitle = "Ask BackCareBot";
    public const string DialogLabel = "Your question. Only you see it and its answer.";
    public const string DialogPlaceholder = "What helps a stiff neck?";
    public const string DialogError = "Please write a question.";
    public const string DialogAsk = "Ask";

    public const string Needs = "Have ready";
    public const string NeedsNothing = "Nothing is needed but a little room.";
    public const string MoreWords = "Writing “harder” or “skip” works as well.";
    public static string Paused(int left) => $"⏸ Paused with {Seconds(left)} left";
    public const string UnknownButton = "I do not know this button. Its card may be from an older version of me; please ask again.";
    public const string NoResults = "I know nothing by that name. Try a topic, such as sciatica or cat-cow.";
    public const string OnItsWay = "This takes a moment. The answer follows here.";

    public static string RoutineTitle(string level, int minutes) => $"{minutes} minutes, {level}";

    public static string Seconds(int seconds) => seconds < 90 ? $"{seconds} seconds" : $"about {Math.Round(seconds / 60.0, 1):0.#} minutes";
}
