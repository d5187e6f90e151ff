using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders.Phrases;

namespace BackCareBot.Core.Commands;

/// <summary>A command as typed into a chat: its name and the rest of the line.</summary>
/// <param name="Name">One of the names in <see cref="CommandCatalogue"/>.</param>
/// <param name="Argument">What stands after it; may be empty.</param>
public sealed record TypedCommand(string Name, string Argument)
{
    private const int LongestName = 6;

    private static readonly string[] Alone =
    [
        CommandCatalogue.Safety, CommandCatalogue.About, CommandCatalogue.Privacy, CommandCatalogue.Export, CommandCatalogue.Forget,
        CommandCatalogue.Help, CommandCatalogue.Helpful, CommandCatalogue.NotHelpful,
    ];

    private static readonly string[] WithArgument =
        [CommandCatalogue.Ask, CommandCatalogue.Routine, CommandCatalogue.Exercise, CommandCatalogue.Technique];

    /// <summary>Reads a message as a command, with or without a slash, or gives null where it is none.</summary>
    public static TypedCommand? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Trim();
        var slash = line.StartsWith('/');
        if (slash)
            line = line[1..];
        var plain = line.TrimEnd('.', '!', '?').ToLowerInvariant();
        foreach (var name in Alone)
        {
            if (plain == name || plain == name.Replace('-', ' '))
                return new TypedCommand(name, "");
        }

        if (ReminderMessage.Parse(text) is { } reminder)
            return new TypedCommand(CommandCatalogue.Remind, $"{reminder.Subcommand} {reminder.Rest}".Trim());
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var first = (space < 0 ? line : line[..space]).ToLowerInvariant();
        var rest = space < 0 ? "" : line[(space + 1)..].Trim();
        if (!WithArgument.Contains(first))
            return null;
        // "exercise makes it worse, why" is a question; a name has few words. A slash leaves no doubt.
        if (!slash && (first == CommandCatalogue.Ask || rest.Length == 0 || rest.Split(' ').Length > LongestName || rest.EndsWith('?')))
            return null;
        return new TypedCommand(first, rest);
    }

    /// <summary>Takes a level's name off the end of a routine's argument: "lower-back gentle".</summary>
    public (string Name, string? Level) NameAndLevel()
    {
        foreach (var level in RoutineLevel.Names)
        {
            if (Argument.EndsWith(" " + level, StringComparison.OrdinalIgnoreCase))
                return (Argument[..^(level.Length + 1)].Trim(), level);
        }

        return (Argument, null);
    }
}
