namespace BackCareBot.Core.Commands;

/// <summary>What a user can ask for by a command, on every platform; adapters give each their platform's form.</summary>
public static class CommandCatalogue
{
    public const string Ask = "ask";
    public const string Routine = "routine";
    public const string Exercise = "exercise";
    public const string Technique = "technique";
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
        new(Safety, "Warning signs, and what to do", []),
        new(About, "What this bot is, and where its answers come from", []),
        new(Privacy, "What is kept about you", []),
        new(Export, "Shows what is stored about you", []),
        new(Forget, "Erases what is stored about you", []),
        new(Help, "What you can ask and type", []),
    ];
}

/// <param name="Name">The word that calls it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Parameters">What it takes.</param>
public sealed record CommandDescription(string Name, string Purpose, IReadOnlyList<CommandParameter> Parameters)
{
    /// <summary>The command as a user would type it: <c>routine area [level]</c>.</summary>
    public string Usage => string.Join(' ', Parameters.Select(parameter => parameter.Required ? parameter.Name : $"[{parameter.Name}]").Prepend(Name));
}

/// <param name="Name">The parameter's name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record CommandParameter(string Name, string Purpose, bool Required);
