using BackCareBot.Core.Reminders;
using BackCareBot.Teams.Reminding;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Reminders by typed words, and who may set them.</summary>
public abstract class ReminderTests(CarrierBench bench)
{
    private const string Nine = "remind weekdays at 09:30 Berlin time";

    [Fact]
    public async Task In_a_personal_chat_a_person_sets_a_reminder()
    {
        using var bot = bench.Reminders();
        Assert.Contains("Reminder 1 is set", (await bot.Say(bot.InChat(Nine, "a:set"))).Text, StringComparison.Ordinal);
        var reminder = Assert.Single(await bot.In("a:set"));
        Assert.Equal(("29:ann", "Europe/Berlin"), (reminder.Maker, reminder.Schedule.Zone));
    }

    [Fact]
    public async Task In_a_group_chat_every_member_may_and_may_remove_anothers()
    {
        using var bot = bench.Reminders();
        await bot.Say(bot.InGroup(Nine, "19:group"));
        Assert.Contains("is removed", (await bot.Say(bot.InGroup("remind remove 1", "19:group", user: "29:bob"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_where_owners_alone_may_the_refusal_names_the_right_and_the_setting()
    {
        using var bot = bench.Reminders(ReminderRight.Owners);
        var text = (await bot.Say(bot.InGroup(Nine, "19:owners@thread.tacv2;messageid=1", team: "19:team"))).Text;
        Assert.Contains("“Team owner” in this team", text, StringComparison.Ordinal);
        Assert.Contains("Teams:ReminderRight", text, StringComparison.Ordinal);
        Assert.Empty(await bot.In("19:owners@thread.tacv2", "19:team"));
    }

    [Fact]
    public async Task In_a_channel_where_members_may_the_reminder_belongs_to_the_channel_and_not_to_a_thread()
    {
        using var bot = bench.Reminders(ReminderRight.Members);
        await bot.Say(bot.InGroup(Nine, "19:members@thread.tacv2;messageid=1", team: "19:team"));
        Assert.Single(await bot.In("19:members@thread.tacv2", "19:team"));
        var list = await bot.Say(bot.InGroup("remind list", "19:members@thread.tacv2;messageid=2", team: "19:team"));
        Assert.Contains("one reminder", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind weekdays at 09:30 Berlin time mention <at>Bob</at>")]
    [InlineData("remind <at>Bob</at> weekdays at 09:30 Berlin time")]
    [InlineData("remind weekdays at 09:30 Berlin time and mention: <at>Bob</at>")]
    public async Task Whom_the_message_mentions_each_post_mentions(string text)
    {
        using var bot = bench.Reminders();
        var conversation = bench.NewId();
        await bot.Say(ReminderBench.Mention(bot.InGroup(text, conversation), "<at>Bob</at>", "29:bob"));
        Assert.Equal(new Mention(MentionKind.User, "29:bob"), Assert.Single(await bot.In(conversation)).Mention);
    }

    [Fact]
    public async Task Two_people_cannot_be_mentioned()
    {
        using var bot = bench.Reminders();
        var message = ReminderBench.Mention(bot.InGroup($"{Nine} <at>Bob</at> <at>Cleo</at>", "19:two"), "<at>Bob</at>", "29:bob");
        Assert.Contains("one person", (await bot.Say(ReminderBench.Mention(message, "<at>Cleo</at>", "29:cleo"))).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.In("19:two"));
    }

    [Fact]
    public async Task A_warning_sign_leads_whatever_is_to_be_reminded_of()
    {
        using var bot = bench.Reminders();
        var posted = await bot.Say(bot.InChat("remind me at 9 to stretch, my saddle area is numb and I cannot pee", "a:warned"));
        Assert.StartsWith("⚠", posted.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.In("a:warned"));
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused_with_what_to_write()
    {
        using var bot = bench.Reminders();
        Assert.Contains("“25:00” is not a time", (await bot.Say(bot.InChat("remind weekdays at 25:00", "a:time"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_chosen_from_is_shown_with_a_button_for_each()
    {
        using var bot = bench.Reminders();
        await bot.Say(bot.InChat(Nine, "a:which"));
        await bot.Say(bot.InChat("remind every day at 14:00", "a:which"));
        var posted = await bot.Say(bot.InChat("remind pause", "a:which"));
        Assert.Contains("2: every day at 14:00", posted.Text, StringComparison.Ordinal);
        Assert.Equal("remind pause 2", CardReader.Button(posted.Card, "remind pause 2").GetProperty("data").GetProperty("ask").GetString());
    }

    [Fact]
    public async Task An_edited_command_is_not_done_again()
    {
        using var bot = bench.Reminders();
        var message = bot.InChat(Nine, "a:edit");
        await bot.Say(message);
        await bot.Edit(message);
        Assert.Single(await bot.In("a:edit"));
    }

    [Fact]
    public async Task What_is_stored_is_shown_in_the_personal_chat_alone()
    {
        using var bot = bench.Reminders();
        bot.Lines.Kept.Add("Reminder 1: weekdays at 09:30");
        Assert.DoesNotContain("weekdays", (await bot.Say(bot.InGroup("export-my-data", "19:export"))).Text, StringComparison.Ordinal);
        var shown = (await bot.Say(bot.InChat("export-my-data", "a:export"))).Text;
        Assert.Contains("weekdays at 09:30", shown, StringComparison.Ordinal);
        Assert.Contains("which personal chat", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_erases_what_is_stored_and_whose_chat_it_was()
    {
        using var bot = bench.Reminders();
        bot.Lines.Kept.Add("a reminder");
        await bot.Say(bot.InGroup("hello", "19:forget"));
        await bot.Say(bot.InChat("forget-me", "a:forget"));
        Assert.Empty(bot.Lines.Kept);
        await bot.Messenger.Tell("29:ann", new Place("teams", "", "19:forget"), "It stopped.", default);
        Assert.Equal("19:forget", (await bench.Connector.Next()).Conversation);
    }
}
