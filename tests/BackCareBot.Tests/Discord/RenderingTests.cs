using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Routines;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Tests.DiscordDouble;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class RenderingTests(DiscordKnowledge knowledge)
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("A sentence that says *something* of [backs](x). ", 400));

    [Fact]
    public void Every_entry_fits_in_every_form_and_none_of_its_buttons_is_lost()
    {
        var composer = new AnswerComposer(knowledge.Bot.Current.Edition.Knowledge);
        foreach (var entry in knowledge.Bot.Current.Edition.Knowledge.Entries)
        {
            var reply = composer.Answer(entry, Core.Understanding.Aspect.Overview);
            foreach (var options in new RenderOptions[] { new(false), new(true, true), new(true, true, true) })
                Assert.Equal((entry.Id, ""), (entry.Id, Faults(ReplyRenderer.Render(reply, options))));
            Assert.All(reply.Actions, action => Assert.NotNull(new ButtonId.Say(entry.Id, action.Message).Write()));
            Assert.NotNull(new ButtonId.Say("", entry.Title).Write());
            Assert.NotNull(new ButtonId.Share(entry.Id).Write());
        }
    }

    [Fact]
    public void A_line_that_announces_a_list_stands_right_before_it()
    {
        var reply = new AnswerComposer(knowledge.Bot.Current.Edition.Knowledge).Answer(
            knowledge.Bot.Current.Edition.Knowledge["conditions/muscle-strain"], Core.Understanding.Aspect.Overview);
        var field = Assert.Single(ReplyRenderer.Render(reply, new(Private: true, Full: true)).Embeds.SelectMany(embed => embed.Fields), field => field.Name == "What helps");
        Assert.Contains("After that:\n•", field.Value.Replace("\\", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_every_suggestion_lead_to_its_entry()
    {
        var answers = new AnswerService(knowledge.Bot.Current, new ConversationStore(TimeProvider.System), new NoCounts(), null);
        var astray = knowledge.Bot.Current.Edition.Knowledge.Entries.Where(entry => entry.Kind != EntryKind.Safety)
            .Where(entry => answers.Answer(new ChatMessage { Text = entry.Title, Conversation = entry.Id }).EntryId != entry.Id)
            .Select(entry => entry.Title).ToList();

        Assert.Empty(astray);
    }

    [Fact]
    public void The_longest_reply_is_cut_to_Discords_limits()
    {
        var many = Enumerable.Repeat(Long, 8).ToList();
        var sections = Enumerable.Repeat(new ReplySection(Long, Long, many), 30).ToList();
        var reply = new Reply
        {
            Kind = ReplyKind.Answer,
            EntryId = "exercises/cat-cow",
            Title = Long,
            ShortAnswer = Long,
            Steps = many,
            Dose = Long,
            Cautions = many,
            Evidence = Long,
            Sources = [.. Enumerable.Range(0, 80).Select(i => new ReplySource($"Source {i}", new Uri($"https://example.org/{i}/({i})")))],
            Sections = sections,
            Actions = [.. Enumerable.Range(0, 60).Select(i => new ReplyAction(Long, $"action {i}"))],
            Suggestions = [.. Enumerable.Range(0, 60).Select(i => new ReplyLink($"x/{i}", $"Title {i} {Long[..90]}"))],
        };
        var warned = new Reply
        {
            Kind = ReplyKind.Urgent,
            Title = Long,
            ShortAnswer = Long,
            Warnings = [.. Enumerable.Repeat(new ReplyWarning("safety/x", Urgency.Urgent, Long, Long, many, reply.Sources), 5)],
            Also = reply,
        };

        Assert.Equal("", Faults(ReplyRenderer.Render(reply, new RenderOptions(true, true, true))));
        Assert.Equal("", Faults(ReplyRenderer.Render(warned, new RenderOptions(true, true, true))));
    }

    [Fact]
    public void A_warning_leads_in_its_colour_in_bold_and_an_emergency_has_no_buttons()
    {
        var warning = new ReplyWarning("safety/x", Urgency.Emergency, "Go now", "Call 999 now.", ["numbness between the legs"], []);
        var reply = new Reply { Kind = ReplyKind.Emergency, Title = "Go now", ShortAnswer = "Call 999 now.", Warnings = [warning] };

        var shown = ReplyRenderer.Render(reply, new RenderOptions(Private: false));

        Assert.Equal("**Call 999 now.**", shown.Embeds[0].Description);
        Assert.Equal(0xC62828, shown.Embeds[0].Colour);
        Assert.Empty(shown.Rows);
        Assert.Contains("numbness", ReplyRenderer.Render(reply, new RenderOptions(Private: true)).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a* _b_ ~c~ `d` ||e|| [f](g) <@1> #h", @"\*a\* \_b\_ \~c\~ \`d\` \|\|e\|\| \[f\](g) \<\@1\> \#h")]
    [InlineData("Stop if: it hurts", "Stop if: it hurts")]
    public void Text_cannot_turn_into_markup(string text, string shown) => Assert.Equal(shown, DiscordText.Escape(text));

    [Theory]
    [InlineData("One. Two. Three.", 12, "One. Two. …")]
    [InlineData("Oneword", 5, "One …")]
    [InlineData("short", 10, "short")]
    public void Text_is_cut_at_a_sentence(string text, int most, string cut) => Assert.Equal(cut, DiscordText.Cut(text, most));

    [Fact]
    public void Buttons_say_the_same_after_being_written_and_read()
    {
        ButtonId[] buttons =
        [
            new ButtonId.Say("exercises/cat-cow", "easier"), new ButtonId.Say("", "a | b"), new ButtonId.Share("conditions/sciatica"),
            new ButtonId.Play("bedtime.gentle.3.s1u.e1763629200.a1b2.owner", RoutineMove.Skip),
        ];

        Assert.All(buttons, button => Assert.Equal(button, ButtonId.Read(button.Write()!)));
    }

    [Fact]
    public void Replies_look_as_approved()
    {
        Looks("exercise", ReplyRenderer.Render(SampleReplies.Exercise, new RenderOptions(Private: true, CanShare: true)));
        Looks("exercise-in-channel", ReplyRenderer.Render(SampleReplies.Exercise, new RenderOptions(Private: false)));
        Looks("exercise-more", ReplyRenderer.Render(SampleReplies.Exercise, new RenderOptions(Private: true, Full: true)));
        Looks("routine", ReplyRenderer.Render(SampleReplies.Routine, new RenderOptions(Private: true, CanShare: true)));
        Looks("warned", ReplyRenderer.Render(SampleReplies.Warned, new RenderOptions(Private: true, CanShare: true)));
        Looks("emergency-in-channel", ReplyRenderer.Render(SampleReplies.Emergency, new RenderOptions(Private: false)));
        Looks("unknown", ReplyRenderer.Render(SampleReplies.Unknown, new RenderOptions(Private: false)));
        Looks("routine-intro", RoutineRenderer.Render(SampleScenes.Intro));
        Looks("routine-step", RoutineRenderer.Render(SampleScenes.Step));
        Looks("routine-paused", RoutineRenderer.Render(SampleScenes.Paused));
        Looks("routine-ended", RoutineRenderer.Render(SampleScenes.Ended));
        Looks("routine-hurts", RoutineRenderer.Render(SampleScenes.Hurts));
    }

    [Fact]
    public void Every_scene_of_every_routine_fits_and_none_of_its_buttons_is_lost()
    {
        foreach (var scene in SampleScenes.All(knowledge.Bot.Current))
        {
            var message = RoutineRenderer.Render(scene);
            Assert.Equal((scene.State, ""), (scene.State, Faults(message)));
            Assert.Subset(message.Rows.SelectMany(row => row).Select(button => button.Label).ToHashSet(), scene.Moves.Select(move => move.Label).ToHashSet());
        }
    }

    private static void Looks(string name, DiscordMessage message) => Approved.Matches(
        $"Discord/Approved/{name}.json", JsonSerializer.SerializeToNode(MessageWriter.Body(message), DiscordJson.Default.MessageBody)!);

    private static string Faults(DiscordMessage message) =>
        string.Join("; ", PayloadCheck.Faults(JsonSerializer.SerializeToElement(MessageWriter.Body(message), DiscordJson.Default.MessageBody)));
}
