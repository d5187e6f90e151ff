using BackCareBot.Core.Commands;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>A message that is a reminder command.</summary>
/// <param name="Subcommand">One of the subcommands of <see cref="ReminderCommands.Description"/>; empty where only "remind" was said.</param>
/// <param name="Rest">What stands after it.</param>
internal sealed record ReminderMessage(string Subcommand, string Rest)
{
    private static readonly string[] Names = ["remind", "reminder", "reminders"];

    private static readonly string[] Questions =
        ["what", "how", "why", "which", "when", "who", "if", "that", "about", "whether", "where", "is", "are", "can", "should", "does", "do"];

    /// <summary>Reads a message, with or without a slash; null where it is no such command but a question, or anything else.</summary>
    public static ReminderMessage? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Trim();
        var slash = line.StartsWith('/');
        var words = line.TrimStart('/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Names.Contains(words[0].TrimEnd('.', '!', ':').ToLowerInvariant()))
            return null;
        if (words.Length == 1)
            return new ReminderMessage(words[0].StartsWith("reminders", StringComparison.OrdinalIgnoreCase) ? ReminderCommands.List : "", "");
        var rest = string.Join(' ', words.Skip(2));
        if (SubcommandOf(words[1].ToLowerInvariant().TrimEnd('.', '!')) is { } subcommand && (slash || !line.EndsWith('?')))
            return new ReminderMessage(subcommand, rest);
        rest = string.Join(' ', words.Skip(1));
        return slash || IsWish(rest) ? new ReminderMessage(ReminderCommands.Add, rest) : null;
    }

    /// <summary>What the rest says, read with the names of routines that there are.</summary>
    public ReminderInput Read(EntryNames names, Instant now)
    {
        var takesNumber = Subcommand is not (ReminderCommands.Add or ReminderCommands.List or ReminderCommands.Zone);
        var labelled = Rest.Length == 0 || Subcommand != ReminderCommands.Zone || Rest.StartsWith(ReminderCommands.Zone, StringComparison.OrdinalIgnoreCase);
        return ReminderPhrase.Read(
            labelled ? Rest : $"{ReminderCommands.Zone} {Rest}", $"{CommandCatalogue.Remind} {Subcommand}".TrimEnd(), takesNumber,
            Subcommand == ReminderCommands.Snooze, name => names.Exact(name, EntryKind.Routine)?.Id, now);
    }

    /// <summary>"remind me at 9 to stretch" wishes for a reminder; "remind me how cat-cow goes" asks.</summary>
    private static bool IsWish(string rest)
    {
        var words = new Words(rest);
        // "remind me to do my stretches at 9": the verb asks nothing.
        if (rest.EndsWith('?') || words.All.Where((word, at) => Questions.Contains(word) && (at == 0 || words.All[at - 1] != "to")).Any())
            return false;
        var input = ReminderPhrase.Read(rest, "", takesNumber: false, takesMinutes: false, _ => null, default);
        return input.SaysWhen || input.Refusal is not null;
    }

    private static string? SubcommandOf(string word) => word switch
    {
        "set" or "new" or "create" => ReminderCommands.Add,
        "show" => ReminderCommands.List,
        "stop" or "delete" or "cancel" => ReminderCommands.Remove,
        "edit" => ReminderCommands.Change,
        "unpause" or "continue" => ReminderCommands.Resume,
        "postpone" => ReminderCommands.Snooze,
        "timezone" => ReminderCommands.Zone,
        _ => ReminderCommands.Description.Subcommands.FirstOrDefault(subcommand => subcommand.Name == word)?.Name,
    };
}
