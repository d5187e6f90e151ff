using BackCareBot.Discord.Port;
using DSharpPlus;
using DSharpPlus.Entities;

namespace BackCareBot.Discord.DSharpPlus.Mapping;

/// <summary>Commands between the port's form and the library's.</summary>
internal static class CommandMapping
{
    public static DiscordApplicationCommand Write(DiscordCommand command) => command.OnMessage
        ? new DiscordApplicationCommand(command.Name, null, type: ApplicationCommandType.MessageContextMenu)
        : new DiscordApplicationCommand(command.Name, command.Description, command.Parameters.Select(Write));

    public static DiscordCommand Read(DiscordApplicationCommand command) => new(
        command.Name, command.Description ?? "", command.Type == ApplicationCommandType.MessageContextMenu, [.. (command.Options ?? []).Select(Read)]);

    private static DiscordApplicationCommandOption Write(DiscordParameter parameter) => new(
        parameter.Name, parameter.Description, ApplicationCommandOptionType.String, parameter.Required,
        choices: parameter.Choices.Count > 0
            ? parameter.Choices.Select(choice => new DiscordApplicationCommandOptionChoice(choice.Name, choice.Value)) : null,
        autocomplete: parameter.Completes ? true : null,
        maxLength: parameter.LongestText);

    private static DiscordParameter Read(DiscordApplicationCommandOption option) => new(
        option.Name, option.Description, option.Required ?? false, option.AutoComplete ?? false,
        [.. (option.Choices ?? []).Select(choice => new DiscordChoice(choice.Name, choice.Value as string ?? ""))], option.MaxLength);
}
