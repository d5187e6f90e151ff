using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Core.Reminders;
using BackCareBot.Teams.Reminding;
using BackCareBot.Tests.TeamsDouble;
using NodaTime;

namespace BackCareBot.Tests.Teams;

/// <summary>Reminders by a form, and the list with its buttons.</summary>
public abstract class ReminderFormTests(CarrierBench bench)
{
    [Fact]
    public async Task Remind_alone_brings_the_form_with_the_time_zone_of_who_asks()
    {
        using var bot = bench.Reminders();
        var message = bot.InChat("remind", "a:form");
        message["localTimezone"] = "Europe/Lisbon";
        var card = (await bot.Say(message)).Card;
        Assert.Equal("Europe/Lisbon", Field(card, "zone").GetProperty("value").GetString());
        Assert.Equal("mon,tue,wed,thu,fri", Field(card, "days").GetProperty("value").GetString());
        Assert.Contains(Field(card, "routine").GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("value").GetString() == "desk-break");
    }

    [Fact]
    public async Task A_filled_form_sets_the_reminder_and_shows_the_list()
    {
        using var bot = bench.Reminders();
        var where = bot.InGroup("remind", "19:filled");
        var list = await bot.Press(
            (await bot.Say(where)).Card, "Set reminder", where, ("time", "14:00"), ("days", "mon,wed"), ("zone", "Europe/Berlin"), ("routine", "upper-back"),
            ("from", "2026-12-01"), ("until", "2026-12-24"), ("mention", "true"));
        Assert.Contains("Reminder 1 is set", CardReader.AllText(list), StringComparison.Ordinal);
        var set = Assert.Single(await bot.In("19:filled"));
        Assert.Equal(
            new Schedule(new LocalTime(14, 0), "Europe/Berlin", ReminderDays.Monday | ReminderDays.Wednesday, new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 24)),
            set.Schedule);
        Assert.Equal(("routines/upper-back", new Mention(MentionKind.User, "29:ann")), (set.Routine, set.Mention!));
    }

    [Fact]
    public async Task A_typed_city_goes_before_the_list()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind add", "a:city");
        await bot.Press((await bot.Say(where)).Card, "Set reminder", where, ("time", "09:30"), ("days", "mon"), ("zone", "Europe/Berlin"), ("otherZone", "Lisbon"));
        Assert.Equal("Europe/Lisbon", Assert.Single(await bot.In("a:city")).Schedule.Zone);
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_back_with_why_and_everything_that_was_filled_in()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind", "a:back");
        var form = await bot.Press(
            (await bot.Say(where)).Card, "Set reminder", where, ("time", "09:30"), ("days", "tue,sat"), ("otherZone", "Mars/Phobos"), ("until", "2026-12-24"));
        Assert.Contains("no time zone “Mars/Phobos”", CardReader.AllText(form), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["09:30", "tue,sat", "Mars/Phobos", "2026-12-24"],
            new[] { "time", "days", "otherZone", "until" }.Select(id => Field(form, id).GetProperty("value").GetString()));
        Assert.Empty(await bot.In("a:back"));
    }

    [Fact]
    public async Task A_last_day_that_is_past_comes_back_too()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind", "a:past");
        var form = await bot.Press((await bot.Say(where)).Card, "Set reminder", where, ("time", "09:30"), ("zone", "Europe/Berlin"), ("until", "2026-11-19"));
        Assert.Contains("is past", CardReader.AllText(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_a_channel_obeys_the_right_of_who_sends_it()
    {
        using var bot = bench.Reminders(ReminderRight.Owners);
        var where = bot.InGroup("hello", "19:right@thread.tacv2", team: "19:team");
        await bot.Say(where);
        var data = new JsonObject { ["remind"] = new JsonObject { ["do"] = "add" }, ["time"] = "09:30", ["zone"] = "Europe/Berlin" };
        Assert.Contains("Team owner", CardReader.AllText(await bot.Invoke("remind", data, where)), StringComparison.Ordinal);
        Assert.Empty(await bot.In("19:right@thread.tacv2", "19:team"));
    }

    [Fact]
    public async Task A_warning_sign_in_a_field_leads()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind", "a:field");
        var card = await bot.Press((await bot.Say(where)).Card, "Set reminder", where, ("time", "09:30"), ("otherZone", "numb saddle area and cannot pee"));
        Assert.StartsWith("⚠", CardReader.AllText(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_pauses_resumes_and_removes_the_chosen_one()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind list", "a:list");
        await bot.Say(bot.InChat("remind weekdays at 09:30 Berlin time", "a:list"));
        await bot.Say(bot.InChat("remind every day at 14:00", "a:list"));
        var list = (await bot.Say(where)).Card;
        list = await bot.Press(list, "Pause", where, ("number", "2"));
        Assert.Contains("Reminder 2 is paused", CardReader.AllText(list), StringComparison.Ordinal);
        Assert.EndsWith("; paused", Field(list, "number").GetProperty("choices")[1].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("2", Field(list, "number").GetProperty("value").GetString());
        list = await bot.Press(list, "Resume", where, ("number", "2"));
        Assert.All(await bot.In("a:list"), reminder => Assert.Null(reminder.Schedule.PausedUntil));
        list = await bot.Press(list, "Remove", where, ("number", "1"));
        Assert.Equal(2, Assert.Single(await bot.In("a:list")).Number);
        Assert.Contains("is removed", CardReader.AllText(await bot.Press(list, "Remove", where, ("number", "2"))), StringComparison.Ordinal);
        Assert.Empty(await bot.In("a:list"));
    }

    [Fact]
    public async Task A_test_posts_into_the_conversation_at_once()
    {
        using var bot = bench.Reminders();
        var where = bot.InChat("remind list", "a:try");
        await bot.Say(bot.InChat("remind weekdays at 09:30 Berlin time", "a:try"));
        var list = (await bot.Say(where)).Card;
        Assert.Contains("I posted reminder 1", CardReader.AllText(await bot.Press(list, "Test", where, ("number", "1"))), StringComparison.Ordinal);
        Assert.Equal("Done", CardReader.Buttons((await bench.Connector.Next()).Card)[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("""{"remind":{"do":"format-disk"}}""")]
    [InlineData("""{"remind":{"do":"done"}}""")]
    [InlineData("""{"remind":{"do":"done","id":"7"}}""")]
    [InlineData("""{"remind":{}}""")]
    [InlineData("""{"remind":"done"}""")]
    [InlineData("""{}""")]
    public async Task A_broken_button_is_refused(string data)
    {
        using var bot = bench.Reminders();
        await bot.Invoke("remind", JsonNode.Parse(data)!.AsObject(), bot.InChat("", "a:broken-remind"), expected: 400);
    }

    private static JsonElement Field(JsonElement card, string id) =>
        card.GetProperty("body").EnumerateArray().Single(element => element.TryGetProperty("id", out var own) && own.GetString() == id);
}
