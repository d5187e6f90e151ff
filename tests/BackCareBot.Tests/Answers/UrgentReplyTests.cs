using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

[Collection(RealBot.Collection)]
public sealed class UrgentReplyTests(RealBot bot)
{
    [Fact]
    public void An_urgent_warning_keeps_an_answer_that_only_informs()
    {
        var reply = bot.Chat().Ask("my back aches and I have a fever. what is a slipped disc?");
        Assert.Equal((ReplyKind.Urgent, "safety/infection", "conditions/herniated-disc"), (reply.Kind, reply.EntryId, reply.Also?.EntryId));
    }

    [Theory]
    [InlineData("my back aches and I have a fever, how do I do the cat-cow?")]
    [InlineData("my back aches and I have a fever, is a deep tissue massage good for it?")]
    [InlineData("my back aches and I have a fever, lower back routine please")]
    [InlineData("back pain with fever and chills. should i use a foam roller?")]
    public void An_urgent_warning_keeps_no_answer_that_loads_or_heats_the_body(string message)
    {
        var reply = bot.Chat().Ask(message);
        Assert.Equal((ReplyKind.Urgent, null), (reply.Kind, reply.Also));
    }

    [Fact]
    public void The_next_harmless_question_is_answered_with_a_reminder()
    {
        var chat = bot.Chat("GB");
        chat.Ask("my back aches and I have a fever");
        var next = chat.Ask("tell me about slipped discs");
        Assert.Equal(ReplyKind.Answer, next.Kind);
        Assert.Contains("NHS 111", next.Reminder);
    }

    [Fact]
    public void The_next_question_about_an_exercise_gets_the_warning_instead()
    {
        var chat = bot.Chat();
        chat.Ask("my back aches and I have a fever");
        var next = chat.Ask("how do i do the cat-cow");
        Assert.Equal(("safety/infection", 0), (next.EntryId, next.Steps.Count));
    }

    [Fact]
    public void The_warning_with_the_gravest_sign_leads()
    {
        var reply = bot.Chat().Ask("I have a fever with my back pain, and since today I can't pee and I'm numb between the legs");
        Assert.Equal(ReplyKind.Emergency, reply.Kind);
        Assert.Equal(Urgency.Emergency, reply.Warnings[0].Urgency);
        Assert.Equal(reply.Warnings.OrderByDescending(warning => warning.Urgency), reply.Warnings);
    }
}
