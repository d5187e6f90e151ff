namespace BackCareBot.Discord.Port;

/// <summary>The first answer to an interaction.</summary>
public abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    /// <summary>A new message; private ones are seen by the user alone.</summary>
    public sealed record Show(DiscordMessage Message, bool Private) : InteractionResponse;

    /// <summary>The message below which the button stands, replaced.</summary>
    public sealed record Update(DiscordMessage Message) : InteractionResponse;

    /// <summary>"Thinking": the message follows by <see cref="IDiscordRequests.EditResponse"/>.</summary>
    public sealed record Defer(bool Private) : InteractionResponse;

    /// <summary>Suggestions for what is being typed, at most <see cref="Most"/>.</summary>
    public sealed record Choices(IReadOnlyList<DiscordChoice> Items) : InteractionResponse
    {
        /// <summary>As many choices as Discord shows.</summary>
        public const int Most = 25;
    }
}

/// <param name="Name">What the user sees, 1 to 100 characters.</param>
/// <param name="Value">What the command gets, 1 to 100 characters.</param>
public sealed record DiscordChoice(string Name, string Value);
