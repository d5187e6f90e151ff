namespace BackCareBot.Core.Reminders;

/// <summary>A channel or chat that reminders are posted to.</summary>
/// <param name="Platform"><c>discord</c>, <c>teams</c> or <c>web</c>.</param>
/// <param name="Server">The Discord server or Teams team it belongs to; empty for chats without one. Limits count by it.</param>
/// <param name="Channel">The channel or chat, unique on its platform.</param>
public sealed record Place(string Platform, string Server, string Channel);
