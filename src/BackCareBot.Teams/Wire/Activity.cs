using System.Text.Json;

namespace BackCareBot.Teams.Wire;

/// <summary>
/// An activity as the Bot Connector posts it (Bot Framework protocol, activity schema 3). Only what the bot reads;
/// everything else is skipped, so that a new field of the platform breaks nothing.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or something newer.</summary>
    public string? Type { get; init; }

    /// <summary>Unique in its conversation; Teams posts an activity again under the same id.</summary>
    public string? Id { get; init; }

    /// <summary>When it was sent, as the wire has it. Tells an edit of a message from the next.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot as this conversation knows it.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary>The message this one answers, or that a reaction is about.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Which invoke it is: <c>adaptiveCard/action</c>, <c>composeExtension/query</c> …</summary>
    public string? Name { get; init; }

    /// <summary>What happened, of <c>installationUpdate</c>: add, add-upgrade, remove, remove-upgrade.</summary>
    public string? Action { get; init; }

    /// <summary>What a card or an invoke carries.</summary>
    public JsonElement Value { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public ChannelData? ChannelData { get; init; }

    /// <summary>The sender's IANA time zone, where the client tells it.</summary>
    public string? LocalTimezone { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public IReadOnlyList<Reaction>? ReactionsAdded { get; init; }
}

/// <param name="Id">The person's or bot's id in this conversation's tenant.</param>
/// <param name="Name">What others see.</param>
public sealed record ChannelAccount(string? Id, string? Name = null);

/// <param name="Id">The conversation; in a channel it names the thread too.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> (meetings too) or <c>channel</c>; absent from some clients.</param>
/// <param name="TenantId">The organisation.</param>
/// <param name="IsGroup">Whether more than one person is in it.</param>
public sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null, bool? IsGroup = null);

/// <param name="Type"><c>mention</c>, <c>clientInfo</c> or another.</param>
/// <param name="Text">Of a mention: the very text in the message, mark-up and all.</param>
/// <param name="Mentioned">Of a mention: who.</param>
/// <param name="Country">Of client information: the user's country, two letters.</param>
public sealed record Entity(string? Type, string? Text = null, ChannelAccount? Mentioned = null, string? Country = null);

/// <param name="Type"><c>like</c>, <c>heart</c>, <c>sad</c> …</param>
public sealed record Reaction(string? Type);

/// <param name="EventType"><c>editMessage</c>, <c>undeleteMessage</c>, <c>softDeleteMessage</c>, <c>teamMemberAdded</c> …</param>
/// <param name="Team">The team, where the activity came from one of its channels.</param>
public sealed record ChannelData(string? EventType = null, TeamInfo? Team = null);

/// <param name="Id">The team's id among conversations.</param>
public sealed record TeamInfo(string? Id);
