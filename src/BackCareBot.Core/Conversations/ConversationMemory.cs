using BackCareBot.Core.Memory;

namespace BackCareBot.Core.Conversations;

/// <summary>
/// Remembers something of each conversation for a while, in memory alone. What is forgotten is gone: nothing is written
/// anywhere. Safe to call from many threads.
/// </summary>
public class ConversationMemory<TState>
    where TState : class
{
    private const int Most = 10_000;
    private readonly ExpiringMap<ConversationKey, TState> _states;

    public ConversationMemory(TimeProvider time) => _states = new ExpiringMap<ConversationKey, TState>(ConversationStore.Memory, Most, time);

    /// <summary>What is remembered, or null.</summary>
    public TState? Recall(ConversationKey key) => _states.TryGet(key, out var state) ? state : null;

    public void Remember(ConversationKey key, TState state) => _states.Set(key, state);

    public void Forget(ConversationKey key) => _states.TryRemove(key, out _);

    /// <summary>Drops everything of a person on a platform, in whatever conversation.</summary>
    public void ForgetUser(string platform, string user) => _states.Remove(key => key.Platform == platform && key.User == user);
}
