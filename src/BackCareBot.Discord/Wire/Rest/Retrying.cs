using System.Net;
using BackCareBot.Discord.Port;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>When a request is repeated: on errors of Discord's servers and of the network, and after a 429.</summary>
internal static class Retrying
{
    /// <summary>Longer than this Discord never takes for an answer it still means to give.</summary>
    private static readonly TimeSpan OneAttempt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Repeats until the caller's patience ends it; how long that is, the route says.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome)),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(
                    args.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } response
                        ? RateLimitHeaders.Of(response).RetryAfter : null),
                OnRetry = args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .Build();

    /// <summary>Ends an attempt that gets no answer. It is about the answer alone: waiting for a rate limit may take longer.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Attempt(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = OneAttempt })
            .Build();

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests,
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        _ => false,
    };

    /// <summary>What a final answer means.</summary>
    public static DiscordRefusal Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => DiscordRefusal.TokenRejected,
        HttpStatusCode.Forbidden => DiscordRefusal.Forbidden,
        HttpStatusCode.NotFound => DiscordRefusal.Gone,
        _ => DiscordRefusal.Invalid,
    };
}
