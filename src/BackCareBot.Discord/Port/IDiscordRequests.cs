namespace BackCareBot.Discord.Port;

/// <summary>
/// What the bot asks of Discord. A carrier keeps to Discord's rate limits, repeats what failed for a passing reason, and
/// lets nothing it sends notify anybody but the one whom <see cref="DiscordMessage.Mention"/> names.
/// </summary>
/// <remarks>Every method throws <see cref="DiscordRefusedException"/> where Discord finally says no.</remarks>
public interface IDiscordRequests
{
    /// <summary>Sends a message to a channel.</summary>
    /// <param name="channel">A text channel, thread, voice channel's text or direct message channel.</param>
    /// <param name="message">What to send.</param>
    /// <param name="replyTo">The message it answers; where that one is gone by now, the message is sent all the same.</param>
    /// <param name="nonce">At most 25 characters; sending the same nonce again makes no second message.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The id of the message.</returns>
    Task<Snowflake> Send(Snowflake channel, DiscordMessage message, Snowflake? replyTo, string nonce, CancellationToken cancellation);

    /// <summary>Replaces a message that the bot sent.</summary>
    Task Edit(Snowflake channel, Snowflake message, DiscordMessage content, CancellationToken cancellation);

    /// <summary>Takes away a message that the bot sent; one that is gone already counts as taken away.</summary>
    Task Delete(Snowflake channel, Snowflake message, CancellationToken cancellation);

    /// <summary>Gives the first answer to an interaction, which Discord wants within three seconds.</summary>
    Task Respond(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellation);

    /// <summary>Replaces the first answer to an interaction, for example a deferred one; possible for 15 minutes.</summary>
    Task EditResponse(InteractionHandle interaction, DiscordMessage content, CancellationToken cancellation);

    /// <summary>The channel for direct messages with a user.</summary>
    Task<Snowflake> OpenDirectMessages(Snowflake user, CancellationToken cancellation);

    /// <summary>The permissions that the bot has in a channel, or null where they cannot be found out.</summary>
    Task<DiscordPermissions?> PermissionsIn(Snowflake guild, Snowflake channel, CancellationToken cancellation);

    /// <summary>The permissions that a member has in a channel, or null where they cannot be found out.</summary>
    Task<DiscordPermissions?> PermissionsOf(Snowflake guild, Snowflake channel, Snowflake member, CancellationToken cancellation);

    /// <summary>The id of the application that the token belongs to.</summary>
    Task<Snowflake> Application(CancellationToken cancellation);

    /// <summary>The commands as registered now, everywhere or in one guild.</summary>
    Task<IReadOnlyList<DiscordCommand>> Commands(Snowflake application, Snowflake? guild, CancellationToken cancellation);

    /// <summary>Replaces all commands, everywhere or in one guild.</summary>
    Task RegisterCommands(
        Snowflake application, Snowflake? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation);
}
