namespace BackCareBot.Discord.Port;

/// <summary>A command as registered with Discord.</summary>
/// <param name="Name">1 to 32 characters; lower case for a slash command.</param>
/// <param name="Description">1 to 100 characters; empty for a message's menu.</param>
/// <param name="OnMessage">Whether it stands in the menu of a message instead of behind a slash.</param>
/// <param name="Parameters">What it takes, the required ones first.</param>
public sealed record DiscordCommand(string Name, string Description, bool OnMessage, IReadOnlyList<DiscordParameter> Parameters)
{
    /// <summary>The words that may follow its name, each with parameters of its own; then it has none itself.</summary>
    public IReadOnlyList<DiscordSubcommand> Subcommands { get; init; } = [];

    /// <summary>Whether two commands look the same to a user, so that registering again would change nothing.</summary>
    public bool SameAs(DiscordCommand other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name && Description == other.Description && OnMessage == other.OnMessage
            && DiscordParameter.Same(Parameters, other.Parameters)
            && Subcommands.Count == other.Subcommands.Count
            && Subcommands.Zip(other.Subcommands).All(pair => pair.First.SameAs(pair.Second));
    }
}

/// <param name="Name">1 to 32 characters, lower case.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Parameters">What it takes, the required ones first.</param>
public sealed record DiscordSubcommand(string Name, string Description, IReadOnlyList<DiscordParameter> Parameters)
{
    internal bool SameAs(DiscordSubcommand other) =>
        Name == other.Name && Description == other.Description && DiscordParameter.Same(Parameters, other.Parameters);
}

/// <param name="Name">1 to 32 characters.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Completes">Whether Discord asks the bot for suggestions while it is typed.</param>
/// <param name="Choices">The only values allowed; empty for any.</param>
/// <param name="LongestText">The most characters, or null for Discord's own limit.</param>
public sealed record DiscordParameter(
    string Name, string Description, bool Required, bool Completes, IReadOnlyList<DiscordChoice> Choices, int? LongestText)
{
    /// <summary>What it takes.</summary>
    public DiscordParameterKind Kind { get; init; } = DiscordParameterKind.Text;

    internal static bool Same(IReadOnlyList<DiscordParameter> some, IReadOnlyList<DiscordParameter> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => pair.First.SameAs(pair.Second));

    private bool SameAs(DiscordParameter other) =>
        Name == other.Name && Description == other.Description && Required == other.Required && Completes == other.Completes
        && LongestText == other.LongestText && Kind == other.Kind && Choices.SequenceEqual(other.Choices);
}

/// <summary>What a parameter takes, with Discord's numbers.</summary>
public enum DiscordParameterKind
{
    Text = 3,
    WholeNumber = 4,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,
}
