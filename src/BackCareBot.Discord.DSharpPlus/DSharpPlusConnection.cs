using BackCareBot.Discord.DSharpPlus.Gateway;
using BackCareBot.Discord.DSharpPlus.Rest;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Gateway;
using DSharpPlus;
using DSharpPlus.Net;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.DSharpPlus;

/// <summary>Discord carried by DSharpPlus.</summary>
public sealed class DSharpPlusConnection : IDiscordConnection, IDisposable
{
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly DiscordConfiguration _configuration;
    private readonly Transport _transport;
    private readonly LibraryRequests _requests;
    private volatile IReadOnlyList<LibraryShard> _shards = [];
    private volatile bool _stopped;

    /// <param name="options">Whose bot it is, and where Discord is.</param>
    /// <param name="time">Measures patience and pauses. The library's own waits are of real time.</param>
    /// <param name="log">Told of what an operator should know.</param>
    public DSharpPlusConnection(DiscordOptions options, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _log = log;
        _configuration = new DiscordConfiguration
        {
            Token = options.Token,
            TokenType = TokenType.Bot,
            Intents = DiscordIntents.Guilds | DiscordIntents.GuildMessages | DiscordIntents.DirectMessages,
            LoggerFactory = new LibraryLog(log),
            // Whether to connect again is decided by the shard.
            AutoReconnect = false,
            GatewayCompressionLevel = GatewayCompressionLevel.None,
            // What people wrote is not kept.
            MessageCacheSize = 0,
            AlwaysCacheMembers = false,
            LogUnknownEvents = false,
        };
        _transport = new Transport(options, time, log);
        _requests = new LibraryRequests(_configuration, _transport, time);
    }

    public string Name { get; } = $"DSharpPlus {typeof(DiscordClient).Assembly.GetName().Version?.ToString(3)}";

    public IDiscordRequests Requests => _requests;

    public ConnectionHealth Health => ShardHealth.Of(_shards, _stopped, _time.GetUtcNow());

    public async Task Run(IDiscordEvents events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        try
        {
            if (await Gateway(cancellation) is not { } gateway)
                return;
            var count = Math.Max(gateway.ShardCount, 1);
            var gate = new IdentifyGate(gateway.SessionBucket.MaxConcurrency, _time);
            var handOn = new LibraryEvents(events, _log);
            _shards = [.. Enumerable.Range(0, count).Select(number => Shard(number, count, gate, handOn))];
            await Sessions.RunAll(_shards.Select<LibraryShard, Func<CancellationToken, Task>>(shard => shard.Run), cancellation);
        }
        catch (DiscordStoppedException)
        {
            _stopped = true;
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var shard in _shards)
            shard.Dispose();
        _requests.Dispose();
        _transport.Dispose();
    }

    private LibraryShard Shard(int number, int count, IdentifyGate gate, LibraryEvents handOn)
    {
        var shard = new LibraryShard(_configuration, number, count, gate, _time, _log);
        LibraryHttp.Use(shard.Client, _transport);
        handOn.Listen(shard.Client);
        return shard;
    }

    private Task<GatewayInfo?> Gateway(CancellationToken cancellation) => Sessions.Ask(
        async () =>
        {
            var gateway = await _requests.Gateway(cancellation);
            return (gateway, gateway.SessionBucket.Remaining, gateway.SessionBucket.ResetAfter - _time.GetUtcNow());
        },
        _time, _log, cancellation);
}
