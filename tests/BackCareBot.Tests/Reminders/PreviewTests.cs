using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Reminders;

/// <summary>What a form shows before and beside what it sets, on Friday 20 November 2026 at 09:00 UTC.</summary>
[Collection(RealBot.Collection)]
public sealed class PreviewTests(RealBot bot)
{
    private readonly DeskChat _chat = new(bot);

    [Fact]
    public async Task A_preview_tells_the_first_three_times_and_shows_a_stretch()
    {
        var reply = (await Preview(("time", "09:30"), ("zone", "Europe/Berlin")))!;

        Assert.Equal(
            ["Mon 23 November 2026 at 09:30 (Europe/Berlin)", "Tue 24 November 2026 at 09:30 (Europe/Berlin)", "Wed 25 November 2026 at 09:30 (Europe/Berlin)"],
            reply.Sections[0].Parts[0].Items);
        Assert.Contains("You named no days, so I took weekdays.", reply.ShortAnswer);
        Assert.NotEqual("", reply.Sections[1].Parts[0].Text);
    }

    [Fact]
    public async Task It_keeps_nothing_not_even_the_zone()
    {
        await Preview(("time", "09:30"), ("zone", "Europe/Berlin"));
        Assert.Empty(await _chat.All());
        Assert.Null(await _chat.Store.ZoneOf(DeskChat.Here, CancellationToken.None));
    }

    [Fact]
    public async Task It_refuses_what_adding_would_refuse()
    {
        foreach (var fields in new (string, string)[][] { [("time", "25:00")], [("time", "09:30"), ("until", "1 January 2020")], [("time", "09:30"), ("days", "blue")] })
            Assert.Equal((await _chat.Fill("add", fields)).ShortAnswer, (await Preview(fields))!.ShortAnswer);
    }

    [Fact]
    public async Task It_leaves_a_warning_sign_to_the_answers() =>
        Assert.Null(await Preview(("time", "09:30"), ("days", "i am numb between my legs and cannot pee")));

    [Fact]
    public async Task The_zone_of_the_callers_device_is_taken_where_none_is_known()
    {
        var caller = DeskChat.Caller() with { Zone = "Asia/Tokyo" };
        Assert.Contains("(Asia/Tokyo)", (await _chat.Say("remind weekdays at 09:30", caller)).ShortAnswer);
        Assert.Contains("(Asia/Tokyo)", (await _chat.Say("remind weekdays at 10:30", caller with { Zone = "Europe/Berlin" })).ShortAnswer);
    }

    [Fact]
    public async Task The_list_tells_of_each_when_it_comes_next_and_whether_it_is_silent()
    {
        await _chat.Set();
        await _chat.Set("remind every day at 10:00 Berlin time");
        await _chat.Say("remind pause 1");

        var lines = await _chat.Desk.List(DeskChat.Here, CancellationToken.None);

        Assert.Equal([(1, true, null), (2, false, "Sat 21 November 2026 at 10:00 (Europe/Berlin)")], lines!.Select(line => (line.Number, line.IsSilent, line.Next)));
    }

    [Fact]
    public async Task A_pause_that_is_over_is_none()
    {
        await _chat.Set("remind every day at 10:00 Berlin time");
        await _chat.Say("remind pause 1 until Monday");
        Assert.True((await _chat.Desk.List(DeskChat.Here, CancellationToken.None))![0].IsSilent);
        _chat.Time.Pass(TimeSpan.FromDays(3));
        Assert.False((await _chat.Desk.List(DeskChat.Here, CancellationToken.None))![0].IsSilent);
    }

    [Fact]
    public async Task Where_the_store_cannot_be_used_there_is_no_list()
    {
        _chat.Store.Fault = new StoreException("The disk is full.");
        Assert.Null(await _chat.Desk.List(DeskChat.Here, CancellationToken.None));
        Assert.Single(_chat.Failures);
    }

    private Task<Reply?> Preview(params (string Field, string Value)[] fields) =>
        _chat.Desk.Preview(fields.ToDictionary(field => field.Field, field => field.Value), DeskChat.Caller(), CancellationToken.None);
}
