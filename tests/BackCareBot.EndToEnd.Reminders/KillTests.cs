using BackCareBot.Core.Reminders;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit.Abstractions;

namespace BackCareBot.EndToEnd.Reminders;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Reminders = 12_000;
    private const int AtOnce = 8;
    private const int Seed = 20261120;
    private const int StartsKilledOf10 = 2;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRun = TimeSpan.FromMilliseconds(700);

    /// <summary>Fewer for a quick look.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("BACKCARE_TEST_KILLS") ?? "200");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backcare-kills-");

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_posts_nothing_twice()
    {
        var file = Path.Combine(_folder.FullName, "backcare.db");
        await Fill(new StoreOptions(file), Reminders);
        await using var platform = await PlatformDouble.Start();
        platform.Latency = Latency;
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var node = NodeProcess.Start(file, platform, AtOnce, Lease);
            if (random.Next(10) >= StartsKilledOf10)
                await node.IsGoing();
            await Task.Delay(LongestRun * random.NextDouble());
            await node.Kill();
            platform.Kills++;
        }

        var atLastKill = platform.Messages;
        platform.Latency = TimeSpan.Zero;
        await using (NodeProcess.Start(file, platform, AtOnce, Lease))
            await platform.Has(Reminders, TimeSpan.FromMinutes(2));

        output.WriteLine($"{Kills} kills, {atLastKill} posts during them, {platform.Messages} messages in the end, {platform.Repeats.Count} posts came again with the same key");
        Assert.InRange(atLastKill, Kills, Reminders - 1);
        Assert.Equal(Reminders, platform.Messages);
        // What came again was under way when its process was killed.
        Assert.All(platform.Repeats, repeat => Assert.InRange(repeat.Before, 0, repeat.Now - 1));
        Assert.All(platform.Repeats.CountBy(repeat => repeat.Before), underway => Assert.InRange(underway.Value, 1, AtOnce));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal static async Task Fill(StoreOptions options, int count)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var due = now - Duration.FromSeconds(1);
        await using var store = await BotStore.Open(options, WallClock.Next, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        await Filling.Add(store, count, "double", _ => new Schedule(due.InUtc().TimeOfDay, "Etc/UTC", ReminderDays.EveryDay), due - Duration.FromMinutes(1));
    }
}
