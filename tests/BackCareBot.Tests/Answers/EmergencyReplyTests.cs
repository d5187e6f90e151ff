using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

[Collection(RealBot.Collection)]
public sealed class EmergencyReplyTests(RealBot bot)
{
    [Theory]
    [InlineData("routine lower-back please, i can't feel my saddle area")]
    [InlineData("/routine lower-back, I have gone numb between my legs and can't pee")]
    [InlineData("how do I do the cat-cow? since this morning I can't feel when I wipe")]
    [InlineData("which massage is best, both my legs are numb and weak and I wet myself")]
    [InlineData("best stretch after I took twenty paracetamol for my back")]
    [InlineData("foam roller or plank? crushing chest pain and pain between the shoulder blades, sweating")]
    [InlineData("I want to end my life because of this back, show me the bedtime routine")]
    [InlineData("i feel like killing myself, which exercise helps")]
    public void With_an_emergency_or_crisis_there_is_no_exercise_massage_or_routine_in_the_reply(string message)
    {
        var reply = bot.Chat().Ask(message);
        Assert.True(reply.Kind is ReplyKind.Emergency or ReplyKind.Crisis, reply.Kind.ToString());
        AssertNothingToDoButGetHelp(reply);
    }

    [Fact]
    public void Every_trigger_of_an_emergency_or_crisis_gets_a_reply_without_anything_to_do_but_get_help()
    {
        var chat = bot.Chat();
        var grave = bot.Knowledge.Entries.Where(entry => entry.Safety is { Urgency: Urgency.Emergency or Urgency.Crisis });
        var replies = grave.SelectMany(entry => entry.Safety!.Examples.Triggers.Take(25))
            .Select((text, at) => chat.Ask(text, conversation: $"{at}")).Where(reply => reply.Kind is ReplyKind.Emergency or ReplyKind.Crisis).ToList();
        Assert.True(replies.Count > 100);
        Assert.All(replies, AssertNothingToDoButGetHelp);
    }

    [Fact]
    public void After_an_emergency_the_next_question_gets_the_warning_again_instead_of_a_stretch()
    {
        var chat = bot.Chat("GB");
        var first = chat.Ask("I can't feel my saddle area and can't pee");
        var next = chat.Ask("which stretch then?");
        Assert.Equal((ReplyKind.Emergency, first.EntryId), (next.Kind, next.EntryId));
        Assert.EndsWith("If that was a mistake, type “forget-me” and ask again.", next.ShortAnswer, StringComparison.Ordinal);
        AssertNothingToDoButGetHelp(next);
    }

    [Fact]
    public void After_an_emergency_a_named_routine_is_not_given_either()
    {
        var chat = bot.Chat();
        chat.Ask("I can't feel my saddle area and can't pee");
        AssertNothingToDoButGetHelp(chat.Ask("/routine lower-back"));
    }

    [Fact]
    public void A_warning_is_remembered_for_the_person_who_got_it_alone()
    {
        var chat = bot.Chat();
        chat.Ask("I can't feel my saddle area and can't pee", user: "ann");
        Assert.Equal(ReplyKind.Answer, chat.Ask("how do i do the cat-cow", user: "ben").Kind);
    }

    [Fact]
    public void A_lesser_warning_later_does_not_take_the_place_of_a_graver_one()
    {
        var chat = bot.Chat();
        chat.Ask("I can't feel my saddle area and can't pee");
        chat.Ask("I also have a fever and my back aches");
        Assert.Equal("safety/cauda-equina", chat.Ask("how do i do the cat-cow").EntryId);
    }

    private static void AssertNothingToDoButGetHelp(Reply reply)
    {
        Assert.Empty(reply.Steps);
        Assert.Null(reply.Routine);
        Assert.Null(reply.Dose);
        Assert.Null(reply.Also);
        Assert.Empty(reply.Actions);
        Assert.Empty(reply.Suggestions);
        Assert.NotEmpty(reply.Warnings);
        Assert.NotEmpty(reply.Sources);
        Assert.All(reply.Warnings, warning => Assert.StartsWith("safety/", warning.EntryId));
    }
}
