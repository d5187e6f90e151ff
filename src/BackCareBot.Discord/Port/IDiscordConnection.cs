namespace BackCareBot.Discord.Port;

/// <summary>
/// What carries Discord: our own client, or a library. Everything above it (rendering, commands) knows this port and
/// nothing of sockets, rate limits or JSON.
/// </summary>
public interface IDiscordConnection
{
    /// <summary>
    /// Connects and stays connected until cancelled. Lost connections are taken up again inside; what arrives twice
    /// because of that is handed on twice, so a receiver must know what it has already seen.
    /// </summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot until an operator changes something.</exception>
    Task Run(IDiscordEvents events, CancellationToken cancellation);

    /// <summary>What carries it, for logs and health checks.</summary>
    string Name { get; }

    /// <summary>How the connection is at this moment.</summary>
    ConnectionHealth Health { get; }

    /// <summary>What can be asked of Discord; works without <see cref="Run"/> as well.</summary>
    IDiscordRequests Requests { get; }
}

/// <summary>
/// Takes what arrives from Discord. Calls come in the order of arrival, for one server always one after the other;
/// they must return at once and never throw, because the connection waits for them.
/// </summary>
public interface IDiscordEvents
{
    void MessageCreated(IncomingMessage message);

    void MessageEdited(IncomingMessage message);

    /// <summary>A message is gone, whoever wrote it and whoever took it away.</summary>
    void MessageDeleted(Snowflake channel, Snowflake message);

    void InteractionCreated(IncomingInteraction interaction);
}
