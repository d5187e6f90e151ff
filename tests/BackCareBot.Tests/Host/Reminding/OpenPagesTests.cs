using BackCareBot.Core.Reminders;
using BackCareBot.Host.Web.Reminding;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Host.Reminding;

public sealed class OpenPagesTests
{
    private static readonly ReminderPost Stretch = new(Guid.NewGuid(), "key", "exercises/cat-cow", "Cat-cow", "Move.", "5 times", null, null);

    private readonly ManualTime _time = new();
    private readonly OpenPages _pages;

    public OpenPagesTests() => _pages = new OpenPages(_time);

    [Fact]
    public async Task Nothing_is_shown_where_no_page_is_open() => Assert.False(await Show());

    [Fact]
    public async Task A_page_gets_what_comes_and_it_counts_once_the_page_has_shown_it()
    {
        var waiting = Next();
        var showing = Show();
        Assert.Equal(Stretch, Assert.Single((await waiting)!));
        Assert.False(showing.IsCompleted);

        _ = Next("key");
        Assert.True(await showing);
    }

    [Fact]
    public async Task A_page_that_was_closed_before_it_could_show_it_does_not_count()
    {
        var waiting = Next();
        var showing = Show();
        await waiting;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.False(await showing);
    }

    [Fact]
    public async Task Between_two_questions_a_page_is_still_open()
    {
        var waiting = Next();
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Empty((await waiting)!);
        var showing = Show();
        Assert.Equal(Stretch, Assert.Single((await Next())!));
        _ = Next("key");
        Assert.True(await showing);
    }

    [Fact]
    public async Task A_few_seconds_after_its_last_question_a_page_is_closed()
    {
        var waiting = Next();
        _time.Advance(TimeSpan.FromSeconds(50));
        await waiting;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(await Show());
    }

    [Fact]
    public async Task Two_tabs_both_get_it_and_one_is_enough()
    {
        var (one, other) = (Next(), Next());
        var showing = Show();
        Assert.Single((await one)!);
        Assert.Single((await other)!);
        _ = Next("key");
        Assert.True(await showing);
    }

    [Fact]
    public async Task Another_browser_gets_nothing()
    {
        var other = _pages.Next("other", [], CancellationToken.None);
        Assert.False(await Show());
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task A_browser_has_so_many_tabs_and_no_more()
    {
        for (var tab = 0; tab < OpenPages.MostOfOneBrowser; tab++)
            _ = Next();
        Assert.Null(await Next());
    }

    [Fact]
    public async Task A_page_that_is_gone_waits_no_more()
    {
        using var gone = new CancellationTokenSource();
        var waiting = _pages.Next("browser", [], gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(await Show());
    }

    [Fact]
    public async Task A_messenger_tries_again_where_no_page_is_open()
    {
        var messenger = new WebMessenger(_pages);
        Assert.Equal(PostOutcome.TryAgain, await messenger.Post(new Place("web", "", "browser"), Stretch, CancellationToken.None));
    }

    private Task<IReadOnlyList<ReminderPost>?> Next(params string[] shown) => _pages.Next("browser", shown, CancellationToken.None);

    private Task<bool> Show() => _pages.Show("browser", Stretch, CancellationToken.None);
}
