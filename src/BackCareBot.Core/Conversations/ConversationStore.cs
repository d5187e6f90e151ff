using System.Collections.Concurrent;
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

/// <summary>
/// Remembers conversations for a while, in memory alone. What is forgotten is gone: nothing is written anywhere.
/// </summary>
public sealed class ConversationStore
{
    /// <summary>How long after its last message a conversation is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<ConversationKey, (ConversationState State, DateTimeOffset At)> _states = new();
    private readonly TimeProvider _time;

    public ConversationStore(TimeProvider time) => _time = time;

    /// <summary>What is remembered, or null.</summary>
    public ConversationState? Recall(ConversationKey key)
    {
        if (!_states.TryGetValue(key, out var found))
            return null;
        if (_time.GetUtcNow() - found.At <= Memory)
            return found.State;
        _states.TryRemove(key, out _);
        return null;
    }

    public void Remember(ConversationKey key, ConversationState state)
    {
        if (_states.Count >= Most)
            ForgetOld();
        _states[key] = (state, _time.GetUtcNow());
    }

    public void Forget(ConversationKey key) => _states.TryRemove(key, out _);

    /// <summary>Drops everything a person said on a platform, in whatever conversation.</summary>
    public void ForgetUser(string platform, string user)
    {
        foreach (var key in _states.Keys.Where(key => key.Platform == platform && key.User == user))
            _states.TryRemove(key, out _);
    }

    private void ForgetOld()
    {
        var now = _time.GetUtcNow();
        foreach (var (key, _) in _states.Where(pair => now - pair.Value.At > Memory))
            _states.TryRemove(key, out _);
        if (_states.Count < Most)
            return;
        foreach (var key in _states.OrderBy(pair => pair.Value.At).Take(Most / 10).Select(pair => pair.Key).ToList())
            _states.TryRemove(key, out _);
    }
}
