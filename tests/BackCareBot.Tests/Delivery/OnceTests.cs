using BackCareBot.Tests.Storage;
using NodaTime;

namespace BackCareBot.Tests.Delivery;

/// <summary>An occurrence is delivered once: never twice, and not at all only where the grace period is over.</summary>
public sealed class OnceTests
{
    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    [Fact]
    public async Task A_reminder_comes_when_it_is_due_and_not_before()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        var node = bench.Node();
        bench.Pass(HalfHour - Duration.FromSeconds(1), node);
        await bench.Settle(node);
        Assert.DoesNotContain("channel", bench.Discord.Posts);

        bench.Pass(Duration.FromSeconds(1), node);

        await DeliveryBench.Until(() => bench.Discord.Posts.Contains("channel"));
    }

    [Fact]
    public async Task It_comes_each_day_once_however_often_the_clock_wakes()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        var node = bench.Node();
        bench.Pass(HalfHour);
        for (var day = 0; day < 3; day++, bench.Pass(Duration.FromDays(1)))
        {
            for (var wake = 0; wake < 5; wake++)
                await bench.Settle(node);
        }

        Assert.Equal(3, bench.Discord.Posts.Count(channel => channel == "channel"));
        Assert.Equal(bench.Discord.Keys.Count, bench.Discord.Keys.Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_nodes_deliver_once(string database)
    {
        await using var bench = await DeliveryBench.Open(database);
        for (var i = 0; i < 200; i++)
            await bench.Add("09:30", $"c{i}");
        var (one, other) = (bench.Node(), bench.Node(await bench.Store.OpenAgain()));

        bench.Pass(HalfHour, one, other);

        await DeliveryBench.Until(() => bench.Discord.Posts.Count >= 200 && one.Underway + other.Underway == 0);
        await bench.Settle(one);
        Assert.Equal(201, bench.Discord.Posts.Distinct().Count());
        Assert.Equal(201, bench.Discord.Posts.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_killed_node_has_claimed_passes_on_when_its_lease_is_over(string database)
    {
        await using var bench = await DeliveryBench.Open(database);
        await bench.Add("09:30");
        bench.Pass(HalfHour);
        var left = await bench.ClaimAndDie();
        var node = bench.Node();
        await bench.Settle(node);
        Assert.DoesNotContain("channel", bench.Discord.Posts);

        bench.Pass(bench.Options.Lease, node);

        await DeliveryBench.Until(() => bench.Discord.Posts.Contains("channel"));
        Assert.Contains(left.Claimed.Single().Key, bench.Discord.Keys);
    }

    [Fact]
    public async Task What_a_stopped_node_has_not_begun_passes_on_at_once()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Discord.Answer = (_, _) => Task.FromResult(BackCareBot.Core.Reminders.PostOutcome.TryAgain);
        bench.Pass(HalfHour, bench.Node());
        await DeliveryBench.Until(() => bench.Discord.TriesOf("channel") == 1);
        await bench.Stop(0);
        bench.Discord.Answer = (_, _) => Task.FromResult(BackCareBot.Core.Reminders.PostOutcome.Delivered);

        bench.Node();

        await DeliveryBench.Until(() => bench.Discord.Posts.Contains("channel"));
    }

    [Fact]
    public async Task A_program_that_was_away_within_the_grace_period_delivers_late()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Pass(HalfHour + bench.Options.Grace);

        bench.Node();

        await DeliveryBench.Until(() => bench.Discord.Posts.Contains("channel"));
    }

    [Fact]
    public async Task Beyond_it_the_occurrence_is_skipped_and_the_log_says_so()
    {
        await using var bench = await DeliveryBench.Open();
        var reminder = await bench.Add("09:30");
        bench.Pass(HalfHour + bench.Options.Grace + Duration.FromSeconds(1));

        await bench.Settle(bench.Node());

        Assert.DoesNotContain("channel", bench.Discord.Posts);
        Assert.Contains(bench.Log.Lines, line => line.StartsWith($"Reminder {reminder.Id} of 2026-11-20T09:30:00Z is skipped", StringComparison.Ordinal));
        Assert.Contains(502, bench.Log.Ids);
    }

    [Fact]
    public async Task A_backlog_of_a_year_does_not_fire()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Pass(Duration.FromDays(365) + HalfHour + Duration.FromMinutes(5));

        await bench.Settle(bench.Node());

        Assert.Single(bench.Discord.Posts, channel => channel == "channel");
    }

    [Fact]
    public async Task A_killed_nodes_claim_that_is_too_late_by_now_is_skipped()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Pass(HalfHour);
        await bench.ClaimAndDie();
        bench.Pass(bench.Options.Grace + Duration.FromSeconds(1));

        await bench.Settle(bench.Node());

        Assert.DoesNotContain("channel", bench.Discord.Posts);
        Assert.Contains(502, bench.Log.Ids);
    }

    [Fact]
    public async Task A_snoozed_reminder_comes_at_its_new_time_once()
    {
        await using var bench = await DeliveryBench.Open();
        var reminder = await bench.Add("09:30");
        await bench.Store.Reminders.Change(
            reminder with { Schedule = reminder.Schedule with { SnoozedUntil = bench.Store.Now + Duration.FromMinutes(40) } }, CancellationToken.None);
        var node = bench.Node();
        bench.Pass(HalfHour, node);
        await bench.Settle(node);
        Assert.DoesNotContain("channel", bench.Discord.Posts);

        bench.Pass(Duration.FromMinutes(10));
        await bench.Settle(node);
        await bench.Settle(node);

        Assert.Single(bench.Discord.Posts, channel => channel == "channel");
    }

    [Fact]
    public async Task A_removed_reminder_does_not_come()
    {
        await using var bench = await DeliveryBench.Open();
        var reminder = await bench.Add("09:30");
        bench.Pass(HalfHour);
        await bench.ClaimAndDie();
        await bench.Store.Reminders.Remove(reminder.Id, CancellationToken.None);
        bench.Pass(bench.Options.Lease);

        await bench.Settle(bench.Node());

        Assert.DoesNotContain("channel", bench.Discord.Posts);
    }
}
