using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Gateway;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Discord.Wire.Rest;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire;

/// <summary>Discord carried by this project's own client: gateway and REST, without a library.</summary>
public sealed class WireConnection : IDiscordConnection, IDisposable
{
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly RestClient _rest;
    private readonly WireRequests _requests;
    private volatile IReadOnlyList<GatewayShard> _shards = [];
    private volatile bool _stopped;

    public WireConnection(DiscordOptions options, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options;
        _time = time;
        _log = log;
        _rest = new RestClient(options, time, log);
        _requests = new WireRequests(_rest);
    }

    /// <summary>Told of each shard's number and new state.</summary>
    public event Action<int, ShardState>? StateChanged;

    public string Name => "own client";

    public IDiscordRequests Requests => _requests;

    public ConnectionHealth Health => ShardHealth.Of(_shards, _stopped, _time.GetUtcNow());

    public async Task Run(IDiscordEvents events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        try
        {
            if (await Gateway(cancellation) is not { } gateway)
                return;
            var gate = new IdentifyGate(gateway.SessionStartLimit.MaxConcurrency, _time);
            var handOn = new ShardEvents(events, (shard, state) => StateChanged?.Invoke(shard, state), _log);
            var url = new Uri(gateway.Url);
            _shards = [.. Enumerable.Range(0, Math.Max(gateway.Shards, 1)).Select(number => new GatewayShard(
                new ShardSettings(url, _options.Token, number, Math.Max(gateway.Shards, 1), Presence), gate, handOn, _time, _log))];
            await RunAll(_shards, cancellation);
        }
        catch (DiscordStoppedException)
        {
            _stopped = true;
            throw;
        }
    }

    public void Dispose() => _rest.Dispose();

    private const string Presence = "@mentions and /ask";

    /// <summary>One shard that is refused for good ends them all: the others would be by and by.</summary>
    private static async Task RunAll(IReadOnlyList<GatewayShard> shards, CancellationToken cancellation)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = shards.Select(shard => shard.Run(all.Token)).ToList();
        await Task.WhenAny(running);
        await all.CancelAsync();
        await Task.WhenAll(running);
    }

    /// <summary>Where the gateway is, asked until Discord answers; null once cancelled.</summary>
    private async Task<GatewayBotData?> Gateway(CancellationToken cancellation)
    {
        var backoff = new Backoff(new Random());
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var gateway = await _rest.Send(Route.GatewayBot, () => null, DiscordJson.Default.GatewayBotData, cancellation);
                if (gateway.SessionStartLimit.Remaining > 0)
                    return gateway;
                var wait = TimeSpan.FromMilliseconds(gateway.SessionStartLimit.ResetAfter);
                WireLog.NoSessionsLeft(_log, wait.TotalMinutes);
                await Task.Delay(wait, _time, cancellation);
            }
            catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.TokenRejected)
            {
                throw new DiscordStoppedException(ConnectionEnd.OfCloseCode(4004).Reason);
            }
            catch (DiscordRefusedException error)
            {
                var wait = backoff.Next();
                WireLog.Lost(_log, 0, error.Message, wait.TotalSeconds);
                await Task.Delay(wait, _time, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return null;
    }
}
