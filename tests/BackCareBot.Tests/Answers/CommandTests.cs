using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

public sealed class CommandTests(SmallBot bot) : IClassFixture<SmallBot>
{
    [Theory]
    [InlineData("routine lower-back", "routines/lower-back")]
    [InlineData("/routine lower-back", "routines/lower-back")]
    [InlineData("Routine Lower Back", "routines/lower-back")]
    [InlineData("/routine low back routine", "routines/lower-back")]
    [InlineData("exercise cat-cow", "exercises/cat-cow")]
    [InlineData("/exercise cat camel", "exercises/cat-cow")]
    [InlineData("/exercise plnk", "exercises/plank")]
    [InlineData("/technique swedsh masage", "techniques/swedish-massage")]
    [InlineData("technique swedish massage", "techniques/swedish-massage")]
    [InlineData("/about", "faqs/about-this-bot")]
    [InlineData("about", "faqs/about-this-bot")]
    [InlineData("/ask what helps sciatica?", "conditions/sciatica")]
    public void A_command_works_with_and_without_a_slash(string typed, string id) => Assert.Equal(id, bot.Chat().Ask(typed).EntryId);

    [Theory]
    [InlineData("routine lower-back gentle", "gentle")]
    [InlineData("routine lower-back standard", "standard")]
    [InlineData("/routine lower-back GENTLE", "gentle")]
    [InlineData("routine lower-back", "standard")]
    [InlineData("routine lower-back strong", "standard")]
    public void A_routine_comes_at_the_level_asked_for_or_at_the_standard_one(string typed, string level) =>
        Assert.Equal(level, bot.Chat().Ask(typed).Routine?.Level);

    [Theory]
    [InlineData("help", "What I can do")]
    [InlineData("/help", "What I can do")]
    [InlineData("Help!", "What I can do")]
    [InlineData("safety", "Warning signs")]
    [InlineData("privacy", "Your privacy")]
    [InlineData("export-my-data", "What I store about you")]
    [InlineData("export my data", "What I store about you")]
    [InlineData("/forget-me", "Forgotten")]
    [InlineData("forget me", "Forgotten")]
    public void A_command_without_a_name_gives_information(string typed, string title)
    {
        var reply = bot.Chat().Ask(typed);
        Assert.Equal((ReplyKind.Information, title), (reply.Kind, reply.Title));
    }

    [Theory]
    [InlineData("/exercise cat", "exercises/cat-cow")]
    [InlineData("/exercise bird", "exercises/bird-dog")]
    [InlineData("/technique rolling", "techniques/foam-roller")]
    [InlineData("/routine back", "routines/lower-back")]
    [InlineData("/routine", "routines/lower-back")]
    public void An_unknown_name_gets_suggestions(string typed, string suggested)
    {
        var reply = bot.Chat().Ask(typed);
        Assert.Equal(ReplyKind.Unknown, reply.Kind);
        Assert.Contains(suggested, reply.Suggestions.Select(link => link.EntryId));
    }

    [Theory]
    [InlineData("exercise makes it worse, why is that and what should i do")]
    [InlineData("routine?")]
    [InlineData("safety of massage")]
    [InlineData("helpful tips for my back")]
    [InlineData("ask me anything")]
    public void A_sentence_that_begins_like_a_command_is_a_question(string text) => Assert.Null(TypedCommand.Parse(text));

    [Fact]
    public void Every_command_of_the_catalogue_is_understood_as_typed() =>
        Assert.All(CommandCatalogue.All, command => Assert.Equal(command.Name, TypedCommand.Parse($"/{command.Name} x".Replace(" x", command.Parameters.Count > 0 ? " x" : ""))?.Name));

    [Fact]
    public void A_vote_counts_for_the_answer_before_it()
    {
        var chat = bot.Chat();
        chat.Ask("what helps sciatica?");
        chat.Ask("helpful");
        chat.Ask("not helpful");
        Assert.Equal([("conditions/sciatica", true), ("conditions/sciatica", false)], chat.Feedback.Votes);
    }

    [Fact]
    public void A_vote_without_an_answer_counts_nothing()
    {
        var chat = bot.Chat();
        chat.Ask("helpful");
        Assert.Empty(chat.Feedback.Votes);
    }

    [Theory]
    [InlineData("/exercise cat-cow")]
    [InlineData("/exercise plank")]
    public void Typing_a_buttons_label_does_what_the_button_does(string opening) => AssertLabelsDoWhatButtonsDo(opening);

    [Fact]
    public void Typing_a_levels_label_gives_that_level() => AssertLabelsDoWhatButtonsDo("routine lower-back");

    private void AssertLabelsDoWhatButtonsDo(string opening) =>
        Assert.All(bot.Chat().Ask(opening).Actions, action =>
        {
            var (pressed, typed) = (bot.Chat(), bot.Chat());
            pressed.Ask(opening);
            typed.Ask(opening);
            Assert.Equal(ReplyText.Of(pressed.Ask(action.Message)), ReplyText.Of(typed.Ask(action.Label)));
        });
}
