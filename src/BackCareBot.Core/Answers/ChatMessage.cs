namespace BackCareBot.Core.Answers;

/// <summary>A message as the core sees it: its adapter has taken off mentions and mark-up.</summary>
public sealed record ChatMessage
{
    /// <summary>What the person wrote, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The platform: <c>discord</c>, <c>teams</c>, <c>web</c>, <c>console</c>.</summary>
    public string Platform { get; init; } = "console";

    /// <summary>The channel or chat, unique on its platform.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>The person, unique on the platform. Kept in memory only, for follow-up questions.</summary>
    public string User { get; init; } = "";

    /// <summary>The country whose numbers to name (ISO 3166), or null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// The entry that the message is about, where the platform knows it: a button below an answer means that answer,
    /// whatever was spoken of since. Null for what the conversation was about.
    /// </summary>
    public string? About { get; init; }
}
