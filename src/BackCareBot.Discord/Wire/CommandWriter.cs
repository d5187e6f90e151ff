using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;

namespace BackCareBot.Discord.Wire;

/// <summary>Commands between the port's form and Discord's.</summary>
internal static class CommandWriter
{
    private static readonly int[] ServersAndDirectMessages = [0, 1];
    private static readonly int[] WithTheBot = [0];

    /// <param name="command">The command.</param>
    /// <param name="everywhere">Contexts may be named only for a command that is registered everywhere.</param>
    public static CommandData Write(DiscordCommand command, bool everywhere) => new()
    {
        Name = command.Name,
        Description = command.OnMessage ? null : command.Description,
        Type = command.OnMessage ? CommandData.OnMessage : CommandData.Slash,
        Options = command.OnMessage ? null : [.. command.Subcommands.Select(Write), .. command.Parameters.Select(Write)],
        Contexts = everywhere ? ServersAndDirectMessages : null,
        IntegrationTypes = everywhere ? WithTheBot : null,
    };

    public static DiscordCommand Read(CommandData data) => new(
        data.Name, data.Description ?? "", data.Type == CommandData.OnMessage,
        [.. (data.Options ?? []).Where(option => option.Type != CommandOptionData.Subcommand).Select(Read)])
    {
        Subcommands = [.. (data.Options ?? []).Where(option => option.Type == CommandOptionData.Subcommand)
            .Select(option => new DiscordSubcommand(option.Name, option.Description, [.. (option.Options ?? []).Select(Read)]))],
    };

    private static CommandOptionData Write(DiscordSubcommand subcommand) => new()
    {
        Type = CommandOptionData.Subcommand,
        Name = subcommand.Name,
        Description = subcommand.Description,
        Options = [.. subcommand.Parameters.Select(Write)],
    };

    private static CommandOptionData Write(DiscordParameter parameter) => new()
    {
        Type = (int)parameter.Kind,
        Name = parameter.Name,
        Description = parameter.Description,
        Required = parameter.Required,
        Autocomplete = parameter.Completes ? true : null,
        MaxLength = parameter.LongestText,
        Choices = parameter.Choices.Count > 0 ? [.. parameter.Choices.Select(choice => new ChoiceBody(choice.Name, choice.Value))] : null,
    };

    private static DiscordParameter Read(CommandOptionData option) => new(
        option.Name, option.Description, option.Required ?? false, option.Autocomplete ?? false,
        [.. (option.Choices ?? []).Select(choice => new DiscordChoice(choice.Name, choice.Value))], option.MaxLength)
    {
        Kind = (DiscordParameterKind)option.Type,
    };
}
