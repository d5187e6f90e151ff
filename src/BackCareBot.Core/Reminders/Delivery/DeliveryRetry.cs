using Microsoft.Extensions.Logging;
using NodaTime;
using Polly;
using Polly.Retry;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>Tries a post again, with pauses that grow and are never the same for all, until the grace period is over.</summary>
internal static class DeliveryRetry
{
    private static readonly ResiliencePropertyKey<DeliveryRun> Run = new("run");

    public static ResiliencePipeline<PostOutcome?> Pipeline(DeliveryOptions options, TimeProvider time, ILogger log) =>
        new ResiliencePipelineBuilder<PostOutcome?> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<PostOutcome?>
            {
                ShouldHandle = again => ValueTask.FromResult(
                    again.Outcome.Result == PostOutcome.TryAgain && !RunOf(again.Context).IsLate(Instant.FromDateTimeOffset(time.GetUtcNow()))),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstPause,
                MaxDelay = options.LongestPause,
                OnRetry = again =>
                {
                    var run = RunOf(again.Context);
                    DeliveryLog.TryAgain(
                        log, run.Occurrence.Reminder.Id, run.Occurrence.Moment, run.Lane.Platform, again.AttemptNumber + 2, again.RetryDelay);
                    run.Rest();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>Posts through a pipeline, as often as it takes.</summary>
    public static async Task<PostOutcome?> Post(
        ResiliencePipeline<PostOutcome?> pipeline, DeliveryRun run, Func<DeliveryRun, ValueTask<PostOutcome?>> post, CancellationToken stopping)
    {
        var context = ResilienceContextPool.Shared.Get(stopping);
        context.Properties.Set(Run, run);
        try
        {
            return await pipeline.ExecuteAsync(static (_, state) => state.post(state.run), context, (run, post)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static DeliveryRun RunOf(ResilienceContext context) =>
        context.Properties.TryGetValue(Run, out var run) ? run : throw new InvalidOperationException("A post runs without its occurrence.");
}
