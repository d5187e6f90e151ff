namespace BackCareBot.Teams.Security;

/// <summary>Gives the bot's own token for posting.</summary>
public interface ITokenSource
{
    /// <summary>A token that is good for some minutes at least, or null where the connector wants none.</summary>
    /// <param name="fresh">Whether the last one was refused, so that a new one must be had.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TokenUnavailableException">There is none to be had.</exception>
    Task<string?> Get(bool fresh, CancellationToken cancellation);
}

/// <summary>The authority gave no token: the secret is wrong or past its date, or there is no way to the authority.</summary>
public sealed class TokenUnavailableException : Exception
{
    public TokenUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>For local clients, which want no token.</summary>
internal sealed class NoToken : ITokenSource
{
    public Task<string?> Get(bool fresh, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
