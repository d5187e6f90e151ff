using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>Makes one of the carriers.</summary>
internal delegate IDiscordConnection Carrier(DiscordOptions options, TimeProvider time, ILogger log);

/// <summary>All carriers that are compiled in.</summary>
internal static class Carriers
{
    public static IDiscordConnection Own(DiscordOptions options, TimeProvider time, ILogger log) => new WireConnection(options, time, log);

#if FULL_FEED
    public static IDiscordConnection DSharpPlus(DiscordOptions options, TimeProvider time, ILogger log) =>
        new BackCareBot.Discord.DSharpPlus.DSharpPlusConnection(options, time, log);
#endif

    private static long _applications = 1_150_000_000_000_000_000;

    /// <summary>DSharpPlus lets one application connect once in five seconds, in the whole process: each double has its own.</summary>
    public static DoubleRules OwnApplication(this DoubleRules rules) => rules with { Application = (ulong)Interlocked.Increment(ref _applications) };
}

/// <summary>A carrier connected to a double, with what it hands on.</summary>
internal sealed class CarrierOnDouble : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private CarrierOnDouble(DiscordServer server, IDiscordConnection connection, ListLog log)
    {
        Server = server;
        Connection = connection;
        Log = log;
        Running = Task.Run(() => connection.Run(Events, _stop.Token));
    }

    public DiscordServer Server { get; }

    public IDiscordConnection Connection { get; }

    public EventList Events { get; } = new();

    public ListLog Log { get; }

    /// <summary>Ends when the connection ends of its own.</summary>
    public Task Running { get; }

    public static async Task<CarrierOnDouble> Start(
        Carrier carrier, DoubleRules? rules = null, string token = DoubleRules.Token, Action<DoubleGateway>? before = null, bool waitReady = true)
    {
        rules = (rules ?? new DoubleRules()).OwnApplication();
        var server = await DiscordServer.Start(rules);
        before?.Invoke(server.Gateway);
        var log = new ListLog();
        var started = new CarrierOnDouble(server, carrier(new DiscordOptions(token, server.ApiBase), rules.Time, log), log);
        if (waitReady)
            await started.Ready();
        return started;
    }

    public Task Ready() => BotOnDouble.Until(() => Connection.Health is { IsHealthy: true, Description: "ready" });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        (Connection as IDisposable)?.Dispose();
        await Server.DisposeAsync();
        _stop.Dispose();
    }
}
