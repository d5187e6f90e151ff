namespace BackCareBot.Discord.Port;

/// <summary>A command as registered with Discord.</summary>
/// <param name="Name">1 to 32 characters; lower case for a slash command.</param>
/// <param name="Description">1 to 100 characters; empty for a message's menu.</param>
/// <param name="OnMessage">Whether it stands in the menu of a message instead of behind a slash.</param>
/// <param name="Parameters">What it takes, the required ones first.</param>
public sealed record DiscordCommand(string Name, string Description, bool OnMessage, IReadOnlyList<DiscordParameter> Parameters)
{
    /// <summary>Whether two commands look the same to a user, so that registering again would change nothing.</summary>
    public bool SameAs(DiscordCommand other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name && Description == other.Description && OnMessage == other.OnMessage
            && Parameters.Count == other.Parameters.Count
            && Parameters.Zip(other.Parameters).All(pair => pair.First.SameAs(pair.Second));
    }
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
    internal bool SameAs(DiscordParameter other) =>
        Name == other.Name && Description == other.Description && Required == other.Required && Completes == other.Completes
        && LongestText == other.LongestText && Choices.SequenceEqual(other.Choices);
}
