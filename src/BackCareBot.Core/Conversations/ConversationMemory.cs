using System.Collections.Concurrent;

namespace BackCareBot.Core.Conversations;

/// <summary>
/// Remembers something of each conversation for a while, in memory alone. What is forgotten is gone: nothing is written
/// anywhere. Safe to call from many threads.
/// </summary>
public class ConversationMemory<TState>
    where TState : class
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<ConversationKey, (TState State, DateTimeOffset At)> _states = new();
    private readonly TimeProvider _time;

    public ConversationMemory(TimeProvider time) => _time = time;

    /// <summary>What is remembered, or null.</summary>
    public TState? Recall(ConversationKey key)
    {
        if (!_states.TryGetValue(key, out var found))
            return null;
        if (_time.GetUtcNow() - found.At <= ConversationStore.Memory)
            return found.State;
        _states.TryRemove(key, out _);
        return null;
    }

    public void Remember(ConversationKey key, TState state)
    {
        if (_states.Count >= Most)
            ForgetOld();
        _states[key] = (state, _time.GetUtcNow());
    }

    public void Forget(ConversationKey key) => _states.TryRemove(key, out _);

    /// <summary>Drops everything of a person on a platform, in whatever conversation.</summary>
    public void ForgetUser(string platform, string user)
    {
        foreach (var key in _states.Keys.Where(key => key.Platform == platform && key.User == user))
            _states.TryRemove(key, out _);
    }

    private void ForgetOld()
    {
        var now = _time.GetUtcNow();
        foreach (var (key, _) in _states.Where(pair => now - pair.Value.At > ConversationStore.Memory))
            _states.TryRemove(key, out _);
        if (_states.Count < Most)
            return;
        foreach (var key in _states.OrderBy(pair => pair.Value.At).Take(Most / 10).Select(pair => pair.Key).ToList())
            _states.TryRemove(key, out _);
    }
}
