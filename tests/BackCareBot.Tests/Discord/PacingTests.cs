using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Wire.Gateway;
using BackCareBot.Discord.Wire.Rest;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

public sealed class PacingTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Refused_requests_stop_the_bot_well_before_Discord_does_and_for_ten_minutes()
    {
        var refused = new RefusedRequests(_time);
        for (var i = 0; i < RefusedRequests.Most; i++)
            refused.Count();

        Assert.True(refused.IsFull);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(refused.IsFull);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(refused.IsFull);
    }

    [Fact]
    public async Task A_place_in_the_global_limit_comes_back_a_second_after_the_answer()
    {
        var limit = new GlobalLimit(_time);
        for (var i = 0; i < 50; i++)
            await limit.Enter(CancellationToken.None);
        var next = limit.Enter(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(next.IsCompleted);

        limit.Leave();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        await next;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_request_that_comes_just_as_its_window_ends_is_not_forgotten(int looksBeforeTheEnd)
    {
        var bucket = new RateLimitBucket(_time);
        await bucket.Enter(CancellationToken.None);
        bucket.Leave(new RateLimitHeaders("bucket", 1, 0, 1_700_000_005, TimeSpan.FromSeconds(5), TimeSpan.Zero, false, false));
        _time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(looksBeforeTheEnd));

        _time.BetweenLooks = TimeSpan.FromTicks(1);
        var next = bucket.Enter(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));

        // What woke it goes on in a thread of its own.
        await next.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Attempts_come_at_once_first_then_ever_later_up_to_a_minute()
    {
        var backoff = new Backoff(new Random(1));
        var waits = Enumerable.Range(0, 20).Select(_ => backoff.Next()).ToList();

        Assert.Equal(TimeSpan.Zero, waits[0]);
        Assert.InRange(waits[19], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        backoff.Reset();
        Assert.Equal(TimeSpan.Zero, backoff.Next());
    }

    [Fact]
    public void A_channel_has_an_allowance_besides_each_persons()
    {
        var allowances = new Allowances(new Manners(1, TimeSpan.FromSeconds(10), 2, TimeSpan.FromSeconds(10)), _time);

        Assert.Equal([Verdict.Answer, Verdict.Answer, Verdict.AskToWait, Verdict.StayQuiet],
            Enumerable.Range(1, 4).Select(user => allowances.Ask((ulong)user, 99)));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Verdict.Answer, allowances.Ask(1, 99));
    }
}
