using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class RoutinePlayerTests(DiscordKnowledge knowledge)
{
    private const ulong SomebodyElse = 1100000000000000009;

    [Fact]
    public async Task Start_below_a_list_shows_the_intro_and_its_start_the_first_step_with_a_countdown()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var intro = await Intro(bot);

        Assert.Contains("**Have ready**: ", intro.Description, StringComparison.Ordinal);
        Assert.True(intro.IsPrivate);
        var step = await Press(bot, intro, "Start");
        Assert.StartsWith("Step 1 of 6: ", step.Title, StringComparison.Ordinal);
        Assert.Matches(@"<t:\d+:R>", step.Description);
        Assert.Equal(["Next", "Back", "Easier", "Harder", "Skip", "Pause", "Stop", "This hurts", "Show exercise"], step.Labels);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task Skip_changes_the_message_step_by_step_until_the_end()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);
        for (var number = 2; number <= 6; number++)
        {
            step = await Press(bot, step, "Skip");
            Assert.Equal(7, step.Body.GetProperty("type").GetInt32());
            Assert.StartsWith($"Step {number} of 6", step.Title, StringComparison.Ordinal);
        }

        var end = await Press(bot, step, "Skip");
        Assert.Equal("Done", end.Title);
        Assert.Contains("remind weekdays at 09", end.Description, StringComparison.Ordinal);
        Assert.Equal(["Start again", "Helpful", "Not helpful"], end.Labels);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task Buttons_of_a_routine_work_after_a_restart()
    {
        Sent step;
        await using (var before = await BotOnDouble.Start(knowledge))
            step = await Started(before);
        await using var after = await BotOnDouble.Start(knowledge);

        Assert.StartsWith("Step 2 of 6", (await Press(after, step, "Skip")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_shows_what_is_left_and_resume_counts_on()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var paused = await Press(bot, await Started(bot), "Pause");

        Assert.Contains("Paused with ", paused.Description, StringComparison.Ordinal);
        Assert.Contains("<t:", (await Press(bot, paused, "Resume")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_hurts_stops_with_what_to_do_and_the_warning_signs()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var hurts = await Press(bot, await Started(bot), "This hurts");

        Assert.StartsWith("Stop this move. Rest", hurts.Description, StringComparison.Ordinal);
        Assert.Contains("Cauda equina", hurts.Message.GetProperty("embeds")[0].GetProperty("fields").ToString(), StringComparison.Ordinal);
        Assert.Equal(["Warning signs"], hurts.Labels);
        Assert.Equal("Warning signs", (await Press(bot, hurts, "Warning signs")).Title);
    }

    [Fact]
    public async Task Typing_the_words_does_the_same()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await bot.Server.Ask(DoublePayloads.Message("routine bedtime"));

        Assert.Equal("Bedtime routine", (await bot.Server.Ask(DoublePayloads.Message("start"))).Title);
        Assert.StartsWith("Step 1 of 6", (await bot.Server.Ask(DoublePayloads.Message("start"))).Title, StringComparison.Ordinal);
        var second = await bot.Server.Ask(DoublePayloads.Message("skip"));
        Assert.StartsWith("Step 2 of 6", second.Title, StringComparison.Ordinal);
        Assert.EndsWith((await bot.Server.Ask(DoublePayloads.Message("show exercise"))).Title, second.Title, StringComparison.Ordinal);
        Assert.StartsWith("Step 3 of 6", (await bot.Server.Ask(DoublePayloads.Message("skip"))).Title, StringComparison.Ordinal);
        Assert.Equal("Stopped", (await bot.Server.Ask(DoublePayloads.Message("stop"))).Title);
    }

    [Fact]
    public async Task Easier_shows_the_easier_form_of_the_same_step()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var list = await bot.Server.Use(DoublePayloads.Command("routine", ("area", "lower-back")));
        var step = await Press(bot, await Press(bot, list, "Start"), "Start");

        var easier = await Press(bot, step, "Easier");

        Assert.Equal(step.Title, easier.Title);
        Assert.Contains("Easier:", easier.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_exercise_shows_it_beside_the_routine()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);

        var shown = await Press(bot, step, "Show exercise");

        Assert.EndsWith(shown.Title, step.Title, StringComparison.Ordinal);
        Assert.Equal(4, shown.Body.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task Nobody_elses_press_acts_on_it_and_they_may_start_their_own()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);

        var refused = await bot.Server.Use(DoublePayloads.Button(step.Button("Skip"), onPrivate: false, SomebodyElse));

        Assert.Equal(4, refused.Body.GetProperty("type").GetInt32());
        Assert.True(refused.IsPrivate);
        Assert.Equal("This one is not yours", refused.Title);
        var own = await bot.Server.Use(DoublePayloads.Button(refused.Button("Start"), onPrivate: true, SomebodyElse));
        Assert.Equal("Bedtime routine", own.Title);
        Assert.StartsWith("Step 2", (await Press(bot, step, "Skip")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_sign_told_before_stops_the_routine()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);
        await bot.Server.Ask(DoublePayloads.Message("my back hurts and I have gone numb between my legs and cannot pee"));

        Assert.StartsWith("⚠", (await Press(bot, step, "Next")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_below_a_message_for_all_is_told_to_the_person_alone()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);
        await bot.Server.Ask(DoublePayloads.Message("my back hurts and I have gone numb between my legs and cannot pee"));

        var warned = await bot.Server.Use(DoublePayloads.Button(step.Button("Next"), onPrivate: false));

        Assert.Equal(4, warned.Body.GetProperty("type").GetInt32());
        Assert.True(warned.IsPrivate);
    }

    [Theory]
    [InlineData("p|Next|bedtime.heroic.0.s1u..0000.")]
    [InlineData("p|Next|bedtime.gentle.0.s1u..0000.")]
    public async Task A_step_that_is_gone_says_so(string id)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        Assert.Equal("This routine has changed", (await bot.Server.Use(DoublePayloads.Button(id, onPrivate: true))).Title);
    }

    private static async Task<Sent> Intro(BotOnDouble bot)
    {
        var list = await bot.Server.Use(DoublePayloads.Command("routine", ("area", "bedtime")));
        return await Press(bot, list, "Start");
    }

    private static async Task<Sent> Started(BotOnDouble bot) => await Press(bot, await Intro(bot), "Start");

    private static Task<Sent> Press(BotOnDouble bot, Sent on, string label) =>
        bot.Server.Use(DoublePayloads.Button(on.Button(label), onPrivate: true));
}
