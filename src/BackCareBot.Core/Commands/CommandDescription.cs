namespace BackCareBot.Core.Commands;

/// <param name="Name">The word that calls it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Parameters">What it takes, the required ones first.</param>
public sealed record CommandDescription(string Name, string Purpose, IReadOnlyList<CommandParameter> Parameters)
{
    /// <summary>The words that may follow the command's name, each with parameters of its own; empty for most commands.</summary>
    public IReadOnlyList<CommandDescription> Subcommands { get; init; } = [];

    /// <summary>The command as a user would type it: <c>routine area [level]</c>.</summary>
    public string Usage => Subcommands.Count > 0
        ? $"{Name} {string.Join('|', Subcommands.Select(subcommand => subcommand.Name))}"
        : string.Join(' ', Parameters.Select(parameter => parameter.Required ? parameter.Name : $"[{parameter.Name}]").Prepend(Name));
}
