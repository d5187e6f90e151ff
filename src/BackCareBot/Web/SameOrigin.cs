namespace BackCareBot.Host.Web;

/// <summary>Keeps other sites' pages from acting in a visitor's name.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Whether a request comes of the page itself, or of no browser at all. Browsers tell by Sec-Fetch-Site (W3C Fetch
    /// Metadata); those that do not, and pages over plain HTTP, by Origin (RFC 6454).
    /// </summary>
    public static bool Allows(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
