namespace BackCareBot.Teams.Wire;

/// <summary>
/// The port to the conversations of Teams. The bot's handlers know only this, so that another library may carry it.
/// </summary>
public interface IConnector
{
    /// <summary>Posts into a conversation; as a reply in its thread where <see cref="Destination.ReplyTo"/> is set.</summary>
    /// <returns>The id of the new message, or null where the platform gives none.</returns>
    /// <exception cref="ConnectorException">It was not delivered.</exception>
    Task<string?> Send(Destination to, OutgoingActivity activity, CancellationToken cancellation);

    /// <summary>Puts something else in the place of a message of the bot.</summary>
    /// <exception cref="ConnectorException">It was not delivered.</exception>
    Task Update(Destination to, string messageId, OutgoingActivity activity, CancellationToken cancellation);

    /// <summary>Takes a message of the bot back.</summary>
    /// <exception cref="ConnectorException">It was not deleted.</exception>
    Task Delete(Destination to, string messageId, CancellationToken cancellation);
}

/// <param name="ServiceUrl">The connector that serves the conversation.</param>
/// <param name="Conversation">The conversation, with its thread in a channel.</param>
/// <param name="ReplyTo">The message to reply to, or null.</param>
public sealed record Destination(Uri ServiceUrl, string Conversation, string? ReplyTo = null);

/// <summary>The connector did not take a request, after as many tries as were worth it.</summary>
public sealed class ConnectorException : Exception
{
    public ConnectorException(int status, string message, Exception? inner = null)
        : base(message, inner) => Status = status;

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int Status { get; }

    /// <summary>Whether the bot may no longer write there: blocked, removed, or the conversation is gone.</summary>
    public bool IsGone => Status is 403 or 404;
}
