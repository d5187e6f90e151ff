using System.Net;

namespace BackCareBot.Teams.Wire;

/// <summary>
/// When a refused post is tried again: on 412, 429, 502, 503 and 504 (Teams documentation, "Status code responses"), and
/// where there was no answer at all, after a time that doubles and is drawn at random, so that many do not come back
/// together; or after what the connector asks for.
/// </summary>
internal sealed class RetryPlan
{
    public const int MostTries = 5;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromSeconds(60);

    private readonly Func<double> _random;

    /// <param name="random">Numbers from 0 up to 1.</param>
    public RetryPlan(Func<double>? random = null) => _random = random ?? Random.Shared.NextDouble;

    /// <summary>Whether a status may pass by itself.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long to wait after a try, or null to give up.</summary>
    /// <param name="tries">How many there have been, from 1.</param>
    /// <param name="asked">What the connector asked for with Retry-After, or null.</param>
    public TimeSpan? WaitAfter(int tries, TimeSpan? asked)
    {
        if (tries >= MostTries || asked > LongestAsked)
            return null;
        var backOff = First * Math.Pow(2, tries - 1) * (0.5 + _random());
        return asked > backOff ? asked + First * _random() : backOff;
    }
}
