using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Commands;

/// <summary>Brings the registered commands in line with the catalogue, and leaves them alone where they already are.</summary>
public static class CommandRegistrar
{
    /// <param name="requests">What carries the requests.</param>
    /// <param name="guild">The one server to register in, where changes show at once; null for everywhere.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether anything had to be changed.</returns>
    /// <exception cref="DiscordRefusedException">Discord said no.</exception>
    public static async Task<bool> Register(IDiscordRequests requests, Snowflake? guild, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var application = await requests.Application(cancellation);
        var registered = await requests.Commands(application, guild, cancellation);
        if (Same(registered, ApplicationCommands.All))
            return false;
        await requests.RegisterCommands(application, guild, ApplicationCommands.All, cancellation);
        return true;
    }

    /// <summary>Discord gives them back in an order of its own.</summary>
    private static bool Same(IReadOnlyList<DiscordCommand> registered, IReadOnlyList<DiscordCommand> wanted) =>
        registered.Count == wanted.Count
        && wanted.All(command => registered.Any(other => other.SameAs(command)));
}
