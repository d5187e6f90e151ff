using BackCareBot.Core.Answers;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Conversations;

[Collection(RealBot.Collection)]
public sealed class FollowUpTests(RealBot bot)
{
    [Theory]
    [InlineData("how do i do cat-cow", "how many times?", "exercises/cat-cow")]
    [InlineData("show me the plank", "how long should I hold it?", "exercises/plank")]
    [InlineData("show me the plank", "an easier version?", "exercises/plank")]
    [InlineData("how do i do the bird dog", "that's too hard for me", "exercises/bird-dog")]
    [InlineData("how do i do the bridge", "make it harder", "exercises/bridge")]
    [InlineData("what is a foam roller for", "where did you get that from?", "techniques/foam-roller")]
    [InlineData("what is sciatica", "tell me more", "conditions/sciatica")]
    public void A_follow_up_stays_on_the_topic(string opening, string next, string id) => Assert.Equal(id, Second(opening, next).EntryId);

    [Theory]
    [InlineData("what helps sciatica?", "what about neck pain?", "conditions/neck-pain")]
    [InlineData("show me the plank", "how do i choose a mattress", "faqs/mattress")]
    [InlineData("how do i do cat-cow", "what is a slipped disc", "conditions/herniated-disc")]
    public void A_question_of_its_own_moves_on(string opening, string next, string id) => Assert.Equal(id, Second(opening, next).EntryId);

    [Fact]
    public void The_easier_form_leads_the_answer()
    {
        var reply = Second("how do i do the bird dog", "easier");
        Assert.Equal(bot.Knowledge["exercises/bird-dog"].Body["Easier"]!.Text, reply.ShortAnswer);
    }

    [Fact]
    public void After_fifteen_minutes_a_follow_up_means_nothing()
    {
        var chat = bot.Chat();
        chat.Ask("show me the plank");
        chat.Time.Pass(TimeSpan.FromMinutes(16));
        Assert.NotEqual("exercises/plank", chat.Ask("an easier version?").EntryId);
    }

    [Fact]
    public void Two_users_in_one_channel_have_each_their_own_follow_ups()
    {
        var chat = bot.Chat();
        chat.Ask("show me the plank", user: "ann");
        chat.Ask("how do i do the bird dog", user: "ben");
        Assert.Equal("exercises/plank", chat.Ask("an easier version?", user: "ann").EntryId);
        Assert.Equal("exercises/bird-dog", chat.Ask("an easier version?", user: "ben").EntryId);
    }

    [Fact]
    public void What_is_forgotten_on_request_is_gone_and_so_is_a_warning()
    {
        var chat = bot.Chat();
        chat.Ask("I am numb between my legs and cannot pee");
        Assert.Equal(ReplyKind.Information, chat.Ask("forget-me").Kind);
        Assert.Equal(ReplyKind.Answer, chat.Ask("how do i do the bird dog").Kind);
    }

    [Fact]
    public void Small_talk_between_does_not_lose_the_topic()
    {
        var chat = bot.Chat();
        chat.Ask("show me the plank");
        Assert.Equal(ReplyKind.SmallTalk, chat.Ask("thanks").Kind);
        Assert.Equal("exercises/plank", chat.Ask("an easier version?").EntryId);
    }

    private Reply Second(string opening, string next)
    {
        var chat = bot.Chat();
        chat.Ask(opening);
        return chat.Ask(next);
    }
}
