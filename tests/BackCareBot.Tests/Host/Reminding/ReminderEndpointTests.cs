using System.Net;
using System.Text;
using static BackCareBot.Tests.Host.Reminding.BrowserDouble;

namespace BackCareBot.Tests.Host.Reminding;

/// <summary>What the page's form, list and question box do about reminders.</summary>
public sealed class ReminderEndpointTests(ReminderServer server) : IClassFixture<ReminderServer>
{
    private readonly BrowserDouble _browser = new(server);

    [Fact]
    public async Task A_reminder_that_is_set_by_the_form_is_in_the_list()
    {
        var answer = await _browser.Do("add", new { time = "09:30", days = "Mon, Wed, Fri", zone = "Europe/Berlin", level = "gentle", routine = "" });

        Assert.Equal("Reminder 1 is set", answer.GetProperty("reply").GetProperty("title").GetString());
        Assert.StartsWith("1: Mon, Wed and Fri at 09:30 (Europe/Berlin)", Assert.Single(Lines(await _browser.Do("list"))));
    }

    [Fact]
    public async Task A_preview_tells_the_first_three_times_and_a_stretch_and_sets_nothing()
    {
        var answer = await _browser.Do("preview", new { time = "09:30", days = "every day", zone = "Asia/Tokyo", routine = "lower-back" });
        var sections = answer.GetProperty("reply").GetProperty("sections");

        Assert.Equal("It would come", sections[0].GetProperty("heading").GetString());
        Assert.Equal(3, sections[0].GetProperty("parts")[0].GetProperty("items").GetArrayLength());
        Assert.Equal("Such as", sections[1].GetProperty("heading").GetString());
        Assert.Empty(Lines(answer));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("add")]
    public async Task What_cannot_be_is_told_before_and_when_it_is_set(string command)
    {
        var answer = await _browser.Do(command, new { time = "25:00" });
        Assert.Equal("“25:00” is not a time. Write it as 09:30 or 9:30 am.", Words(answer));
        Assert.Equal("Refusal", answer.GetProperty("reply").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_browsers_zone_is_taken_where_none_is_named()
    {
        var reply = await _browser.Say("remind weekdays at 09:30");
        Assert.Contains("Weekdays at 09:30 (Europe/Berlin)", Words(reply));
        Assert.Single(Lines(await _browser.Do("list")));
    }

    [Fact]
    public async Task A_reminder_can_be_paused_resumed_and_removed()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        Assert.True((await _browser.Do("pause", new { number = "1" })).GetProperty("reminders")[0].GetProperty("isSilent").GetBoolean());
        Assert.False((await _browser.Do("resume", new { number = "1" })).GetProperty("reminders")[0].GetProperty("isSilent").GetBoolean());
        Assert.Empty(Lines(await _browser.Do("remove", new { number = "1" })));
    }

    [Fact]
    public async Task Another_browser_sees_none_of_it()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        Assert.Empty(Lines(await new BrowserDouble(server).Do("list")));
    }

    [Fact]
    public async Task A_warning_sign_in_a_field_leads_and_nothing_is_set()
    {
        var answer = await _browser.Do("add", new { time = "09:30", zone = "Berlin", days = "i am numb between my legs and cannot pee" });
        Assert.NotEqual(0, answer.GetProperty("reply").GetProperty("warnings").GetArrayLength());
        Assert.Empty(Lines(answer));
    }

    [Fact]
    public async Task A_warning_sign_in_typed_words_leads()
    {
        var reply = await _browser.Say("remind me at 9 every day, i am numb between my legs and cannot pee");
        Assert.Equal("Emergency", reply.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task What_is_stored_is_shown_and_erased_on_demand()
    {
        await _browser.Say("remind every day at 14:00 with lower-back");
        Assert.Contains("14:00", (await _browser.Say("export-my-data")).ToString());
        Assert.Contains("erased", Words(await _browser.Say("forget-me")));
        Assert.Empty(Lines(await _browser.Do("list")));
    }

    [Fact]
    public async Task A_question_is_answered_as_ever() =>
        Assert.Equal("conditions/sciatica", (await _browser.Say("what helps sciatica?")).GetProperty("entryId").GetString());

    [Fact]
    public async Task A_browser_has_no_more_reminders_than_a_channel()
    {
        for (var hour = 0; hour < 10; hour++)
            await _browser.Say($"remind every day at {hour + 10}:00");
        Assert.Contains("that is the limit", Words(await _browser.Say("remind every day at 9:00")));
    }

    [Theory]
    [InlineData("/api/reminders", "{}")]
    [InlineData("/api/reminders", """{"browser": "guessable", "command": "list", "conversation": "one"}""")]
    [InlineData("/api/reminders", """{"browser": "11111111-1111-1111-1111-111111111111", "command": "list"}""")]
    [InlineData("/api/reminders", """{"browser": "11111111-1111-1111-1111-111111111111", "command": "drop", "conversation": "one"}""")]
    [InlineData("/api/reminders", """{"browser": "11111111-1111-1111-1111-111111111111", "command": "add", "conversation": "one", "fields": {"time": null}}""")]
    [InlineData("/api/reminders", """{"browser": "11111111-1111-1111-1111-111111111111", "command": "add", "conversation": "one", "fields": 5}""")]
    [InlineData("/api/reminders/press", """{"browser": "11111111-1111-1111-1111-111111111111", "button": "Done"}""")]
    [InlineData("/api/reminders/press", """{"browser": "11111111-1111-1111-1111-111111111111", "reminder": "11111111-1111-1111-1111-111111111111", "button": 7}""")]
    [InlineData("/api/reminders/next", "null")]
    [InlineData("/api/reminders/next", """{"browser": "../../etc/passwd-and-some-more"}""")]
    [InlineData("/api/chat", """{"text": "remind list", "browser": "short"}""")]
    public async Task A_request_without_sense_is_refused_with_what_was_expected(string path, string body)
    {
        using var response = await server.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Expected ", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_field_far_too_long_is_refused()
    {
        using var response = await server.Post(
            "/api/reminders", new { browser = _browser.Name, conversation = "one", command = "add", fields = new { time = new string('9', 201) } });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_sites_page_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reminders")
        {
            Content = new StringContent($$"""{"browser": "{{_browser.Name}}", "command": "list", "conversation": "one"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(header, value);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
