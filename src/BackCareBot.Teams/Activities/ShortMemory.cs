using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BackCareBot.Teams.Activities;

/// <summary>Keeps things in memory for a while, and never more than a number of them. Safe to use from many threads.</summary>
internal sealed class ShortMemory<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new();
    private readonly ConcurrentQueue<(TKey Key, DateTimeOffset At)> _order = new();
    private readonly TimeSpan _keptFor;
    private readonly int _most;
    private readonly TimeProvider _time;

    public ShortMemory(TimeSpan keptFor, int most, TimeProvider time)
    {
        _keptFor = keptFor;
        _most = most;
        _time = time;
    }

    /// <summary>Keeps a value, unless there is one of that key already.</summary>
    /// <returns>The value that is kept now.</returns>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        DropOld();
        if (!_values.TryAdd(key, value))
            return _values.GetValueOrDefault(key) ?? value;
        _order.Enqueue((key, _time.GetUtcNow()));
        return value;
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        DropOld();
        return _values.TryGetValue(key, out value);
    }

    public bool Remove(TKey key) => _values.TryRemove(key, out _);

    private void DropOld()
    {
        var now = _time.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (now - oldest.At > _keptFor || _order.Count > _most))
        {
            // Two threads may both have peeked: whichever takes one out drops that one.
            if (_order.TryDequeue(out oldest))
                _values.TryRemove(oldest.Key, out _);
        }
    }
}
