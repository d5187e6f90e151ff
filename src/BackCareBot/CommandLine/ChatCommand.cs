using BackCareBot.Core.Answers;
using BackCareBot.Host.Composition;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>chat</c>: a conversation in the terminal, until an empty line's end or "bye".</summary>
internal static class ChatCommand
{
    public static int Run(Bot bot, IAnsiConsole console, TextReader input)
    {
        var printer = new ReplyPrinter(console, Terminal.Pictures());
        console.MarkupLine("[green]Ask about your back.[/] [dim]“help” shows what you can type, “bye” ends.[/]\n");
        while (true)
        {
            console.Markup("[bold]>[/] ");
            if (input.ReadLine() is not { } line)
                return ExitCodes.Fine;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            printer.Print(bot.Answers.Answer(new ChatMessage { Text = line, Conversation = "terminal" }));
            if (line.Trim() is "bye" or "exit" or "quit")
                return ExitCodes.Fine;
        }
    }
}
