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
            await Sessions.RunAll(_shards.Select<GatewayShard, Func<CancellationToken, Task>>(shard => shard.Run), cancellation);
        }
        catch (DiscordStoppedException)
        {
            _stopped = true;
            throw;
        }
    }

    public void Dispose() => _rest.Dispose();

    private const string Presence = "@mentions and /ask";

    private Task<GatewayBotData?> Gateway(CancellationToken cancellation) => Sessions.Ask(
        async () =>
        {
            var gateway = await _rest.Send(Route.GatewayBot, () => null, DiscordJson.Default.GatewayBotData, cancellation);
            return (gateway, gateway.SessionStartLimit.Remaining, TimeSpan.FromMilliseconds(gateway.SessionStartLimit.ResetAfter));
        },
        _time, _log, cancellation);
}
