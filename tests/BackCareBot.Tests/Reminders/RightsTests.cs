using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Reminders;

[Collection(RealBot.Collection)]
public sealed class RightsTests(RealBot bot)
{
    private static readonly Mention Everybody = new(MentionKind.Role, "42");

    [Fact]
    public async Task Setting_one_needs_the_right_and_the_refusal_names_it_and_where()
    {
        var chat = new DeskChat(bot);
        Assert.Equal(
            "To set reminders you need the right “Manage Channels” in this channel. Ask somebody who has it, or who can give it to you.",
            (await chat.Say("remind weekdays at 9:30 Berlin time", DeskChat.Caller(manage: false))).ShortAnswer);
        Assert.Empty(await chat.All());
    }

    [Theory]
    [InlineData("remind pause 1")]
    [InlineData("remind resume 1")]
    [InlineData("remind snooze 1")]
    [InlineData("remind change 1 to 10:00")]
    [InlineData("remind remove 1")]
    public async Task Only_its_maker_or_a_moderator_may_touch_a_reminder(string text)
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set();
        Assert.Equal(
            "Somebody else made reminder 1. Only they, or somebody with the right “Manage Messages” in this channel, can do that.",
            (await chat.Say(text, DeskChat.Caller("bob"))).ShortAnswer);
        Assert.Equal(reminder, await chat.Only());
        Assert.Equal(ReplyKind.Information, (await chat.Say(text, DeskChat.Caller("bob", manage: false, moderate: true))).Kind);
    }

    [Theory]
    [InlineData("remind pause 1")]
    [InlineData("remind remove 1")]
    public async Task A_maker_who_lost_the_right_may_still_stop_their_own(string text)
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        Assert.Equal(ReplyKind.Information, (await chat.Say(text, DeskChat.Caller(manage: false))).Kind);
    }

    [Fact]
    public async Task A_maker_who_lost_the_right_may_not_change_it()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        Assert.Contains("“Manage Channels”", (await chat.Say("remind change 1 to 10:00", DeskChat.Caller(manage: false))).ShortAnswer);
    }

    [Fact]
    public async Task A_mention_is_kept_where_the_maker_may_mention_them() =>
        Assert.Equal(Everybody, (await new DeskChat(bot).Set("remind weekdays at 9:30 Berlin time", DeskChat.Caller(mention: true, whom: Everybody))).Mention);

    [Theory]
    [InlineData("remind weekdays at 11:30 Berlin time")]
    [InlineData("remind change 1 to 11:30")]
    public async Task A_mention_that_the_maker_may_not_make_is_refused(string text)
    {
        var chat = new DeskChat(bot);
        var reminder = await chat.Set();
        var reply = await chat.Say(text, DeskChat.Caller(whom: Everybody));
        Assert.Equal(
            "To have a reminder mention them you need the right “Mention Everyone” in this channel. Set it without a mention, or ask somebody who has the right.",
            reply.ShortAnswer);
        Assert.Equal(reminder, await chat.Only());
    }

    [Fact]
    public async Task Nobody_is_mentioned_unless_it_was_asked_for() => Assert.Null((await new DeskChat(bot).Set()).Mention);

    [Fact]
    public async Task A_reminder_of_another_channel_has_no_number_here()
    {
        var chat = new DeskChat(bot);
        await chat.Set();
        var there = DeskChat.Caller(moderate: true) with { Place = DeskChat.Here with { Channel = "other" } };
        Assert.StartsWith("This channel has no reminders", (await chat.Say("remind remove 1", there)).ShortAnswer);
        Assert.Single(await chat.All());
    }
}
