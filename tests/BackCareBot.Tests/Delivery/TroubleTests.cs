using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Tests.Storage;
using NodaTime;

namespace BackCareBot.Tests.Delivery;

/// <summary>A platform, a channel or the store in trouble holds up nobody else.</summary>
public sealed class TroubleTests
{
    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    [Fact]
    public async Task A_busy_platform_is_tried_again_with_growing_pauses_until_it_takes_the_post()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Discord.Answer = (_, tries) => Task.FromResult(tries < 5 ? PostOutcome.TryAgain : PostOutcome.Delivered);
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await Tick(bench, node, () => bench.Discord.Posts.Contains("channel"));

        Assert.Equal(5, bench.Discord.TriesOf("channel"));
        Assert.Equal(4, bench.Log.Ids.Count(id => id == 503));
    }

    [Fact]
    public async Task It_is_given_up_when_the_grace_period_is_over()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Discord.Answer = (_, _) => Task.FromResult(PostOutcome.TryAgain);
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await Tick(bench, node, () => bench.Log.Ids.Contains(502), step: 5);

        Assert.InRange(bench.Discord.TriesOf("channel"), 5, 60);
        Assert.InRange(bench.Store.Now - Sample.Morning - HalfHour, bench.Options.Grace, bench.Options.Grace + Duration.FromMinutes(2));
        Assert.Empty(bench.Discord.Told);
    }

    [Fact]
    public async Task A_gone_channel_disables_the_reminder_and_its_maker_is_told()
    {
        await using var bench = await DeliveryBench.Open();
        var reminder = await bench.Add("09:30");
        bench.Discord.Answer = (place, _) => Task.FromResult(place.Channel == "channel" ? PostOutcome.Gone : PostOutcome.Delivered);
        var node = bench.Node();
        bench.Pass(HalfHour, node);
        await DeliveryBench.Until(() => !bench.Discord.Told.IsEmpty);

        Assert.Equal("The channel is gone, or I may not write there any more.", (await bench.Find(reminder))!.Disabled);
        Assert.StartsWith("maker in channel: Your stretch reminder 1 is off", bench.Discord.Told.Single(), StringComparison.Ordinal);

        bench.Pass(Duration.FromDays(1));
        await bench.Settle(node);
        Assert.Equal(1, bench.Discord.TriesOf("channel"));
    }

    [Fact]
    public async Task A_disabled_reminder_that_is_switched_on_again_comes_again()
    {
        await using var bench = await DeliveryBench.Open();
        var reminder = await bench.Add("09:30");
        await bench.Store.Reminders.Change(reminder with { Disabled = "gone" }, CancellationToken.None);
        await bench.Store.Reminders.Change(reminder, CancellationToken.None);
        bench.Pass(HalfHour);

        await bench.Settle(bench.Node());

        Assert.Contains("channel", bench.Discord.Posts);
    }

    [Fact]
    public async Task Channels_that_hang_hold_up_neither_others_nor_other_platforms()
    {
        await using var bench = await DeliveryBench.Open();
        bench.Options = bench.Options with { AtOnce = 4, Waiting = 8 };
        for (var i = 0; i < 4; i++)
            await bench.Add("09:30", $"hang{i}");
        for (var i = 0; i < 20; i++)
            await bench.Add("09:30", $"c{i}");
        await bench.Add("09:30", "chat", "teams");
        bench.Discord.Answer = (place, _) => place.Channel.StartsWith("hang", StringComparison.Ordinal)
            ? new TaskCompletionSource<PostOutcome>().Task
            : Task.FromResult(PostOutcome.Delivered);
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await DeliveryBench.Until(() => bench.Teams.Posts.Contains("chat"));
        await Tick(bench, node, () => bench.Discord.Posts.Count == 20);

        Assert.InRange(bench.Store.Now - Sample.Morning - HalfHour, Duration.Zero, Duration.FromMinutes(5));
        Assert.Contains(507, bench.Log.Ids);
    }

    [Fact]
    public async Task A_platform_that_is_down_holds_up_no_other_however_many_wait_for_it()
    {
        await using var bench = await DeliveryBench.Open();
        bench.Options = bench.Options with { Waiting = 10 };
        for (var i = 0; i < 50; i++)
            await bench.Add("09:30", $"c{i}");
        bench.Discord.Answer = (_, _) => Task.FromResult(PostOutcome.TryAgain);
        await bench.Add("09:30", "chat", "teams");
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await DeliveryBench.Until(() => bench.Teams.Posts.Contains("chat"));
        await DeliveryBench.Until(() => Enumerable.Range(0, 50).All(i => bench.Discord.TriesOf($"c{i}") > 0));
    }

    [Fact]
    public async Task A_messenger_that_throws_is_tried_again()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.Discord.Answer = (_, tries) => tries == 1 ? throw new InvalidOperationException("bug") : Task.FromResult(PostOutcome.Delivered);
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await Tick(bench, node, () => bench.Discord.Posts.Contains("channel"));

        Assert.Contains(506, bench.Log.Ids);
    }

    [Fact]
    public async Task A_reminder_without_anything_to_post_is_told_and_the_others_come()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30", "empty");
        await bench.Add("09:30", "faulty");
        await bench.Add("09:30", "fine");
        var make = bench.MakePost;
        bench.MakePost = (reminder, moment) => reminder.Place.Channel switch
        {
            "empty" => null,
            "faulty" => throw new InvalidOperationException("bug"),
            _ => make(reminder, moment),
        };
        bench.Pass(HalfHour);

        await bench.Settle(bench.Node());

        Assert.Contains("fine", bench.Discord.Posts);
        Assert.Equal(2, bench.Log.Ids.Count(id => id == 508));
    }

    [Fact]
    public async Task No_more_posts_are_under_way_at_once_than_set()
    {
        await using var bench = await DeliveryBench.Open();
        bench.Options = bench.Options with { AtOnce = 3 };
        for (var i = 0; i < 30; i++)
            await bench.Add("09:30", $"c{i}");
        bench.Discord.Answer = async (_, _) =>
        {
            await Task.Yield();
            return PostOutcome.Delivered;
        };
        bench.Pass(HalfHour);

        await bench.Settle(bench.Node());

        Assert.Equal(31, bench.Discord.Posts.Count);
        Assert.InRange(bench.Discord.MostAtOnce, 1, 3);
    }

    [Fact]
    public async Task A_store_in_trouble_is_told_and_used_again_when_it_is_well()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        await bench.Store.Sql("alter table nodes rename to elsewhere");
        var node = bench.Node();
        await DeliveryBench.Until(() => node.Trouble is not null);
        Assert.Contains(505, bench.Log.Ids);
        await bench.Store.Sql("alter table elsewhere rename to nodes");

        bench.Pass(HalfHour, node);

        await DeliveryBench.Until(() => bench.Discord.Posts.Contains("channel"));
        await DeliveryBench.Until(() => node.Trouble is null);
    }

    [Fact]
    public async Task No_text_of_a_reminder_gets_into_the_log()
    {
        await using var bench = await DeliveryBench.Open();
        await bench.Add("09:30");
        bench.MakePost = (reminder, _) => new ReminderPost(reminder.Id, "", "id", "SECRET", "SECRET", "SECRET", null, null);
        bench.Discord.Answer = (_, tries) => Task.FromResult(tries == 1 ? PostOutcome.TryAgain : PostOutcome.Delivered);
        var node = bench.Node();
        bench.Pass(HalfHour, node);

        await Tick(bench, node, () => bench.Discord.Posts.Contains("channel"));

        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void The_key_of_an_occurrence_is_always_the_same_and_its_own()
    {
        var reminder = Sample.Daily("09:30") with { Id = Guid.Parse("00000000-0000-0000-0000-000000000001") };
        Assert.Equal(24, new Occurrence(reminder, Sample.Morning).Key.Length);
        Assert.Equal(new Occurrence(reminder, Sample.Morning).Key, new Occurrence(reminder with { Number = 7 }, Sample.Morning).Key);
        Assert.NotEqual(new Occurrence(reminder, Sample.Morning).Key, new Occurrence(reminder, Sample.Morning + HalfHour).Key);
        Assert.NotEqual(new Occurrence(reminder, Sample.Morning).Key, new Occurrence(Sample.Daily("09:30"), Sample.Morning).Key);
    }

    /// <summary>
    /// Lets seconds pass until something happens. Between them other threads have time to do what they would do within a
    /// second, and far more than that altogether.
    /// </summary>
    private static async Task Tick(DeliveryBench bench, ReminderDelivery node, Func<bool> happened, int step = 1)
    {
        using var turn = new PeriodicTimer(TimeSpan.FromMilliseconds(4));
        for (var second = 0; second < 1200 && !happened(); second += step)
        {
            bench.Pass(Duration.FromSeconds(step), node);
            await turn.WaitForNextTickAsync();
        }

        await DeliveryBench.Until(happened);
    }
}
