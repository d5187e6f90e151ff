using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>The bot never writes faster into a conversation than Teams takes it.</summary>
public sealed class PaceTests
{
    private readonly SetTime _time = new();

    [Fact]
    public void Seven_go_at_once_and_the_eighth_waits_a_second()
    {
        var pace = new ConversationPace(_time);
        var waits = Enumerable.Range(0, 9).Select(_ => pace.Take("c").TotalSeconds).ToList();
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 2], waits);
    }

    [Fact]
    public void Conversations_do_not_hold_each_other_up()
    {
        var pace = new ConversationPace(_time);
        for (var i = 0; i < 7; i++)
            pace.Take("a");
        Assert.Equal(TimeSpan.Zero, pace.Take("b"));
    }

    [Fact]
    public void Over_an_hour_of_haste_every_window_holds()
    {
        var pace = new ConversationPace(_time);
        var taken = new List<DateTimeOffset>();
        for (var i = 0; i < 4_000; i++)
            taken.Add(_time.GetUtcNow() + pace.Take("c"));
        foreach (var (messages, window) in ConversationPace.Limits)
        {
            for (var i = messages; i < taken.Count; i++)
                Assert.True(taken[i] - taken[i - messages] >= window, $"more than {messages} in {window}");
        }
    }

    [Fact]
    public void Room_comes_back_with_time()
    {
        var pace = new ConversationPace(_time);
        for (var i = 0; i < 8; i++)
            pace.Take("c");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, pace.Take("c"));
    }
}
