using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Routines;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Routines;

/// <summary>Routines in conversations: words, owners, warnings, restarts and edited knowledge.</summary>
[Collection(RealBot.Collection)]
public sealed class GuidedRoutineTests(RealBot bot)
{
    [Fact]
    public void Typing_the_words_does_what_the_buttons_do()
    {
        var talk = new Talk(bot.Current);
        talk.Say("routine lower-back");

        Assert.Equal(RoutineStage.Intro, talk.Scene("start").Stage);
        Assert.StartsWith("Step 1", talk.Scene("Start").Heading);
        Assert.StartsWith("Step 2", talk.Scene("next.").Heading);
        Assert.StartsWith("Step 1", talk.Scene("back").Heading);
        Assert.Equal(StepForm.Easier, talk.Scene("easier").Step!.Form);
        Assert.Equal(StepForm.Harder, talk.Scene("Harder!").Step!.Form);
        Assert.True(talk.Scene("pause").Step!.Paused);
        Assert.False(talk.Scene("resume").Step!.Paused);
        Assert.StartsWith("Step 2", talk.Scene("skip").Heading);
        Assert.Equal(RoutineStage.Stopped, talk.Scene("stop").Stage);
        Assert.Equal(RoutineStage.Intro, talk.Scene("start").Stage);
        Assert.Equal(RoutineStage.Hurts, talk.Scene("this hurts").Stage);
    }

    [Fact]
    public void Show_exercise_shows_the_one_that_is_on()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");

        Assert.Equal("exercises/cat-cow", talk.Said("show exercise").EntryId);
        Assert.StartsWith("Step 2", talk.Scene("next").Heading);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_the_routine_goes_on()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");

        Assert.Equal("exercises/cat-cow", talk.Said("how many should I do?").EntryId);
        Assert.StartsWith("Step 2", talk.Scene("next").Heading);
    }

    [Theory]
    [InlineData("stop, my saddle area is numb and I cannot pee")]
    [InlineData("next, but I have a crushing pain in my chest")]
    public void A_typed_warning_sign_leads_and_stops_the_routine(string message)
    {
        var talk = new Talk(bot.Current).Begin("lower-back");
        var state = talk.Last;

        Assert.Equal(ReplyKind.Emergency, talk.Said(message).Kind);
        Assert.NotEmpty(Assert.IsType<RoutineTurn.Said>(talk.Press(state, RoutineMove.Next)).Reply.Warnings);
        talk.Said("next");
    }

    [Fact]
    public void Without_a_routine_the_words_are_ordinary()
    {
        var talk = new Talk(bot.Current);

        talk.Said("next");
        talk.Said("stop");
        talk.Said("this hurts");
    }

    [Fact]
    public void After_a_list_easier_is_still_about_what_was_spoken_of_last()
    {
        var talk = new Talk(bot.Current);
        talk.Said("routine lower-back");
        talk.Said("exercise cat-cow");

        Assert.Equal("exercises/cat-cow", talk.Said("easier").EntryId);
    }

    [Fact]
    public void The_words_are_forgotten_after_15_minutes_and_the_buttons_are_not()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");
        talk.Time.Pass(TimeSpan.FromMinutes(16));

        talk.Said("next");
        Assert.IsType<RoutineTurn.Shown>(talk.Press(talk.Last, RoutineMove.Next));
    }

    [Fact]
    public void Forget_me_forgets_the_routine_too()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");
        talk.Said("forget-me");

        talk.Said("next");
    }

    [Fact]
    public void Two_people_in_one_channel_have_a_routine_each()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");
        talk.Say("routine bedtime", user: "other");
        talk.Say("start", user: "other");

        Assert.StartsWith("Step 2 of 9", talk.Scene("next").Heading);
        Assert.StartsWith("Step 1 of 6", Assert.IsType<RoutineTurn.Shown>(talk.Say("start", user: "other")).Scene.Heading);
    }

    [Fact]
    public void Nobody_elses_buttons_act_on_it()
    {
        var talk = new Talk(bot.Current).Begin("lower-back");

        var refused = Assert.IsType<RoutineTurn.Refused>(talk.Press(talk.Last, RoutineMove.Next, user: "other"));

        Assert.Equal(RoutineRefusal.NotYours, refused.Refusal);
        var own = Assert.IsType<RoutineTurn.Shown>(talk.Press(refused.Restart!, RoutineMove.Show, user: "other"));
        Assert.Equal(RoutineStage.Intro, own.Scene.Stage);
        Assert.StartsWith("Step 2", talk.Scene("next").Heading);
    }

    [Fact]
    public void A_button_works_after_a_restart()
    {
        var before = new Talk(bot.Current).Begin("lower-back");
        var after = new Talk(bot.Current);

        Assert.StartsWith("Step 2", Assert.IsType<RoutineTurn.Shown>(after.Press(before.Last, RoutineMove.Next)).Scene.Heading);
        Assert.StartsWith("Step 3", after.Scene("next").Heading);
    }

    [Theory]
    [InlineData("garbage", RoutineRefusal.Unreadable, false)]
    [InlineData("nowhere.gentle.0.s1u..abcd.", RoutineRefusal.Stale, false)]
    [InlineData("lower-back.heroic.0.s1u..abcd.", RoutineRefusal.Stale, false)]
    [InlineData("lower-back.gentle.0.s1u..0000.", RoutineRefusal.Stale, true)]
    [InlineData("lower-back.gentle.99.s1u..0000.", RoutineRefusal.Stale, true)]
    public void A_button_that_no_longer_fits_says_so_and_offers_a_new_start(string state, RoutineRefusal refusal, bool restarts)
    {
        var refused = Assert.IsType<RoutineTurn.Refused>(new Talk(bot.Current).Press(state, RoutineMove.Next));

        Assert.Equal((refusal, restarts), (refused.Refusal, refused.Restart is not null));
        Assert.NotEmpty(refused.Text);
    }

    [Fact]
    public void A_routine_whose_steps_were_edited_says_so()
    {
        using var knowledge = new KnowledgeFolder();
        using var data = new TempFolder();
        using var current = Builder.Current(knowledge.Path, data.Path, new ManualTime(SmallKnowledge.Day), keepModels: false);
        var talk = new Talk(current).Begin("lower-back");
        knowledge.Replace(
            "routines/lower-back.md", "      - { do: exercises/cat-cow, seconds: 120, dose: 10 slow repetitions }\n",
            "      - { do: exercises/standing-back-bend, seconds: 120, dose: 5 small bends }\n");
        Assert.NotNull(current.Reload()!.Base);

        var refused = Assert.IsType<RoutineTurn.Refused>(talk.Press(talk.Last, RoutineMove.Next));

        Assert.Equal(RoutineRefusal.Stale, refused.Refusal);
        Assert.Contains("edited", refused.Text);
        Assert.IsType<RoutineTurn.Shown>(talk.Press(refused.Restart!, RoutineMove.Start));
    }

    /// <summary>One person, by default, in one conversation with a bot that was just started.</summary>
    private sealed class Talk
    {
        private readonly GuidedRoutines _routines;

        public Talk(CurrentEdition current)
        {
            var chat = new Chat(current);
            Time = chat.Time;
            _routines = new GuidedRoutines(current, chat.Answers, Time);
        }

        public ManualTime Time { get; }

        /// <summary>The state that the last scene's buttons carry.</summary>
        public string Last { get; private set; } = "";

        public Talk Begin(string routine)
        {
            Said($"routine {routine}");
            Scene("start");
            Scene("start");
            return this;
        }

        public RoutineTurn Say(string text, string user = "u") => _routines.Hear(Message(text, user));

        public RoutineTurn Press(string state, RoutineMove move, string user = "u") => _routines.Press(Message("", user), state, move);

        public RoutineScene Scene(string text)
        {
            var scene = Assert.IsType<RoutineTurn.Shown>(Say(text)).Scene;
            Last = scene.State;
            return scene;
        }

        public Reply Said(string text) => Assert.IsType<RoutineTurn.Said>(Say(text)).Reply;

        private static ChatMessage Message(string text, string user) => new() { Text = text, User = user, Conversation = "c" };
    }
}
