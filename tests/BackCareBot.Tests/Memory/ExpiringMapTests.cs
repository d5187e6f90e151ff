using BackCareBot.Core.Memory;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Memory;

public sealed class ExpiringMapTests
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);

    private readonly ManualTime _time = new();

    [Fact]
    public void What_was_set_is_found_until_it_is_too_old()
    {
        var map = Map(most: 10);
        map.Set("a", 1);
        _time.Advance(Age);
        Assert.True(map.TryGet("a", out var found));
        Assert.Equal(1, found);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(map.TryGet("a", out _));
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void Setting_anew_makes_younger_and_adding_or_looking_does_not()
    {
        var map = Map(most: 10);
        map.Set("set", 1);
        map.Set("added", 1);
        _time.Advance(TimeSpan.FromMinutes(10));
        map.Set("set", 2);
        Assert.False(map.TryAdd("added", 2));
        Assert.True(map.TryGet("added", out var kept));
        Assert.Equal(1, kept);

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(map.TryGet("set", out _));
        Assert.False(map.TryGet("added", out _));
    }

    [Fact]
    public void When_it_is_full_the_oldest_goes()
    {
        var map = Map(most: 2);
        foreach (var key in new[] { "a", "b", "c" })
            map.Set(key, 1);

        Assert.Equal((false, true, true), (map.TryGet("a", out _), map.TryGet("b", out _), map.TryGet("c", out _)));
    }

    [Fact]
    public void One_key_set_again_and_again_pushes_no_other_out()
    {
        var map = Map(most: 2);
        map.Set("other", 1);
        for (var i = 0; i < 100; i++)
            map.Set("busy", i);

        Assert.True(map.TryGet("other", out _));
        Assert.Equal(2, map.Count);
    }

    [Fact]
    public void It_forgets_on_demand()
    {
        var map = Map(most: 10);
        foreach (var key in new[] { "a1", "a2", "b1" })
            map.Set(key, key.Length);
        map.Remove(key => key.StartsWith('a'));
        Assert.Equal(1, map.Count);

        Assert.True(map.TryRemove("b1", out var was));
        Assert.Equal(2, was);
        Assert.False(map.TryRemove("b1", out _));
        Assert.True(map.TryAdd("a1", 1));
    }

    [Fact]
    public async Task Many_at_once_never_hold_more_than_allowed()
    {
        var map = new ExpiringMap<int, int>(Age, 50, _time);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(part => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                map.Set(part * 10_000 + i, i);
                map.TryGet(i, out _);
                map.TryRemove(i - 3, out _);
            }
        })));

        Assert.InRange(map.Count, 1, 50);
    }

    private ExpiringMap<string, int> Map(int most) => new(Age, most, _time);
}
