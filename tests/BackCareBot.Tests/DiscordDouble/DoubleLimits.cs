using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>Enforces rate limits as Discord's documentation has them (topic "Rate limits"), and counts who passed them.</summary>
internal sealed class DoubleLimits(DoubleRules rules)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Ends, int Used)> _windows = [];
    private readonly Queue<DateTimeOffset> _lastSecond = new();

    /// <summary>How many requests were answered with 429.</summary>
    public int Refused { get; private set; }

    /// <summary>How many of them for the limit over all requests.</summary>
    public int RefusedGlobally { get; private set; }

    /// <summary>Writes the headers of a request's limits.</summary>
    /// <returns>False where the request comes too soon; then the answer is complete.</returns>
    public bool Admit(HttpContext context, string route, string major, bool countsGlobally)
    {
        lock (_gate)
        {
            var now = rules.Time.GetUtcNow();
            if (countsGlobally && rules.Global > 0 && !AdmitGlobally(context, now))
                return false;
            return !route.EndsWith("messages", StringComparison.Ordinal) || rules.PerChannel == 0 || AdmitToChannel(context, major, now);
        }
    }

    private bool AdmitGlobally(HttpContext context, DateTimeOffset now)
    {
        while (_lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            _lastSecond.Dequeue();
        if (_lastSecond.Count < rules.Global)
        {
            _lastSecond.Enqueue(now);
            return true;
        }

        RefusedGlobally++;
        context.Response.Headers["X-RateLimit-Global"] = "true";
        context.Response.Headers["X-RateLimit-Scope"] = "global";
        return Refuse(context, TimeSpan.FromSeconds(1));
    }

    private bool AdmitToChannel(HttpContext context, string channel, DateTimeOffset now)
    {
        var window = _windows.GetValueOrDefault(channel);
        if (now >= window.Ends)
            window = (now + rules.ChannelWindow, 0);
        var admitted = window.Used < rules.PerChannel;
        if (admitted)
            window.Used++;
        _windows[channel] = window;
        var headers = context.Response.Headers;
        var left = window.Ends - now;
        headers["X-RateLimit-Bucket"] = "80c17d2f203122d936070c88c8d10f33";
        headers["X-RateLimit-Limit"] = Text(rules.PerChannel);
        headers["X-RateLimit-Remaining"] = Text(rules.PerChannel - window.Used);
        headers["X-RateLimit-Reset"] = Text((window.Ends - DateTimeOffset.UnixEpoch).TotalSeconds);
        headers["X-RateLimit-Reset-After"] = Text(left.TotalSeconds);
        if (admitted)
            return true;
        headers["X-RateLimit-Scope"] = "user";
        return Refuse(context, left);
    }

    private bool Refuse(HttpContext context, TimeSpan wait)
    {
        Refused++;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        // Whole seconds, as the documentation's samples have it; the exact wait stands in the body.
        context.Response.Headers["Retry-After"] = Text(Math.Ceiling(wait.TotalSeconds));
        return false;
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
