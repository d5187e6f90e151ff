namespace BackCareBot.Core.Commands;

/// <summary>What a user can ask for by a command, on every platform; adapters give each their platform's form.</summary>
public static class CommandCatalogue
{
    public const string Ask = "ask";
    public const string Routine = "routine";
    public const string Exercise = "exercise";
    public const string Technique = "technique";
    public const string Remind = "remind";
    public const string Safety = "safety";
    public const string About = "about";
    public const string Privacy = "privacy";
    public const string Export = "export-my-data";
    public const string Forget = "forget-me";
    public const string Help = "help";
    public const string Helpful = "helpful";
    public const string NotHelpful = "not helpful";

    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new(Ask, "Ask about your back in plain words", [new("question", "What you would like to know", Required: true)]),
        new(Routine, "A set of exercises, step by step",
            [new("area", "Which routine", Required: true), new("level", "gentle, standard or strong", Required: false)]),
        new(Exercise, "How to do an exercise", [new("name", "Which exercise", Required: true)]),
        new(Technique, "How a massage or self-care technique works", [new("name", "Which technique", Required: true)]),
        ReminderCommands.Description,
        new(Safety, "Warning signs, and what to do", []),
        new(About, "What this bot is, and where its answers come from", []),
        new(Privacy, "What is kept about you", []),
        new(Export, "Shows what is stored about you", []),
        new(Forget, "Erases what is stored about you", []),
        new(Help, "What you can ask and type", []),
    ];
}
