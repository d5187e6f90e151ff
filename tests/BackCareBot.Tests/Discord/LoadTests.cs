using System.Diagnostics;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;
using Xunit.Abstractions;

namespace BackCareBot.Tests.Discord;

/// <summary>
/// The figures that are promised, at a tenth of their size so that every run of the tests is quick; with the environment
/// variable <c>BACKCARE_LOAD=full</c> at their full size.
/// </summary>
[Collection(DiscordCollection.Name)]
public sealed class LoadTests(DiscordKnowledge knowledge, ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("BACKCARE_LOAD") == "full";
    private static readonly int Part = IsFull ? 1 : 10;

    /// <summary>Faster than fifty a second the bot waits, as Discord wants it to.</summary>
    private static readonly TimeSpan BelowTheLimit = TimeSpan.FromMilliseconds(25);

    [Fact]
    public async Task Mentions_are_answered_quickly()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Measure(bot, () => DoublePayloads.Message("what helps sciatica?"), 20, BelowTheLimit);

        var times = await Measure(bot, () => DoublePayloads.Message("what helps sciatica?"), 600 / Part, BelowTheLimit);

        Report("mention to reply", times);
    }

    [Fact]
    public async Task Completions_are_answered_quickly()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Measure(bot, () => DoublePayloads.Completion("exercise", "name", "brige"), 100);

        var times = await Measure(bot, () => DoublePayloads.Completion("exercise", "name", "brige"), 1_000 / Part);

        Report("completion", times);
    }

    [Fact]
    public async Task A_storm_of_lost_connections_and_errors_loses_and_doubles_nothing()
    {
        var storms = 1_000 / Part;
        // No faster than this: an attempt is given ten seconds by the same clock, and a busy machine must not outlast them.
        await using var bot = await BotOnDouble.Start(knowledge, new DoubleRules { Time = new FastTime(5) });
        bot.Server.Interfere = context => context.Request.Method == "POST" && Random.Shared.Next(4) == 0 ? 503 : 0;
        bot.Server.InterfereAfter = _ => Random.Shared.Next(4) == 0 ? 502 : 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var storm = 0; storm < storms; storm++)
        {
            bot.Server.Write(DoublePayloads.Message("what helps sciatica?", author: (ulong)(1_000 + storm % 50)));
            var up = bot.Server.Gateway.Resumed;
            if (storm % 3 == 0)
                bot.Server.Gateway.AskToReconnect();
            else
                bot.Server.Gateway.Cut();
            bot.Server.Write(DoublePayloads.Message("what helps sciatica?", author: (ulong)(2_000 + storm % 50)));
            await BotOnDouble.Until(() => bot.Server.Gateway.Resumed > up);
        }

        await BotOnDouble.Until(() => bot.Server.Log.Count >= 2 * storms);
        await bot.Stop();
        Assert.Equal(2 * storms, bot.Server.Log.Select(sent => sent.Body.GetProperty("nonce").GetString()).Distinct().Count());
        Assert.Equal(2 * storms, bot.Server.Log.Count);
        output.WriteLine($"{storms} lost connections, {bot.Server.Log.Count} of {2 * storms} answered, "
            + $"{bot.Server.Gateway.Resumed} resumes, {(GC.GetTotalMemory(true) - before) / 1024.0 / 1024:0.0} MB more, the double's log included");
    }

    [Fact]
    public async Task Five_hundred_interactions_in_a_second_are_all_acknowledged()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await Measure(bot, () => DoublePayloads.Command("exercise", ("name", "cat-cow")), 50);
        bot.Server.Log.Clear();
        var count = IsFull ? 5_000 : 250;
        var began = Stopwatch.GetTimestamp();
        var sentAt = new Dictionary<string, long>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (sentAt.Count < count)
        {
            await tick.WaitForNextTickAsync();
            while (sentAt.Count < Math.Min(count, Stopwatch.GetElapsedTime(began).TotalSeconds * 500))
            {
                var interaction = DoublePayloads.Command("ask", ("question", "what helps sciatica?"));
                sentAt[interaction["id"]!.GetValue<string>()] = Stopwatch.GetTimestamp();
                bot.Server.Interact(interaction);
            }
        }

        await BotOnDouble.Until(() => bot.Server.Log.Count == count);
        Report("500 interactions a second", [.. bot.Server.Log.Select(sent => Stopwatch.GetElapsedTime(sentAt[sent.Place], sent.At).TotalMilliseconds)]);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Id == 244);
    }

    [Fact]
    public async Task Ten_thousand_sends_cause_no_429()
    {
        var count = IsFull ? 10_000 : 200;
        var time = new FastTime(IsFull ? 10 : 5);
        await using var server = await DiscordServer.Start(new DoubleRules { PerChannel = 5, Global = 50, Time = time });
        using var discord = new WireConnection(new DiscordOptions(DoubleRules.Token, server.ApiBase), time, new ListLog());
        var channels = (ulong)(IsFull ? 500 : 40);
        var gate = new SemaphoreSlim(2_000);

        await Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
        {
            // Patience is two minutes a message: as many wait as a busy bot would have waiting.
            await gate.WaitAsync();
            await discord.Requests.Send(new Snowflake(1 + (ulong)i % channels), new DiscordMessage { Text = "hello" }, null, $"{i}", CancellationToken.None);
            gate.Release();
        }));

        output.WriteLine($"{count} sends, {server.Limits.Refused} refused with 429");
        Assert.Equal(count, server.Log.Count);
        Assert.Equal(0, server.Limits.Refused);
    }

    private static async Task<List<double>> Measure(BotOnDouble bot, Func<System.Text.Json.Nodes.JsonObject> make, int count, TimeSpan? pace = null)
    {
        using var tick = new PeriodicTimer(pace ?? TimeSpan.FromMilliseconds(1));
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            if (pace is not null)
                await tick.WaitForNextTickAsync();
            var next = make();
            var began = Stopwatch.GetTimestamp();
            var sent = await (next.ContainsKey("token") ? bot.Server.Use(next) : bot.Server.Ask(next));
            times.Add(Stopwatch.GetElapsedTime(began, sent.At).TotalMilliseconds);
        }

        return times;
    }

    private void Report(string what, List<double> times)
    {
        times.Sort();
        output.WriteLine($"{what}: p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, most {times[^1]:0.0} ms, {times.Count} times");
    }
}
