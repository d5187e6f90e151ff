using System.Collections.Concurrent;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// All rate limits. Which routes share one is learnt from Discord's answers: until then each route has its own.
/// </summary>
internal sealed class RateLimits
{
    /// <summary>Limits are forgotten when they have stood idle this long: a big bot sees many channels.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private const int Many = 5_000;

    private readonly ConcurrentDictionary<(string Route, string Major), RateLimitBucket> _buckets = new();
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private int _forgetting;

    public RateLimits(TimeProvider time)
    {
        _time = time;
        Global = new GlobalLimit(time);
    }

    public GlobalLimit Global { get; }

    /// <summary>Waits until a request may go. Whoever enters must leave the bucket again.</summary>
    public async Task<RateLimitBucket?> Enter(Route route, CancellationToken cancellation)
    {
        // Each interaction's token has a limit of its own that one or two answers never reach.
        if (route.IsInteraction)
            return null;
        while (true)
        {
            var bucket = Bucket(route);
            await bucket.Enter(cancellation);
            if (_buckets.TryGetValue(Key(route), out var current) && current == bucket)
            {
                try
                {
                    await Global.Enter(cancellation);
                }
                catch (OperationCanceledException)
                {
                    bucket.Leave(null, wasSent: false);
                    throw;
                }

                return bucket;
            }

            // Meanwhile the route turned out to share another limit.
            bucket.Leave(null, wasSent: false);
        }
    }

    /// <summary>Takes over what a response said.</summary>
    public void Leave(Route route, RateLimitBucket? bucket, RateLimitHeaders? headers)
    {
        if (headers is { IsGlobal: true } global)
            Global.Pause(global.RetryAfter);
        if (bucket is null)
            return;
        Global.Leave();
        if (headers is { Bucket: { } name } && (!_names.TryGetValue(route.ToString(), out var known) || known != name))
        {
            _names[route.ToString()] = name;
            Bucket(route);
        }

        bucket.Leave(headers);
        if (_buckets.Count > Many)
            Forget();
    }

    private RateLimitBucket Bucket(Route route)
    {
        // A limit whose name has just been learnt goes on in the bucket that its first requests used.
        return _buckets.GetOrAdd(Key(route), _ =>
            _buckets.TryGetValue((route.ToString(), route.Major), out var unnamed) ? unnamed : new RateLimitBucket(_time));
    }

    private (string Route, string Major) Key(Route route) =>
        (_names.TryGetValue(route.ToString(), out var name) ? name : route.ToString(), route.Major);

    private void Forget()
    {
        if (Interlocked.Exchange(ref _forgetting, 1) == 1)
            return;
        var before = _time.GetUtcNow() - Idle;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.LastUsed < before && bucket.IsIdle)
                _buckets.TryRemove(new KeyValuePair<(string, string), RateLimitBucket>(key, bucket));
        }

        _forgetting = 0;
    }
}
