using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Host.Composition;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>chat</c>: a conversation in the terminal, until an empty line's end or "bye".</summary>
internal static class ChatCommand
{
    public static int Run(Bot bot, IAnsiConsole console, TextReader input)
    {
        var printer = new ReplyPrinter(console, Terminal.Pictures());
        var scenes = new ScenePrinter(console);
        console.MarkupLine("[green]Ask about your back.[/] [dim]“help” shows what you can type, “bye” ends.[/]\n");
        while (true)
        {
            console.Markup("[bold]>[/] ");
            if (input.ReadLine() is not { } line)
                return ExitCodes.Fine;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var ends = line.Trim().ToLowerInvariant() is "bye" or "exit" or "quit";
            Print(bot.Routines.Hear(new ChatMessage { Text = ends ? "bye" : line, Conversation = "terminal" }), printer, scenes);
            if (ends)
                return ExitCodes.Fine;
        }
    }

    private static void Print(RoutineTurn turn, ReplyPrinter printer, ScenePrinter scenes)
    {
        switch (turn)
        {
            case RoutineTurn.Shown shown:
                scenes.Print(shown.Scene);
                break;
            case RoutineTurn.Refused refused:
                scenes.Print(refused);
                break;
            case RoutineTurn.Said said:
                printer.Print(said.Reply);
                if (said.Reply.Routine is not null)
                    scenes.PrintOffer();
                break;
        }
    }
}
