using System.Net;
using BackCareBot.Discord.Port;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>Looks at every answer, and stops the requests where more of them would do harm.</summary>
internal sealed class RefusalWatch
{
    private readonly RefusedRequests _refused;
    private readonly ILogger _log;
    private volatile bool _tokenRejected;

    public RefusalWatch(TimeProvider time, ILogger log)
    {
        _refused = new RefusedRequests(time);
        _log = log;
    }

    /// <summary>Called before a request is begun: nothing more is sent with a token that Discord has rejected.</summary>
    /// <exception cref="DiscordRefusedException">It was rejected.</exception>
    public void BeforeRequest(Route route)
    {
        if (_tokenRejected)
            throw new DiscordRefusedException(DiscordRefusal.TokenRejected, (int)HttpStatusCode.Unauthorized, 0, route.ToString());
    }

    /// <summary>Called before each attempt.</summary>
    /// <exception cref="DiscordRefusedException">So many were refused that Discord would soon block this address.</exception>
    public void BeforeAttempt(Route route)
    {
        if (_refused.IsFull)
            throw new DiscordRefusedException(DiscordRefusal.HeldBack, 0, 0, route.ToString());
    }

    /// <summary>Called with each answer.</summary>
    public void Saw(Route route, HttpStatusCode status, RateLimitHeaders headers)
    {
        if (status == HttpStatusCode.TooManyRequests)
            WireLog.TooManyRequests(_log, route.ToString(), headers.RetryAfter.TotalSeconds, headers.IsGlobal);
        else if ((int)status >= 500)
            WireLog.ServerError(_log, route.ToString(), (int)status);
        var counts = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (status == HttpStatusCode.TooManyRequests && !headers.IsShared);
        if (counts && _refused.Count() == RefusedRequests.Most)
            WireLog.HeldBack(_log, RefusedRequests.Most);
        // Of an interaction's routes a 401 is about its token, not about the bot's.
        if (status == HttpStatusCode.Unauthorized && !route.IsInteraction)
            _tokenRejected = true;
    }
}
