using BackCareBot.Discord.Port;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>What every carrier's gateway sessions have in common: how they may begin, and that they end together.</summary>
internal static class Sessions
{
    /// <summary>Asks where the gateway is until Discord answers and lets a session begin; null once cancelled.</summary>
    /// <param name="ask">Asks once: the answer, how many sessions may still begin, and when there are new ones.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="log">Told of each wait.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="DiscordStoppedException">The token is not valid.</exception>
    public static async Task<T?> Ask<T>(
        Func<Task<(T Gateway, int Remaining, TimeSpan ResetAfter)>> ask, TimeProvider time, ILogger log, CancellationToken cancellation)
        where T : class
    {
        var backoff = new Backoff(new Random());
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var (gateway, remaining, wait) = await ask();
                if (remaining > 0)
                    return gateway;
                WireLog.NoSessionsLeft(log, wait.TotalMinutes);
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellation);
            }
            catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.TokenRejected)
            {
                throw new DiscordStoppedException(ConnectionEnd.OfCloseCode(4004).Reason);
            }
            catch (DiscordRefusedException error)
            {
                var wait = backoff.Next();
                WireLog.Lost(log, 0, error.Message, wait.TotalSeconds);
                await Task.Delay(wait, time, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Runs shards side by side. One that is refused for good ends them all: the others would be by and by.</summary>
    public static async Task RunAll(IEnumerable<Func<CancellationToken, Task>> shards, CancellationToken cancellation)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = shards.Select(run => run(all.Token)).ToList();
        await Task.WhenAny(running);
        await all.CancelAsync();
        await Task.WhenAll(running);
    }
}
