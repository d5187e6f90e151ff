using System.Net;
using static BackCareBot.Tests.Host.Reminding.BrowserDouble;

namespace BackCareBot.Tests.Host.Reminding;

/// <summary>How a reminder comes to the open page, and what its buttons do.</summary>
public sealed class StretchOnPageTests(ReminderServer server) : IClassFixture<ReminderServer>
{
    private readonly BrowserDouble _browser = new(server);

    [Fact]
    public async Task A_test_comes_to_the_open_page_with_its_text_and_dose()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        var post = await _browser.Test();

        Assert.NotEqual("", post.GetProperty("title").GetString());
        Assert.NotEqual("", post.GetProperty("text").GetString());
        Assert.NotEqual("", post.GetProperty("dose").GetString());
    }

    [Fact]
    public async Task Without_an_open_page_a_test_says_that_none_can_be_reached()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        Assert.Contains("cannot be reached just now", Words(await _browser.Do("test")));
    }

    [Fact]
    public async Task A_reminder_that_is_due_comes_by_itself_and_once()
    {
        var waiting = _browser.Next();
        await server.AddDueAsync(_browser.Name);
        var post = Assert.Single((await waiting).GetProperty("posts").EnumerateArray());

        // Whatever comes again would come before the test.
        var next = await _browser.Test(post.GetProperty("key").GetString()!);
        Assert.NotEqual(post.GetProperty("key").GetString(), next.GetProperty("key").GetString());
    }

    [Fact]
    public async Task Its_buttons_count_put_off_and_show_another()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        var post = await _browser.Test();
        var reminder = post.GetProperty("reminderId").GetString()!;

        Assert.StartsWith("Well done.", Words(await _browser.Press(reminder, "Done")));
        Assert.StartsWith("I will come again at ", Words(await _browser.Press(reminder, "Snooze")));
        Assert.NotNull((await _browser.Press(reminder, "Another", post.GetProperty("entryId").GetString())).GetProperty("entryId").GetString());
    }

    [Fact]
    public async Task Another_browser_cannot_put_it_off()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        var post = await _browser.Test();
        var reply = await new BrowserDouble(server).Press(post.GetProperty("reminderId").GetString()!, "Snooze");
        Assert.Contains("is gone by now", Words(reply));
    }

    [Fact]
    public async Task A_program_that_stops_lets_waiting_pages_go_at_once()
    {
        var own = new ReminderServer();
        await own.InitializeAsync();
        var waiting = own.Post("/api/reminders/next", new { browser = Guid.NewGuid(), shown = Array.Empty<string>() });
        // The other request is answered after the first was taken in, so that this is waiting by then.
        await own.Ask("/api/reminders", new { browser = Guid.NewGuid(), conversation = "one", command = "list" });
        await own.StopAsync().WaitAsync(TimeSpan.FromSeconds(15));
        using var response = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        await own.DisposeAsync();
    }
}
