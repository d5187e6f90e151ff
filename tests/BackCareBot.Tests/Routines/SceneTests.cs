using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Routines;

/// <summary>What is said at each place of a routine.</summary>
[Collection(RealBot.Collection)]
public sealed class SceneTests(RealBot bot)
{
    [Fact]
    public void The_intro_says_how_long_it_takes_and_what_is_needed()
    {
        var scene = new Player(bot, "lower-back").Press(RoutineMove.Show);

        Assert.Equal("Lower back routine", scene.Heading);
        Assert.StartsWith("About 14 minutes, 9 steps.", scene.Text[0]);
        Assert.Equal(["a mat", "a cushion or pillow", "a towel"], scene.Needs);
        Assert.NotEmpty(scene.Cautions);
        Assert.Equal(["Start", "Gentle", "Strong"], scene.Moves.Select(move => move.Label));
    }

    [Theory]
    [InlineData("desk-break", "a chair without wheels, a wall")]
    [InlineData("self-massage", "a mat, a wall, a cushion or pillow, a foam roller, a tennis ball")]
    public void What_is_needed_is_what_the_exercises_name(string routine, string needs) =>
        Assert.Equal(needs, string.Join(", ", new Player(bot, routine).Press(RoutineMove.Show).Needs));

    [Fact]
    public void A_step_says_which_it_is_how_much_and_how()
    {
        var scene = new Player(bot, "lower-back").Press(RoutineMove.Start);

        Assert.Equal("Step 1 of 9: Cat-cow", scene.Heading);
        Assert.Equal(("8 slow repetitions", "8", null, 60, 60), (scene.Step!.Dose, scene.Step.Repetitions, scene.Step.Side, scene.Step.Seconds, scene.Step.Left));
        // How many is for the routine to say: the exercise's own "Do 8 to 10 rounds" is left out.
        Assert.StartsWith("Kneel on your hands and knees.", Assert.Single(scene.Step.How));
        Assert.EndsWith("only as far as feels easy.", scene.Step.How[0]);
        Assert.Equal(
            ["Next", "Back", "Easier", "Harder", "Skip", "Pause", "Stop", "This hurts"], scene.Moves.Select(move => move.Label));
    }

    [Theory]
    [InlineData("exercises/hamstring-stretch", "2 on each side, hold 20 seconds", true)]
    [InlineData("exercises/clamshell", "10 on each side", true)]
    [InlineData("exercises/open-book", "6 on each side", true)]
    [InlineData("exercises/side-plank", "3 on each side, hold 10 seconds", true)]
    [InlineData("exercises/upper-trapezius-stretch", "2 on each side, hold 15 seconds", true)]
    [InlineData("techniques/massage-ball", "60 seconds a side, never on the spine", true)]
    [InlineData("exercises/bird-dog", "8 on each side, hold 3 seconds", false)]
    [InlineData("exercises/dead-bug", "8 on each side", false)]
    [InlineData("exercises/knee-rolls", "8 to each side", false)]
    [InlineData("exercises/cat-cow", "8 slow repetitions", false)]
    public void Sides_are_shown_where_one_is_done_after_the_other(string exercise, string dose, bool sides) =>
        Assert.Equal(sides, new CourseStep(new Core.Knowledge.RoutineStep(exercise, 90, dose), bot.Knowledge[exercise]).HasSides);

    [Fact]
    public void Both_sides_of_a_step_are_named()
    {
        var player = new Player(bot, "bedtime");
        var sides = player.Play().Select(scene => scene.Step?.Side).Where(side => side is not null).Distinct();

        Assert.Equal(["First side", "Second side"], sides);
    }

    [Fact]
    public void Easier_and_harder_show_the_exercises_own_forms()
    {
        var player = new Player(bot, "lower-back");
        player.Press(RoutineMove.Start);

        Assert.Contains("Make the movement very small.", player.Press(RoutineMove.Easier).Step!.How);
        Assert.Contains("Pause for one full breath at each end.", player.Press(RoutineMove.Harder).Step!.How);
    }

    [Fact]
    public void A_step_without_an_easier_form_says_so()
    {
        var player = new Player(bot, "bedtime");
        while (player.Press(RoutineMove.Next).Step is { } step && !step.EntryId.StartsWith("techniques/", StringComparison.Ordinal))
        {
        }

        var scene = player.Press(RoutineMove.Easier);

        Assert.StartsWith("No easier form", scene.Notice);
        Assert.Equal(StepForm.Usual, scene.Step!.Form);
    }

    [Fact]
    public void The_end_offers_a_reminder_in_words_that_can_be_typed() =>
        Assert.Contains("“remind weekdays at 09:30”", string.Join(' ', new Player(bot, "bedtime").Play().Last().Text));

    [Fact]
    public void Pain_stops_the_routine_and_says_what_to_do_with_the_warning_signs()
    {
        var player = new Player(bot, "lower-back", country: "GB");
        player.Press(RoutineMove.Start);
        var scene = player.Press(RoutineMove.Hurts);

        Assert.Equal("Stop here", scene.Heading);
        Assert.StartsWith("Stop this move. Rest", scene.Text[0]);
        Assert.Contains(scene.Text, text => text.Contains("999", StringComparison.Ordinal));
        Assert.Contains("Cauda equina syndrome", scene.Signs.Select(sign => sign.Heading));
        Assert.Contains("Chest pain or tearing pain", scene.Signs.Select(sign => sign.Heading));
        Assert.Empty(scene.Moves);
        Assert.Equal("safety", Assert.Single(scene.Actions).Message);
    }

    [Fact]
    public void Every_routine_can_be_played_from_its_start_to_its_end()
    {
        foreach (var (entry, level) in bot.Knowledge.Entries.SelectMany(entry => (entry.Routine?.Levels ?? []).Select(level => (entry, level))))
        {
            var scenes = new Player(bot, entry.Id["routines/".Length..], level.Name).Play().ToList();
            var course = RoutineCourse.Find(bot.Knowledge, entry.Id, level.Name)!;
            Assert.Equal(course.Steps.Sum(step => step.HasSides ? 2 : 1), scenes.Count(scene => scene.Step is not null));
            Assert.Equal(RoutineStage.Ended, scenes[^1].Stage);
            Assert.All(scenes, scene => Assert.NotEmpty(scene.Heading));
        }
    }

    /// <summary>Presses the buttons of one routine, one after another.</summary>
    private sealed class Player
    {
        private readonly GuidedRoutines _routines;
        private readonly ChatMessage _who;
        private string _state;

        public Player(RealBot bot, string routine, string? level = null, string? country = null)
        {
            var chat = bot.Chat(country);
            _routines = new GuidedRoutines(bot.Current, chat.Answers, chat.Time);
            _who = new ChatMessage { Text = "", User = "u", Conversation = "c" };
            _state = RoutineStateText.Write(RoutineState.Offer(chat.Ask($"/routine {routine} {level}".TrimEnd()))!);
        }

        public RoutineScene Press(RoutineMove move)
        {
            var scene = Assert.IsType<RoutineTurn.Shown>(_routines.Press(_who, _state, move)).Scene;
            _state = scene.State;
            return scene;
        }

        public IEnumerable<RoutineScene> Play()
        {
            for (var scene = Press(RoutineMove.Start); ; scene = Press(RoutineMove.Next))
            {
                yield return scene;
                if (scene.Stage != RoutineStage.Step)
                    yield break;
            }
        }
    }
}
