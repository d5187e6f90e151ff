using BackCareBot.Core.Routines;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Routines;

[Collection(RealBot.Collection)]
public sealed class StateTextTests(RealBot bot)
{
    /// <summary>Discord's limit for a button's id, less the sort and the longest move.</summary>
    private const int Room = 100 - 2 - 9;

    private static readonly StepClock[] Clocks = [default, StepClock.EndsAt(253_402_300_799), StepClock.PausedAt(86_400)];

    [Fact]
    public void Every_state_of_every_routine_is_read_as_it_was_written_and_fits_into_a_button()
    {
        var states = 0;
        foreach (var state in EveryState())
        {
            var text = RoutineStateText.Write(state);
            Assert.Equal(state, RoutineStateText.Read(text));
            Assert.InRange(text.Length, 1, Room);
            Assert.DoesNotContain('|', text);
            states++;
        }

        Assert.True(states > 1_000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lower-back")]
    [InlineData("lower-back.gentle.0.i1u..")]
    [InlineData(".gentle.0.i1u..abcd.me")]
    [InlineData("lower-back..0.i1u..abcd.me")]
    [InlineData("lower-back.gentle.-1.i1u..abcd.me")]
    [InlineData("lower-back.gentle.1001.i1u..abcd.me")]
    [InlineData("lower-back.gentle.x.i1u..abcd.me")]
    [InlineData("lower-back.gentle.0.z1u..abcd.me")]
    [InlineData("lower-back.gentle.0.i3u..abcd.me")]
    [InlineData("lower-back.gentle.0.i1z..abcd.me")]
    [InlineData("lower-back.gentle.0.i1.x.abcd.me")]
    [InlineData("lower-back.gentle.0.i1u.x5.abcd.me")]
    [InlineData("lower-back.gentle.0.i1u.p-5.abcd.me")]
    [InlineData("lower-back.gentle.0.i1u.p99999999999.abcd.me")]
    [InlineData("lower-back.gentle.0.i1u.e999999999999999999999.abcd.me")]
    [InlineData("lower-back.gentle.0.i1u..abcd.me.more")]
    public void A_text_that_is_no_state_is_none(string? text) => Assert.Null(RoutineStateText.Read(text));

    [Fact]
    public void A_text_far_too_long_is_none() => Assert.Null(RoutineStateText.Read($"lower-back.gentle.0.i1u..abcd.{new string('x', 200)}"));

    private IEnumerable<RoutineState> EveryState() =>
        from entry in bot.Knowledge.Entries
        from level in entry.Routine?.Levels ?? []
        let course = RoutineCourse.Find(bot.Knowledge, entry.Id, level.Name)!
        from step in Enumerable.Range(0, level.Steps.Count + 1)
        from stage in Enum.GetValues<RoutineStage>()
        from form in Enum.GetValues<StepForm>()
        from second in (bool[])[false, true]
        from clock in Clocks
        from owner in (string[])["", RoutineOwner.Of("discord", "1100000000000000004")]
        select new RoutineState(entry.Id, level.Name, course.Mark, stage, step, second, form, clock, owner);
}
