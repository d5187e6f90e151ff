using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Routines;
using BackCareBot.Core.Understanding;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.Support;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Every card is one that Teams draws.</summary>
[Collection(TeamsTests.Name)]
public sealed class CardTests(TeamsBench bench)
{
    private static readonly CardContext Private = new(Private: true, CardPictures.At(new Uri("https://bot.example.test/images/")));

    [Fact]
    public void Every_entry_of_the_knowledge_base_makes_a_good_card()
    {
        var knowledge = bench.Bot.Current.Edition.Knowledge;
        var composer = new AnswerComposer(knowledge);
        foreach (var entry in knowledge.Entries)
        {
            foreach (var level in entry.Routine?.Levels.Select(level => level.Name) ?? [null!])
                AssertGood(ReplyCard.Draw(composer.Answer(entry, Aspect.Overview, level) with { Picture = new ReplyPicture("picture", "A picture") }, Private));
        }
    }

    [Fact]
    public void Every_warning_makes_a_good_card_that_begins_with_what_to_do()
    {
        var knowledge = bench.Bot.Current.Edition.Knowledge;
        var composer = new AnswerComposer(knowledge);
        var region = knowledge.RegionFor("GB");
        var answer = composer.Answer(knowledge["conditions/sciatica"], Aspect.Overview);
        foreach (var entry in knowledge.Entries.Where(entry => entry.Safety is not null))
        {
            var warning = composer.Warning(new(entry, false, ["a sign"], 1, []), region);
            var card = ReplyCard.Draw(AnswerComposer.Warn([warning], answer), Private);
            AssertGood(card);
            var texts = CardReader.Texts(Read(card)).ToList();
            Assert.Equal(("⚠ " + CardText.Plain(warning.Title), CardText.Plain(warning.Text)), (texts[0], texts[1]));
        }
    }

    [Fact]
    public void Every_scene_of_every_routine_makes_a_good_card()
    {
        foreach (var scene in SampleScenes.All(bench.Bot.Current))
            AssertGood(RoutineCard.Draw(WithPicture(scene), Private).Write());
        foreach (var scene in (RoutineScene[])[SampleScenes.Intro, SampleScenes.Step, SampleScenes.Paused, SampleScenes.Ended, SampleScenes.Hurts])
            AssertGood(RoutineCard.Draw(scene, Private).Write());
        AssertGood(RoutineCard.Draw(new RoutineTurn.Refused(RoutineRefusal.Stale, "Changed", "It has changed.", SampleScenes.Intro.State)).Write());
    }

    [Fact]
    public void A_step_has_its_picture_and_six_buttons()
    {
        var card = Read(RoutineCard.Draw(SampleScenes.Step, Private).Write());

        Assert.Equal(["Next", "Back", "Easier", "Pause", "Stop", "This hurts"], CardReader.Buttons(card).Select(button => button.GetProperty("title").GetString()));
        Assert.Contains("https://bot.example.test/images/bridge.png", card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_bot_says_of_itself_makes_good_cards()
    {
        foreach (var text in (string[])["help", "safety", "about", "privacy", "hello", "", "qwertz uiop", "routine", new string('x', 5_000)])
            AssertGood(ReplyCard.Draw(bench.Bot.Answers.Answer(new ChatMessage { Text = text, Conversation = bench.NewId() }), Private));
        AssertGood(FixedCards.Welcome(Private).Write());
        AssertGood(FixedCards.Welcome(Private with { Private = false }).Write());
        AssertGood(FixedCards.Question().Write());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(200)]
    public void A_reply_of_any_size_makes_a_card_of_at_most_25_kilobytes_and_six_buttons(int times)
    {
        var word = string.Concat(Enumerable.Repeat("Ärger im Rücken. ", times));
        string[] many = [.. Enumerable.Repeat(word, times)];
        var reply = new Reply
        {
            Kind = ReplyKind.Answer,
            EntryId = "exercises/cat-cow",
            Title = word,
            ShortAnswer = word,
            Steps = many,
            Cautions = many,
            Evidence = word,
            Sources = [.. many.Select((_, at) => new ReplySource("A page", new Uri($"https://example.test/{at}")))],
            Sections = [.. many.Select(_ => new ReplySection("More", word, many))],
            Actions = [.. many.Select(_ => new ReplyAction(word, word))],
            Suggestions = [.. many.Select(_ => new ReplyLink("a/b", "Another"))],
            Warnings = [.. many.Select(_ => new ReplyWarning("safety/x", Urgency.Urgent, word, word, many, []))],
        };
        AssertGood(ReplyCard.Draw(reply with { Also = reply }, Private));
    }

    [Fact]
    public void The_same_reply_gives_the_same_card()
    {
        var reply = bench.Bot.Answers.Answer(new ChatMessage { Text = "what helps sciatica?", Conversation = bench.NewId() });
        Assert.Equal(ReplyCard.Draw(reply, Private).Utf8.ToArray(), ReplyCard.Draw(reply, Private).Utf8.ToArray());
    }

    [Fact]
    public void Nothing_in_a_text_becomes_markup()
    {
        var reply = new Reply { Kind = ReplyKind.Information, Title = "*a* [b](http://c)", ShortAnswer = "_d_ `e` # f" };
        var texts = string.Join('\n', CardReader.Texts(Read(ReplyCard.Draw(reply, Private))));
        Assert.DoesNotContain("](", texts, StringComparison.Ordinal);
        Assert.Equal(-1, texts.AsSpan().IndexOfAny("*_`#"));
    }

    private static RoutineScene WithPicture(RoutineScene scene) =>
        scene.Step is null ? scene : scene with { Step = scene.Step with { Picture = new ReplyPicture("picture", "A picture") } };

    private static JsonElement Read(CardJson card) => JsonDocument.Parse(card.Utf8).RootElement;

    private static void AssertGood(CardJson card) => Assert.Empty(CardRules.Faults(card.Utf8.Span));
}
