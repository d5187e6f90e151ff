using BackCareBot.Host.Composition;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary>The terminal: in colour for a person, plain and wide for a file or a pipe.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 120;

    public static IAnsiConsole Console { get; } = Create();

    /// <summary>Pictures for a person at the terminal; null for a file or a pipe.</summary>
    public static TerminalPictures? Pictures() => System.Console.IsOutputRedirected
        ? null
        : new TerminalPictures(BotSettings.Read(BotHome.Find()).KnowledgePath, Environment.GetEnvironmentVariable, System.Console.Out);

    private static IAnsiConsole Create()
    {
        if (!System.Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}
