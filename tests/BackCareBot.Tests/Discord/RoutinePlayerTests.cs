using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class RoutinePlayerTests(DiscordKnowledge knowledge)
{
    [Fact]
    public async Task Start_shows_the_first_step_with_a_countdown()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var step = await Started(bot);

        Assert.StartsWith("Step 1 of 6: ", step.Title, StringComparison.Ordinal);
        Assert.Matches(@"<t:\d+:R>", step.Description);
        Assert.Equal(["Next", "Easier", "Skip", "Stop", "Show exercise"], step.Labels);
        Assert.True(step.IsPrivate);
    }

    [Fact]
    public async Task Next_changes_the_message_step_by_step_until_the_end()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);
        for (var number = 2; number <= 6; number++)
        {
            step = await bot.Server.Use(DoublePayloads.Button(step.Button("Next"), onPrivate: true));
            Assert.Equal(7, step.Body.GetProperty("type").GetInt32());
            Assert.StartsWith($"Step {number} of 6", step.Title, StringComparison.Ordinal);
        }

        Assert.Equal("Done", (await bot.Server.Use(DoublePayloads.Button(step.Button("Next"), onPrivate: true))).Title);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task Buttons_of_a_routine_work_after_a_restart()
    {
        string next;
        await using (var before = await BotOnDouble.Start(knowledge))
            next = (await Started(before)).Button("Next");
        await using var after = await BotOnDouble.Start(knowledge);

        Assert.StartsWith("Step 2 of 6", (await after.Server.Use(DoublePayloads.Button(next, onPrivate: true))).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_the_words_does_the_same()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await bot.Server.Ask(DoublePayloads.Message("routine bedtime"));

        Assert.StartsWith("Step 1 of 6", (await bot.Server.Ask(DoublePayloads.Message("start"))).Title, StringComparison.Ordinal);
        var second = await bot.Server.Ask(DoublePayloads.Message("next"));
        Assert.StartsWith("Step 2 of 6", second.Title, StringComparison.Ordinal);
        Assert.EndsWith((await bot.Server.Ask(DoublePayloads.Message("show exercise"))).Title, second.Title, StringComparison.Ordinal);
        Assert.StartsWith("Step 3 of 6", (await bot.Server.Ask(DoublePayloads.Message("skip"))).Title, StringComparison.Ordinal);
        Assert.Equal("Stopped", (await bot.Server.Ask(DoublePayloads.Message("stop"))).Title);
    }

    [Fact]
    public async Task Easier_shows_the_easier_form_of_the_same_step()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);

        var easier = await bot.Server.Use(DoublePayloads.Button(step.Button("Easier"), onPrivate: true));

        Assert.Equal(step.Title, easier.Title);
        Assert.NotEqual(step.Description, easier.Description);
    }

    [Fact]
    public async Task Show_exercise_shows_it_beside_the_routine()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);

        var shown = await bot.Server.Use(DoublePayloads.Button(step.Button("Show exercise"), onPrivate: true));

        Assert.EndsWith(shown.Title, step.Title, StringComparison.Ordinal);
        Assert.Equal(4, shown.Body.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task Below_a_message_for_all_a_press_begins_a_routine_of_ones_own()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);

        var own = await bot.Server.Use(DoublePayloads.Button(step.Button("Next"), onPrivate: false));

        Assert.Equal(4, own.Body.GetProperty("type").GetInt32());
        Assert.True(own.IsPrivate);
    }

    [Fact]
    public async Task A_warning_sign_told_before_stops_the_routine()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var step = await Started(bot);
        await bot.Server.Ask(DoublePayloads.Message("my back hurts and I have gone numb between my legs and cannot pee"));

        Assert.StartsWith("⚠", (await bot.Server.Use(DoublePayloads.Button(step.Button("Next"), onPrivate: true))).Title, StringComparison.Ordinal);
    }

    private static async Task<Sent> Started(BotOnDouble bot)
    {
        var list = await bot.Server.Use(DoublePayloads.Command("routine", ("area", "bedtime")));
        return await bot.Server.Use(DoublePayloads.Button(list.Button("Start"), onPrivate: true));
    }
}
