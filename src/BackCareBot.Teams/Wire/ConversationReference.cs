namespace BackCareBot.Teams.Wire;

/// <summary>
/// All that it takes to write into a conversation later. Made only of activities whose sender was checked, so its
/// service URL may be trusted with the bot's token.
/// </summary>
/// <param name="Conversation">The conversation's id, with no thread in it.</param>
/// <param name="ServiceUrl">Where to post.</param>
/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TenantId">The organisation, or null.</param>
/// <param name="Bot">The bot as this conversation knows it.</param>
/// <param name="Welcomed">Whether the welcome card has been sent.</param>
/// <param name="Team">Of a channel: the team it belongs to, once it is known.</param>
/// <param name="Person">Of a personal chat: whose it is, so that they can be told something in private; null once they asked to be forgotten.</param>
public sealed record ConversationReference(
    string Conversation, Uri ServiceUrl, string? Type, string? TenantId, ChannelAccount Bot, bool Welcomed = false, string? Team = null, string? Person = null);
