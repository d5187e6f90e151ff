namespace BackCareBot.Discord.Commands;

/// <summary>Remembers things for a while, and only so many: the oldest go first. Safe to call from many threads.</summary>
internal sealed class ExpiringMap<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset At)> _items = [];
    private readonly Queue<(TKey Key, DateTimeOffset At)> _order = new();
    private readonly TimeSpan _age;
    private readonly int _most;
    private readonly TimeProvider _time;

    public ExpiringMap(TimeSpan age, int most, TimeProvider time)
    {
        _age = age;
        _most = most;
        _time = time;
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>False where it was there already; then nothing changes.</returns>
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

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            Put(key, value);
            Trim();
        }
    }

    public bool TryGet(TKey key, out TValue value)
    {
        lock (_gate)
        {
            Trim();
            var found = _items.TryGetValue(key, out var item);
            value = item.Value;
            return found;
        }
    }

    public void Remove(Func<TKey, bool> which)
    {
        lock (_gate)
        {
            foreach (var key in _items.Keys.Where(which).ToList())
                _items.Remove(key);
        }
    }

    private void Put(TKey key, TValue value)
    {
        var now = _time.GetUtcNow();
        _items[key] = (value, now);
        _order.Enqueue((key, now));
    }

    private void Trim()
    {
        var before = _time.GetUtcNow() - _age;
        while (_order.TryPeek(out var oldest) && (oldest.At < before || _order.Count > _most))
        {
            _order.Dequeue();
            // Set again since then: it stands in the queue a second time, further back.
            if (_items.TryGetValue(oldest.Key, out var item) && item.At == oldest.At)
                _items.Remove(oldest.Key);
        }
    }
}
