using System.Diagnostics.CodeAnalysis;

namespace BackCareBot.Core.Memory;

/// <summary>
/// Remembers things for a while, and only so many: those set longest ago go first. It never holds more than that, however
/// often a key is set anew. Safe to call from many threads.
/// </summary>
public sealed class ExpiringMap<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, DateTimeOffset At)>> _items = [];
    private readonly LinkedList<(TKey Key, TValue Value, DateTimeOffset At)> _order = new();
    private readonly TimeSpan _age;
    private readonly int _most;
    private readonly TimeProvider _time;

    /// <param name="age">How long after it was set a value is remembered.</param>
    /// <param name="most">How many values are remembered at a time; at least one.</param>
    /// <param name="time">Tells how long ago something was.</param>
    public ExpiringMap(TimeSpan age, int most, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(age, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentNullException.ThrowIfNull(time);
        _age = age;
        _most = most;
        _time = time;
    }

    /// <summary>How many values are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Trim();
                return _items.Count;
            }
        }
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>False where it was there already; then nothing changes, its age neither.</returns>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_gate)
        {
            Trim();
            if (_items.ContainsKey(key))
                return false;
            Put(key, value);
            return true;
        }
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>The value that is remembered now: the one that was there, or else this.</returns>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        lock (_gate)
        {
            Trim();
            if (_items.TryGetValue(key, out var item))
                return item.Value.Value;
            Put(key, value);
            return value;
        }
    }

    /// <summary>Adds or replaces; its age begins anew.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_gate)
            Put(key, value);
    }

    /// <summary>Finds what is remembered; looking does not make it younger.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            Trim();
            var found = _items.TryGetValue(key, out var item);
            value = found ? item!.Value.Value : default;
            return found;
        }
    }

    /// <summary>Forgets one, and says what it was.</summary>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            Trim();
            if (!_items.Remove(key, out var item))
            {
                value = default;
                return false;
            }

            _order.Remove(item);
            value = item.Value.Value;
            return true;
        }
    }

    /// <summary>Forgets all whose key is meant.</summary>
    public void Remove(Func<TKey, bool> which)
    {
        lock (_gate)
        {
            foreach (var key in _items.Keys.Where(which).ToList())
            {
                _items.Remove(key, out var item);
                _order.Remove(item!);
            }
        }
    }

    private void Put(TKey key, TValue value)
    {
        if (_items.Remove(key, out var old))
            _order.Remove(old);
        _items[key] = _order.AddLast((key, value, _time.GetUtcNow()));
        Trim();
    }

    private void Trim()
    {
        var before = _time.GetUtcNow() - _age;
        while (_order.First is { } oldest && (oldest.Value.At < before || _items.Count > _most))
        {
            _order.RemoveFirst();
            _items.Remove(oldest.Value.Key);
        }
    }
}
