using System.Net;

namespace BackCareBot.Teams.Wire;

/// <summary>Makes one attempt at a request to the Bot Connector. Whether there is another is decided by <see cref="BotConnector"/>.</summary>
public interface ITransport
{
    /// <summary>Tries once.</summary>
    /// <param name="delivery">What to do.</param>
    /// <param name="freshToken">Whether the bot's last token was refused, so that a new one must be had.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConnectorException">There is no token to send along, or a message may have arrived or not.</exception>
    Task<Attempt> Try(Delivery delivery, bool freshToken, CancellationToken cancellation);
}

public enum DeliveryKind
{
    Send,
    Update,
    Delete,
}

/// <param name="Kind">What to do.</param>
/// <param name="To">The conversation.</param>
/// <param name="Message">The message to update or delete; null for a new one.</param>
/// <param name="Activity">What to write; null for a deletion.</param>
public sealed record Delivery(DeliveryKind Kind, Destination To, string? Message, OutgoingActivity? Activity);

/// <summary>How an attempt ended.</summary>
/// <param name="Succeeded">Whether the connector took it.</param>
/// <param name="Status">The HTTP status; null where there was no answer and nothing arrived.</param>
/// <param name="RetryAfter">How long the connector asks to wait.</param>
/// <param name="MessageId">The id of a new message, where the connector gives one.</param>
/// <param name="Error">Why there was no answer.</param>
public sealed record Attempt(bool Succeeded, HttpStatusCode? Status, TimeSpan? RetryAfter = null, string? MessageId = null, Exception? Error = null)
{
    /// <summary>
    /// What a broken connection means: an attempt that may be repeated, unless a new message was under way. A message that
    /// may have arrived is not sent again: better no answer than two. Updates and deletes can be repeated.
    /// </summary>
    /// <exception cref="ConnectorException">A message may have arrived or not.</exception>
    public static Attempt Broken(DeliveryKind kind, Exception error)
    {
        if (kind == DeliveryKind.Send
            && error is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
            throw new ConnectorException(0, "The connection broke while a message was under way.", error);
        return new Attempt(false, null, Error: error);
    }
}
