using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>What a response says of its rate limit. Source: Discord's documentation, topic "Rate limits".</summary>
/// <param name="Bucket">The limit's name, shared by the routes that it counts together; null where there is none.</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Requests left in this window.</param>
/// <param name="Reset">The window's end in seconds since 1970 by Discord's clock: tells one window from the next.</param>
/// <param name="ResetAfter">Time until the window's end.</param>
/// <param name="RetryAfter">Of a 429: how long to wait.</param>
/// <param name="IsGlobal">Of a 429: whether it holds for all requests.</param>
/// <param name="IsShared">Of a 429: whether others share the limit, so that it is not counted against the bot.</param>
internal readonly record struct RateLimitHeaders(
    string? Bucket, int Limit, int Remaining, double Reset, TimeSpan ResetAfter, TimeSpan RetryAfter, bool IsGlobal, bool IsShared)
{
    /// <summary>What to wait after a 429 that does not say.</summary>
    private const double UnknownWait = 1;

    public static RateLimitHeaders Of(HttpResponseMessage response)
    {
        var headers = response.Headers;
        var tooMany = response.StatusCode == HttpStatusCode.TooManyRequests;
        return new RateLimitHeaders(
            Text(headers, "X-RateLimit-Bucket"),
            (int)(Number(headers, "X-RateLimit-Limit") ?? 0),
            (int)(Number(headers, "X-RateLimit-Remaining") ?? 0),
            Number(headers, "X-RateLimit-Reset") ?? 0,
            Seconds(Number(headers, "X-RateLimit-Reset-After") ?? 0),
            tooMany ? Seconds(Number(headers, "Retry-After") ?? UnknownWait) : TimeSpan.Zero,
            tooMany && (Text(headers, "X-RateLimit-Global") is not null || Text(headers, "X-RateLimit-Scope") == "global"),
            tooMany && Text(headers, "X-RateLimit-Scope") == "shared");
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 24 * 60 * 60));

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
