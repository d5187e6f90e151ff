namespace BackCareBot.Teams.Wire;

/// <summary>What the bot posts into a conversation.</summary>
public sealed record OutgoingActivity
{
    public string Type { get; init; } = ActivityTypes.Message;

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>What a notification shows of a message that is a card; plain text.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }
}

/// <param name="ContentType">One of <see cref="ContentTypes"/>.</param>
/// <param name="Content">A finished card.</param>
/// <param name="Preview">Of a search result: what the list shows of it.</param>
public sealed record Attachment(string ContentType, CardJson Content, Attachment? Preview = null);

/// <summary>The connector's answer to a post.</summary>
/// <param name="Id">The id of the new message, to update or delete it by.</param>
public sealed record ResourceResponse(string? Id);
