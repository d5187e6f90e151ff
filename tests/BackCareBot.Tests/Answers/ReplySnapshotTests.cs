using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

/// <summary>Every kind of reply, in full. The approved texts stand in the folder beside this file.</summary>
public sealed class ReplySnapshotTests(SmallBot bot) : IClassFixture<SmallBot>
{
    [Theory]
    [InlineData("condition", "what helps sciatica?")]
    [InlineData("exercise", "/exercise cat-cow")]
    [InlineData("exercise-with-picture", "/exercise bird-dog")]
    [InlineData("exercise-easier", "is there an easier version of the bird-dog")]
    [InlineData("technique", "/technique foam roller")]
    [InlineData("faq", "heat or ice?")]
    [InlineData("routine", "routine lower-back")]
    [InlineData("routine-gentle", "routine lower-back gentle")]
    [InlineData("caution-joins-answer", "can i have a swedish massage, i take warfarin")]
    [InlineData("urgent", "my back pain came with a fever and shivering since yesterday")]
    [InlineData("urgent-with-an-answer", "what is sciatica? i also have back pain with a fever")]
    [InlineData("crisis", "i want to kill myself")]
    [InlineData("emergency", "i am numb between my legs and my back pain is bad")]
    [InlineData("emergency-of-another", "my mum is numb between her legs")]
    [InlineData("emergency-beside-a-routine", "routine for the lower back please, i am numb down below and can't pee")]
    [InlineData("unknown", "who won the football yesterday")]
    [InlineData("unknown-name", "/exercise cat")]
    [InlineData("unknown-routine", "/routine elbow back")]
    [InlineData("small-talk-greeting", "hello")]
    [InlineData("small-talk-thanks", "thank you so much")]
    [InlineData("small-talk-goodbye", "see you later")]
    [InlineData("small-talk-help", "what can you do")]
    [InlineData("help", "/help")]
    [InlineData("safety", "/safety")]
    [InlineData("about", "/about")]
    [InlineData("privacy", "/privacy")]
    [InlineData("export-my-data", "/export-my-data")]
    [InlineData("forget-me", "/forget-me")]
    [InlineData("helpful-with-nothing-before", "helpful")]
    [InlineData("empty", "🙂")]
    [InlineData("other-language", "me duele mucho la espalda desde ayer")]
    public void A_reply_is_as_approved(string name, string message) =>
        Approved.Check("Answers", name, ReplyText.Of(bot.Chat("GB").Ask(message)));

    [Fact]
    public void A_reply_to_a_message_that_is_too_long_is_as_approved() =>
        Approved.Check("Answers", "too-long", ReplyText.Of(bot.Chat("GB").Ask(string.Concat(Enumerable.Repeat("and so on ", 500)))));

    [Fact]
    public void A_reply_with_a_reminder_is_as_approved()
    {
        var chat = bot.Chat("GB");
        chat.Ask("my back pain came with a fever and shivering since yesterday");
        Approved.Check("Answers", "reminder", ReplyText.Of(chat.Ask("what is sciatica")));
    }
}
