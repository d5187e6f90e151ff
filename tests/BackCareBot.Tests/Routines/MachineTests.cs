using BackCareBot.Core.Routines;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Routines;

/// <summary>The rules of a guided routine: what each move does in each place.</summary>
[Collection(RealBot.Collection)]
public sealed class MachineTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-20T09:00:00Z");

    private readonly RoutineCourse _course;

    public MachineTests(RealBot bot) => _course = RoutineCourse.Find(bot.Knowledge, "routines/lower-back", "standard")!;

    // Lower back, standard: step 1 is cat-cow (no sides), step 7 the hamstring stretch (two sides), step 9 the last.
    [Theory]
    [InlineData("intro", RoutineMove.Show, "intro")]
    [InlineData("intro", RoutineMove.Start, "1")]
    [InlineData("intro", RoutineMove.Next, "1")]
    [InlineData("intro", RoutineMove.Gentle, "intro gentle")]
    [InlineData("intro", RoutineMove.Stop, "stopped")]
    [InlineData("intro", RoutineMove.Hurts, "hurts")]
    [InlineData("intro", RoutineMove.Back, "intro")]
    [InlineData("intro", RoutineMove.Easier, "intro")]
    [InlineData("intro", RoutineMove.Pause, "intro")]
    [InlineData("1", RoutineMove.Show, "1")]
    [InlineData("1", RoutineMove.Start, "1")]
    [InlineData("1", RoutineMove.Next, "2")]
    [InlineData("1", RoutineMove.Skip, "2")]
    [InlineData("1", RoutineMove.Back, "intro")]
    [InlineData("2", RoutineMove.Back, "1")]
    [InlineData("1", RoutineMove.Easier, "1 easier")]
    [InlineData("1", RoutineMove.Harder, "1 harder")]
    [InlineData("1 easier", RoutineMove.Harder, "1 harder")]
    [InlineData("1 easier", RoutineMove.Next, "2")]
    [InlineData("1", RoutineMove.Pause, "1 paused")]
    [InlineData("1", RoutineMove.Resume, "1")]
    [InlineData("1", RoutineMove.Stop, "stopped")]
    [InlineData("1", RoutineMove.Hurts, "hurts")]
    [InlineData("1", RoutineMove.Strong, "intro strong")]
    [InlineData("1 paused", RoutineMove.Pause, "1 paused")]
    [InlineData("1 paused", RoutineMove.Resume, "1")]
    [InlineData("1 paused", RoutineMove.Start, "1")]
    [InlineData("1 paused", RoutineMove.Easier, "1 easier paused")]
    [InlineData("1 paused", RoutineMove.Next, "2")]
    [InlineData("1 paused", RoutineMove.Hurts, "hurts")]
    [InlineData("7", RoutineMove.Next, "7 second")]
    [InlineData("7", RoutineMove.Skip, "8")]
    [InlineData("7 easier", RoutineMove.Next, "7 second easier")]
    [InlineData("7 second", RoutineMove.Back, "7")]
    [InlineData("7 second", RoutineMove.Next, "8")]
    [InlineData("8", RoutineMove.Back, "7")]
    [InlineData("9", RoutineMove.Next, "ended")]
    [InlineData("9", RoutineMove.Skip, "ended")]
    [InlineData("ended", RoutineMove.Start, "intro")]
    [InlineData("ended", RoutineMove.Next, "ended")]
    [InlineData("ended", RoutineMove.Back, "ended")]
    [InlineData("stopped", RoutineMove.Start, "intro")]
    [InlineData("stopped", RoutineMove.Resume, "stopped")]
    [InlineData("hurts", RoutineMove.Start, "hurts")]
    [InlineData("hurts", RoutineMove.Resume, "hurts")]
    [InlineData("hurts", RoutineMove.Next, "hurts")]
    public void A_move_leads_from_one_place_to_the_next(string from, RoutineMove move, string to) =>
        Assert.Equal(to, Name(RoutineMachine.Move(At(from), move, _course, Now)));

    [Fact]
    public void A_step_counts_down_from_its_seconds_to_none()
    {
        var step = RoutineMachine.Move(At("intro"), RoutineMove.Start, _course, Now);

        Assert.Equal(_course.Steps[0].Plan.Seconds, step.Clock.LeftAt(Now));
        Assert.Equal(_course.Steps[0].Plan.Seconds - 10, step.Clock.LeftAt(Now.AddSeconds(10)));
        Assert.Equal(0, step.Clock.LeftAt(Now.AddHours(1)));
    }

    [Fact]
    public void A_pause_keeps_what_is_left()
    {
        var step = RoutineMachine.Move(At("intro"), RoutineMove.Start, _course, Now);
        var paused = RoutineMachine.Move(step, RoutineMove.Pause, _course, Now.AddSeconds(20));
        var resumed = RoutineMachine.Move(paused, RoutineMove.Resume, _course, Now.AddHours(2));

        Assert.Equal(40, paused.Clock.LeftAt(Now.AddHours(1)));
        Assert.Equal(40, resumed.Clock.LeftAt(Now.AddHours(2)));
        Assert.Equal(30, resumed.Clock.LeftAt(Now.AddHours(2).AddSeconds(10)));
    }

    [Fact]
    public void Two_sides_share_the_time_of_their_step()
    {
        var stretch = _course.Steps[6];

        Assert.True(stretch.HasSides);
        Assert.Equal(stretch.Plan.Seconds, stretch.SecondsOf(false) + stretch.SecondsOf(true));
    }

    [Theory]
    [InlineData("intro")]
    [InlineData("1")]
    [InlineData("1 paused")]
    [InlineData("ended")]
    [InlineData("stopped")]
    [InlineData("hurts")]
    public void Every_button_that_is_offered_does_something(string place) =>
        Assert.All(RoutineMachine.Offered(At(place), _course), move => Assert.NotEqual(At(place), RoutineMachine.Move(At(place), move, _course, Now)));

    [Fact]
    public void After_pain_no_button_goes_on() => Assert.Empty(RoutineMachine.Offered(At("hurts"), _course));

    /// <summary>A place as the table writes it.</summary>
    private RoutineState At(string name)
    {
        var words = name.Split(' ');
        var state = RoutineState.Offer("routines/lower-back", "standard") with { Owner = "me" };
        if (int.TryParse(words[0], out var number))
        {
            state = state with
            {
                Stage = RoutineStage.Step,
                Step = number - 1,
                SecondSide = words.Contains("second"),
                Form = words.Contains("easier") ? StepForm.Easier : StepForm.Usual,
                Clock = words.Contains("paused") ? StepClock.PausedAt(30) : StepClock.EndsAt(Now.ToUnixTimeSeconds() + 30),
            };
        }

        return state with { Stage = number > 0 ? RoutineStage.Step : Enum.Parse<RoutineStage>(words[0], ignoreCase: true) };
    }

    private static string Name(RoutineState state)
    {
        List<string> words = [state.Stage == RoutineStage.Step ? $"{state.Step + 1}" : state.Stage.ToString().ToLowerInvariant()];
        if (state.SecondSide)
            words.Add("second");
        if (state.Form != StepForm.Usual)
            words.Add(state.Form.ToString().ToLowerInvariant());
        if (state.Clock.IsPaused)
            words.Add("paused");
        if (state.Level != "standard")
            words.Add(state.Level);
        return string.Join(' ', words);
    }
}
