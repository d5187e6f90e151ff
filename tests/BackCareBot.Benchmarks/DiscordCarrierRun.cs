using System.Diagnostics;
#if FULL_FEED
using BackCareBot.Discord.DSharpPlus;
#endif
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Benchmarks;

/// <summary>
/// Every carrier of Discord that is compiled in, one after the other against the same double in the same process, so that
/// only their ratio means something. Requests to channels are held to fifty a second by every carrier, as Discord wants
/// it; answers to interactions are not, and are what is measured.
/// </summary>
internal static class DiscordCarrierRun
{
    private static readonly DiscordMessage Answer = new() { Embeds = [new DiscordEmbed("Sciatica", "Keep moving.", 0, [])] };

    /// <param name="messages">Messages told to each carrier in a round.</param>
    /// <param name="interactions">Interactions to answer in a round.</param>
    /// <param name="rounds">How often the carriers take turns, after one round that does not count.</param>
    public static async Task<int> Run(int messages, int interactions, int rounds)
    {
        var carriers = Carriers();
        var results = carriers.ToDictionary(carrier => carrier.Name, _ => new List<Round>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, connect) in carriers)
            {
                var measured = await Measure(connect, messages, interactions, 1_150_000_000_000_000_000 + (ulong)round);
                if (round > 0)
                    results[name].Add(measured);
            }
        }

        foreach (var (name, all) in results)
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{name}: {Middle(all, one => one.Heard):0} messages heard a second, {Middle(all, one => one.Answered):0} interactions answered a second, {Middle(all, one => one.Allocated):0.0} KB allocated for each (the double's included), {Middle(all, one => one.Kept):0.0} MB kept after {messages} messages of as many people"));
        if (results.Count == 2)
        {
            var (first, second) = (results.Values.First(), results.Values.Last());
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{results.Keys.Last()} to {results.Keys.First()}: heard {Middle(second, one => one.Heard) / Middle(first, one => one.Heard):0.00}, answered {Middle(second, one => one.Answered) / Middle(first, one => one.Answered):0.00}, allocated {Middle(second, one => one.Allocated) / Middle(first, one => one.Allocated):0.0}"));
        }

        return 0;
    }

    private static List<(string Name, Func<DiscordOptions, IDiscordConnection> Connect)> Carriers() =>
    [
        ("own client", options => new WireConnection(options, TimeProvider.System, NullLogger.Instance)),
#if FULL_FEED
        ("DSharpPlus", options => new DSharpPlusConnection(options, TimeProvider.System, NullLogger.Instance)),
#endif
    ];

    private static async Task<Round> Measure(Func<DiscordOptions, IDiscordConnection> connect, int messages, int interactions, ulong application)
    {
        await using var server = await DiscordServer.Start(new DoubleRules { Application = application });
        var connection = connect(new DiscordOptions(DoubleRules.Token, server.ApiBase));
        using var ended = connection as IDisposable;
        using var stop = new CancellationTokenSource();
        var events = new Counting(connection.Requests);
        var running = Task.Run(() => connection.Run(events, stop.Token));
        await Until(() => connection.Health.IsHealthy);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var told = Enumerable.Range(0, messages).Select(i => DoublePayloads.Message("hello", author: 2_000_000UL + (ulong)i).ToJsonString()).ToList();
        var began = Stopwatch.GetTimestamp();
        told.ForEach(text => server.Gateway.Dispatch("MESSAGE_CREATE", text, DoublePayloads.Guild));
        await Until(() => events.Messages == messages);
        var heard = messages / Stopwatch.GetElapsedTime(began).TotalSeconds;
        told.Clear();
        server.Gateway.Forget();
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024;

        var used = Enumerable.Range(0, interactions).Select(_ => DoublePayloads.Command("help").ToJsonString()).ToList();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        began = Stopwatch.GetTimestamp();
        used.ForEach(text => server.Gateway.Dispatch("INTERACTION_CREATE", text, DoublePayloads.Guild));
        await Until(() => server.Log.Count == interactions);
        var answered = interactions / Stopwatch.GetElapsedTime(began).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        await stop.CancelAsync();
        await running;
        return new Round(heard, answered, allocated / 1024.0 / interactions, kept);
    }

    private static double Middle(List<Round> rounds, Func<Round, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private static async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!holds())
            await tick.WaitForNextTickAsync(limit.Token);
    }

    private sealed record Round(double Heard, double Answered, double Allocated, double Kept);

    /// <summary>Counts messages, and answers interactions at once.</summary>
    private sealed class Counting(IDiscordRequests requests) : IDiscordEvents
    {
        private int _messages;

        public int Messages => Volatile.Read(ref _messages);

        public void MessageCreated(IncomingMessage message) => Interlocked.Increment(ref _messages);

        public void MessageEdited(IncomingMessage message)
        {
        }

        public void MessageDeleted(Snowflake channel, Snowflake message)
        {
        }

        public void InteractionCreated(IncomingInteraction interaction) => _ = Task.Run(() =>
            requests.Respond(interaction.Handle, new InteractionResponse.Show(Answer, Private: true), CancellationToken.None));
    }
}
