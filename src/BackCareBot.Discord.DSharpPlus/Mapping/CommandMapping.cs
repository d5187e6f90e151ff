using BackCareBot.Discord.Port;
using DSharpPlus;
using DSharpPlus.Entities;

namespace BackCareBot.Discord.DSharpPlus.Mapping;

/// <summary>Commands between the port's form and the library's.</summary>
internal static class CommandMapping
{
    public static DiscordApplicationCommand Write(DiscordCommand command) => command.OnMessage
        ? new DiscordApplicationCommand(command.Name, null, type: ApplicationCommandType.MessageContextMenu)
        : new DiscordApplicationCommand(command.Name, command.Description, command.Subcommands.Select(Write).Concat(command.Parameters.Select(Write)));

    public static DiscordCommand Read(DiscordApplicationCommand command) => new(
        command.Name, command.Description ?? "", command.Type == ApplicationCommandType.MessageContextMenu, [.. (command.Options ?? []).Where(option => option.Type != ApplicationCommandOptionType.SubCommand).Select(Read)])
    {
        Subcommands = [.. (command.Options ?? []).Where(option => option.Type == ApplicationCommandOptionType.SubCommand)
            .Select(option => new DiscordSubcommand(option.Name, option.Description, [.. (option.Options ?? []).Select(Read)]))],
    };

    private static DiscordApplicationCommandOption Write(DiscordSubcommand subcommand) => new(
        subcommand.Name, subcommand.Description, ApplicationCommandOptionType.SubCommand, options: subcommand.Parameters.Select(Write));

    private static DiscordApplicationCommandOption Write(DiscordParameter parameter) => new(
        parameter.Name, parameter.Description, (ApplicationCommandOptionType)parameter.Kind, parameter.Required,
        choices: parameter.Choices.Count > 0
            ? parameter.Choices.Select(choice => new DiscordApplicationCommandOptionChoice(choice.Name, choice.Value)) : null,
        autocomplete: parameter.Completes ? true : null,
        maxLength: parameter.LongestText);

    private static DiscordParameter Read(DiscordApplicationCommandOption option) => new(
        option.Name, option.Description, option.Required ?? false, option.AutoComplete ?? false,
        [.. (option.Choices ?? []).Select(choice => new DiscordChoice(choice.Name, choice.Value as string ?? ""))], option.MaxLength)
    {
        Kind = (DiscordParameterKind)option.Type,
    };
}
