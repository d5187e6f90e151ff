using System.Globalization;
using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>ask</c>: one question, or a file of them, answered for a person or for a machine.</summary>
internal static class AskCommand
{
    /// <summary>Answers one question.</summary>
    public static int One(Bot bot, string question, bool json, bool explain, TextWriter output, ReplyPrinter printer)
    {
        var reply = bot.Answers.Answer(new ChatMessage { Text = question });
        if (json)
            output.WriteLine(Line(reply, explain));
        else
            printer.Print(reply, explain);
        return ExitCodes.Fine;
    }

    /// <summary>Answers JSON Lines: an object a question with <c>q</c>, or with <c>turns</c>, which are one conversation.</summary>
    public static int File(Bot bot, string path, bool explain, TextWriter output, TextWriter errors)
    {
        if (!System.IO.File.Exists(path))
        {
            errors.WriteLine($"--input: expected a file of JSON Lines, but there is no file '{path}'.");
            return ExitCodes.BadInput;
        }

        var number = 0;
        var code = ExitCodes.Fine;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Parse(line) is not { } item)
            {
                errors.WriteLine($"{path}:{number}: expected an object with \"q\" or \"turns\", but this line is neither. It was skipped.");
                code = ExitCodes.BadInput;
                continue;
            }

            // Each line is a conversation of its own.
            var conversation = number.ToString(CultureInfo.InvariantCulture);
            foreach (var turn in item.Turns ?? [item])
                output.WriteLine(Line(bot.Answers.Answer(new ChatMessage { Text = turn.Q ?? "", Conversation = conversation }), explain));
        }

        return code;
    }

    private static MachineQuestion? Parse(string line)
    {
        try
        {
            var item = JsonSerializer.Deserialize(line, HostJson.Default.MachineQuestion);
            return item is { Q: not null } or { Turns.Count: > 0 } ? item : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Line(Reply reply, bool explain) =>
        JsonSerializer.Serialize(MachineReply.Of(reply, explain), HostJson.Default.MachineReply);
}
