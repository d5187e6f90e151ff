using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Core.Reminders.Times;
using BackCareBot.Core.Text;
using BackCareBot.Tests.Support;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

[Collection(RealBot.Collection)]
public sealed class StretchTests(RealBot bot)
{
    private const string DeskBreak = "routines/desk-break";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);

    /// <summary>Every step of every level of every routine.</summary>
    private IEnumerable<RoutineStep> AllSteps => bot.Knowledge.Entries.Where(entry => entry.Routine is not null)
        .SelectMany(entry => entry.Routine!.Levels).SelectMany(level => level.Steps);

    /// <summary>Those that can be told in a post.</summary>
    private IEnumerable<RoutineStep> Steps => AllSteps.Where(step => StretchText.Of(bot.Knowledge[step.EntryId], step.Dose) is not null);

    [Fact]
    public void A_post_of_any_stretch_has_fewer_than_40_words_with_its_dose() =>
        Assert.All(Steps, step => Assert.InRange(ReadingEase.CountWords(Text(step)) + ReadingEase.CountWords(step.Dose), 10, 39));

    [Fact]
    public void A_post_of_any_stretch_is_plain_english() => Assert.All(Steps, step =>
    {
        var ease = ReadingEase.Flesch(Text(step));
        Assert.True(ease >= 70, $"{step.EntryId}: {ease:0}: {Text(step)}");
    });

    [Fact]
    public void A_post_says_what_to_do_in_the_entrys_own_sentences_and_when_to_stop() => Assert.All(Steps, step =>
    {
        var text = Text(step);
        var own = text.Replace(" Stop if it hurts.", "", StringComparison.Ordinal);
        // Two moves are so long to tell that nothing more fits beside them.
        Assert.True(own != text || step.EntryId is "exercises/doorway-chest-stretch" or "exercises/open-book", step.EntryId);
        Assert.All(own.Split(". "), sentence => Assert.Contains(sentence.TrimEnd('.'), bot.Knowledge[step.EntryId].ShortAnswer.ReplaceLineEndings(" ")));
    });

    [Fact]
    public void Only_moves_that_no_post_can_hold_are_left_out() => Assert.Equal(
        ["exercises/hamstring-stretch", "exercises/hip-flexor-stretch"],
        AllSteps.Except(Steps).Select(step => step.EntryId).Distinct().Order());

    [Theory]
    [InlineData("exercises/knees-to-chest", "Pull one knee gently towards your chest")]
    [InlineData("exercises/dead-bug", "slowly lower one arm and the opposite leg")]
    [InlineData("exercises/wall-angel", "slide them slowly up and down the wall")]
    [InlineData("exercises/standing-back-extension", "Lean back slowly over your hands")]
    [InlineData("exercises/doorway-chest-stretch", "lean gently until you feel a mild pull")]
    [InlineData("exercises/sciatic-nerve-glide", "then bend it as you look down")]
    public void The_move_itself_is_never_cut_for_a_caution(string entry, string move) =>
        Assert.All(Steps.Where(step => step.EntryId == entry), step => Assert.Contains(move, Text(step)));

    [Fact]
    public void The_entrys_own_dose_does_not_stand_beside_the_routines() =>
        Assert.All(Steps, step => Assert.DoesNotMatch(@"\bDo \d|\bHold (?:for )?(?:about )?\d|times (?:a|on each) side|a day\b", Text(step)));

    [Fact]
    public void What_must_be_kept_off_stays_in_the_post()
    {
        Assert.Contains("Do not roll your low back or neck", Text(Steps.First(step => step.EntryId == "techniques/foam-roller")));
        Assert.Contains("Avoid the middle", Text(Steps.First(step => step.EntryId == "techniques/glute-release")));
    }

    [Fact]
    public void Within_a_cycle_no_stretch_comes_twice()
    {
        var reminder = Make(DeskBreak, ReminderDays.Weekdays);
        var pool = bot.Knowledge[DeskBreak].Routine!.Level(null).Steps.Count;
        var posts = Posts(reminder, 5 * pool);
        Assert.All(Enumerable.Range(0, 4 * pool), start => Assert.Equal(pool, posts.Skip(start).Take(pool).Distinct().Count()));
    }

    [Fact]
    public void The_same_occurrence_gives_the_same_post_after_a_restart()
    {
        var reminder = Make(DeskBreak, ReminderDays.EveryDay);
        Assert.Equal(Of(bot.Knowledge).Of(reminder, Now), Of(new KnowledgeBase(bot.Knowledge.Content)).Of(reminder, Now));
    }

    [Fact]
    public void Two_reminders_go_their_own_ways() =>
        Assert.True(Enumerable.Range(0, 8).Select(_ => string.Join(' ', Posts(Make(DeskBreak, ReminderDays.EveryDay), 6))).Distinct().Count() > 4);

    [Fact]
    public void An_entry_that_is_dropped_leaves_the_order_of_the_others()
    {
        var steps = bot.Knowledge[DeskBreak].Routine!.Level(null).Steps;
        var id = Guid.NewGuid();
        var before = Order(new StretchPool(bot.Knowledge, steps, id));
        var after = Order(new StretchPool(bot.Knowledge, [.. steps.Skip(1)], id));
        Assert.Equal(before.Where(entry => entry != steps[0].EntryId), after);
    }

    [Fact]
    public void Another_goes_through_all_the_rest_and_round_again()
    {
        var reminder = Make(DeskBreak, ReminderDays.EveryDay);
        var shown = new List<string> { Of(bot.Knowledge).Of(reminder, Now)!.EntryId };
        for (var i = 0; i < 6; i++)
            shown.Add(Of(bot.Knowledge).After(reminder, shown[^1], Now)!.EntryId);
        Assert.Equal(6, shown.Take(6).Distinct().Count());
        Assert.Equal(shown[0], shown[6]);
    }

    [Fact]
    public void Another_knows_the_way_from_an_entry_that_is_gone() =>
        Assert.NotNull(Of(bot.Knowledge).After(Make(DeskBreak, ReminderDays.EveryDay), "exercises/gone", Now));

    [Fact]
    public void The_stretches_are_those_of_the_level()
    {
        var reminder = Make("routines/lower-back", ReminderDays.EveryDay) with { Level = "gentle" };
        var wanted = bot.Knowledge["routines/lower-back"].Routine!.Level("gentle").Steps.Select(step => step.EntryId).Order();
        Assert.Equal(wanted, Posts(reminder, wanted.Count()).Order());
    }

    [Fact]
    public void A_routine_that_is_gone_gives_way_to_the_usual_one() =>
        Assert.Contains(Posts(Make("routines/gone", ReminderDays.EveryDay), 1)[0], bot.Knowledge[DeskBreak].Routine!.Level(null).Steps.Select(step => step.EntryId));

    [Fact]
    public void At_a_desk_nothing_is_done_lying_or_kneeling() =>
        Assert.Equal((0, 6), Of(bot.Knowledge).FloorMoves(DeskBreak, null));

    [Fact]
    public void Floor_moves_are_known_by_their_start_position() =>
        Assert.Equal((6, 7), Of(bot.Knowledge).FloorMoves("routines/lower-back", "gentle"));

    [Fact]
    public void The_key_is_the_occurrences_own_and_short_enough_for_a_nonce()
    {
        var reminder = Make(DeskBreak, ReminderDays.EveryDay);
        var keys = Occurrences.After(reminder.Schedule, Now).Take(50).Select(at => Of(bot.Knowledge).Of(reminder, at)!.Key).ToList();
        Assert.Equal(50, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 25));
    }

    private static StretchOfTheDay Of(KnowledgeBase knowledge) => new(knowledge, DeskBreak);

    private string Text(RoutineStep step) => StretchText.Of(bot.Knowledge[step.EntryId], step.Dose)!;

    private static IEnumerable<string> Order(StretchPool pool) => Enumerable.Range(0, pool.Count).Select(number => pool[number].EntryId);

    private List<string> Posts(Reminder reminder, int count) =>
        [.. Occurrences.After(reminder.Schedule, Now).Take(count).Select(at => Of(bot.Knowledge).Of(reminder, at)!.EntryId)];

    private static Reminder Make(string routine, ReminderDays days) => new()
    {
        Id = Guid.NewGuid(),
        Number = 1,
        Place = DeskChat.Here,
        Maker = "ann",
        Schedule = new Schedule(new LocalTime(9, 30), "Europe/Berlin", days),
        Routine = routine,
        Made = Now,
    };
}
