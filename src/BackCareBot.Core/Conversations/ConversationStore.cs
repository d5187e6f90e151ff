using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Conversations;

/// <summary>Who speaks where: follow-ups are each person's own, even in a shared channel.</summary>
public readonly record struct ConversationKey(string Platform, string Conversation, string User)
{
    public static ConversationKey Of(ChatMessage message) => new(message.Platform, message.Conversation, message.User);
}

/// <summary>What the bot remembers of a conversation.</summary>
/// <param name="EntryId">The entry that was last answered with, or null.</param>
/// <param name="WarningId">The safety entry of the gravest warning given, or null.</param>
/// <param name="WarningUrgency">Its urgency.</param>
/// <param name="WarningAboutOther">Whether it was about another person.</param>
public sealed record ConversationState(string? EntryId, string? WarningId, Urgency WarningUrgency, bool WarningAboutOther);

/// <summary>Remembers what was last spoken of in each conversation.</summary>
public sealed class ConversationStore(TimeProvider time) : ConversationMemory<ConversationState>(time)
{
    /// <summary>How long after its last message a conversation is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
}
