using System.Collections.Concurrent;

namespace BackCareBot.Teams.Wire;

/// <summary>
/// Keeps the bot within what Teams takes per conversation: 7 messages in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in 1 h
/// (Teams documentation, "Optimize your bot with rate limiting"). Above it Teams answers 429 and may drop messages.
/// </summary>
internal sealed class ConversationPace
{
    /// <summary>The limits: how many messages in how long.</summary>
    public static readonly IReadOnlyList<(int Messages, TimeSpan Window)> Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private const int SweepEvery = 10_000;

    private readonly ConcurrentDictionary<string, Queue> _conversations = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private int _sinceSweep;

    public ConversationPace(TimeProvider time) => _time = time;

    /// <summary>Takes the next free moment of a conversation.</summary>
    /// <returns>How long to wait for it; zero where there is room now.</returns>
    public TimeSpan Take(string conversation)
    {
        var now = _time.GetUtcNow();
        if (Interlocked.Increment(ref _sinceSweep) % SweepEvery == 0)
            Sweep(now);
        return _conversations.GetOrAdd(conversation, _ => new Queue()).Take(now) - now;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (conversation, queue) in _conversations)
        {
            if (queue.IsIdle(now))
                _conversations.TryRemove(conversation, out _);
        }
    }

    /// <summary>The moments taken in one conversation, oldest first.</summary>
    private sealed class Queue
    {
        private readonly List<DateTimeOffset> _taken = [];

        public DateTimeOffset Take(DateTimeOffset now)
        {
            lock (_taken)
            {
                if (_taken.Count >= 2 * Limits[^1].Messages)
                    _taken.RemoveRange(0, _taken.Count - Limits[^1].Messages);
                var at = _taken.Count > 0 && _taken[^1] > now ? _taken[^1] : now;
                foreach (var (messages, window) in Limits)
                {
                    if (_taken.Count >= messages && _taken[^messages] + window is var free && free > at)
                        at = free;
                }

                _taken.Add(at);
                return at;
            }
        }

        public bool IsIdle(DateTimeOffset now)
        {
            lock (_taken)
                return _taken.Count == 0 || now - _taken[^1] > Longest;
        }
    }
}
