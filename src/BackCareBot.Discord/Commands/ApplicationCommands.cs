using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Knowledge;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Commands;

/// <summary>The catalogue's commands in Discord's form.</summary>
public static class ApplicationCommands
{
    /// <summary>The entry in the menu of any message.</summary>
    public const string AskAboutThis = "Ask about this";

    private const int LongestDescription = 100;
    private const int LongestName = 100;
    private const string Level = "level";

    /// <summary>Every command, in the catalogue's order.</summary>
    public static IReadOnlyList<DiscordCommand> All { get; } =
    [
        .. CommandCatalogue.All.Select(Of),
        new DiscordCommand(AskAboutThis, "", OnMessage: true, []),
    ];

    /// <summary>The kind of entries that a command's parameter names, or null where it is free text.</summary>
    public static EntryKind? Completes(string command) => command switch
    {
        CommandCatalogue.Routine => EntryKind.Routine,
        CommandCatalogue.Exercise => EntryKind.Exercise,
        CommandCatalogue.Technique => EntryKind.Technique,
        _ => null,
    };

    /// <summary>The command with its parameters as a person would type it; of <c>/ask</c>, the question alone.</summary>
    public static string? Typed(string command, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (CommandCatalogue.All.FirstOrDefault(item => item.Name == command) is not { } known)
            return null;
        var values = known.Parameters.Select(parameter => options.GetValueOrDefault(parameter.Name, "").Trim()).Where(value => value.Length > 0);
        return command == CommandCatalogue.Ask ? string.Join(' ', values) : string.Join(' ', values.Prepend("/" + command));
    }

    /// <summary>Whether a command has this subcommand, in this version of the program.</summary>
    public static bool IsSubcommand(string command, string subcommand) =>
        CommandCatalogue.All.Any(item => item.Name == command && item.Subcommands.Any(sub => sub.Name == subcommand));

    private static DiscordCommand Of(CommandDescription command) =>
        new(command.Name, Short(command.Purpose), OnMessage: false, [.. command.Parameters.Select(parameter => Of(command.Name, parameter))])
        {
            Subcommands = [.. command.Subcommands.Select(subcommand =>
                new DiscordSubcommand(subcommand.Name, Short(subcommand.Purpose), [.. subcommand.Parameters.Select(OfSubcommand)]))],
        };

    /// <summary>
    /// A number for which there are suggestions is asked for as text: what is suggested for a number must be numbers alone,
    /// without a word of what they mean.
    /// </summary>
    private static DiscordParameter OfSubcommand(CommandParameter parameter)
    {
        var kind = parameter.Kind switch
        {
            ParameterKind.Mention => DiscordParameterKind.Mentionable,
            ParameterKind.Number when !parameter.Completes => DiscordParameterKind.WholeNumber,
            _ => DiscordParameterKind.Text,
        };
        return new DiscordParameter(
            parameter.Name, Short(parameter.Purpose), parameter.Required, parameter.Completes,
            [.. parameter.Choices.Select(choice => new DiscordChoice(choice, choice))],
            kind == DiscordParameterKind.Text && parameter.Choices.Count == 0 ? LongestName : null)
        {
            Kind = kind,
        };
    }

    private static DiscordParameter Of(string command, CommandParameter parameter)
    {
        var isLevel = command == CommandCatalogue.Routine && parameter.Name == Level;
        var completes = Completes(command) is not null && !isLevel;
        return new DiscordParameter(
            parameter.Name, Short(parameter.Purpose), parameter.Required, completes,
            isLevel ? [.. RoutineLevel.Names.Select(name => new DiscordChoice(name, name))] : [],
            isLevel ? null : completes ? LongestName : AnswerService.LongestMessage);
    }

    private static string Short(string text) => text.Length <= LongestDescription ? text : text[..LongestDescription];
}
