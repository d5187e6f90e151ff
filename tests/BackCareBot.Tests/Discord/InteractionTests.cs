using System.Text.Json;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

[Collection(DiscordCollection.Name)]
public sealed class InteractionTests(DiscordKnowledge knowledge)
{
    [Theory]
    [InlineData("ask", "question", "what helps sciatica?", "Sciatica")]
    [InlineData("routine", "area", "bedtime", "Bedtime routine")]
    [InlineData("exercise", "name", "cat-cow", "Cat-cow")]
    public async Task A_slash_command_is_answered_to_its_user_alone(string command, string option, string value, string title)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Command(command, (option, value)));

        Assert.Equal(title, sent.Title);
        Assert.True(sent.IsPrivate);
        Assert.Contains("Show to channel", sent.Labels);
        Assert.Empty(bot.Server.Faults);
    }

    [Theory]
    [InlineData("safety")]
    [InlineData("about")]
    [InlineData("privacy")]
    [InlineData("export-my-data")]
    [InlineData("forget-me")]
    [InlineData("help")]
    public async Task Commands_without_parameters_answer(string command)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Command(command));

        Assert.NotEmpty(sent.Title);
        Assert.Empty(bot.Server.Faults);
    }

    [Fact]
    public async Task The_menu_of_a_message_answers_its_text()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.MessageCommand("Ask about this", "does anybody know what helps sciatica?"));

        Assert.Equal("Sciatica", sent.Title);
        Assert.True(sent.IsPrivate);
    }

    [Theory]
    [InlineData("exercise", "name", "cat", "cat-cow")]
    [InlineData("exercise", "name", "brige", "bridge")]
    [InlineData("routine", "area", "lower", "lower-back")]
    public async Task Completion_offers_titles_misspellings_allowed(string command, string option, string typed, string expected)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Completion(command, option, typed));

        Assert.Contains(expected, Choices(sent).Select(choice => choice.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Completion_of_nothing_offers_no_more_than_25()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Completion("exercise", "name", ""));

        Assert.Equal(8, sent.Body.GetProperty("type").GetInt32());
        Assert.Equal(25, Choices(sent).Count);
    }

    [Fact]
    public async Task More_shows_the_rest_and_the_word_does_the_same()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var answer = await bot.Server.Use(DoublePayloads.Command("exercise", ("name", "cat-cow")));

        var pressed = await bot.Server.Use(DoublePayloads.Button(answer.Button("More"), onPrivate: true));
        var typed = await bot.Server.Ask(DoublePayloads.Message("more"));

        Assert.NotEqual(answer.Description, pressed.Description);
        Assert.Equal(pressed.Description, typed.Description);
    }

    [Fact]
    public async Task A_button_means_its_answer_whatever_was_spoken_of_since()
    {
        string easier;
        await using (var before = await BotOnDouble.Start(knowledge))
            easier = (await before.Server.Use(DoublePayloads.Command("exercise", ("name", "cat-cow")))).Button("Easier");
        await using var after = await BotOnDouble.Start(knowledge);
        await after.Server.Use(DoublePayloads.Command("exercise", ("name", "bridge")));

        Assert.Equal("Cat-cow", (await after.Server.Use(DoublePayloads.Button(easier))).Title);
    }

    [Fact]
    public async Task Show_to_channel_shows_everybody_the_entry()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var answer = await bot.Server.Use(DoublePayloads.Command("ask", ("question", "what helps sciatica?")));

        var shared = await bot.Server.Use(DoublePayloads.Button(answer.Button("Show to channel"), onPrivate: true));

        Assert.Equal("Sciatica", shared.Title);
        Assert.False(shared.IsPrivate);
    }

    [Fact]
    public async Task A_warning_offers_no_button_to_show_it_to_others()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Command("ask", ("question", "my back hurts and I have a fever and chills")));

        Assert.StartsWith("⚠", sent.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Show to channel", sent.Labels);
    }

    [Theory]
    [InlineData("x|of another version")]
    [InlineData("p|routines/bedtime|gentle|1|Next")]
    [InlineData("p|Next|bedtime.gentle.-1.s1u..0000.")]
    [InlineData("p|Dance|bedtime.gentle.0.i1u...")]
    [InlineData("c|conditions/gone")]
    [InlineData("")]
    public async Task An_unknown_button_says_so(string id)
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        var sent = await bot.Server.Use(DoublePayloads.Button(id));

        Assert.Equal("This button is too old", sent.Title);
        Assert.Contains(bot.Log.Lines, line => line.Id == 246);
    }

    [Fact]
    public async Task An_unknown_command_says_so()
    {
        await using var bot = await BotOnDouble.Start(knowledge);

        Assert.Equal("I do not know that command", (await bot.Server.Use(DoublePayloads.Command("gone"))).Title);
    }

    [Fact]
    public async Task Too_many_at_once_are_refused_kindly_each()
    {
        await using var bot = await BotOnDouble.Start(
            knowledge, manners: new(1, TimeSpan.FromHours(1), 100, TimeSpan.FromHours(1)));
        await bot.Server.Use(DoublePayloads.Command("help"));

        Assert.Equal("A little slower, please", (await bot.Server.Use(DoublePayloads.Command("help"))).Title);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_in_time_and_delivered_in_its_place()
    {
        var time = new ManualTime();
        using var slow = new ManualResetEventSlim();
        await using var bot = await BotOnDouble.Start(knowledge, new DoubleRules { Time = time }, pictures: (_, _) =>
        {
            slow.Wait(TimeSpan.FromSeconds(15));
            return null;
        });
        bot.Server.Interact(DoublePayloads.Command("exercise", ("name", "cat-cow")));
        Assert.Null(await bot.Server.NextWithin(TimeSpan.FromMilliseconds(150)));
        time.Advance(TimeSpan.FromSeconds(1.5));

        var thinking = await bot.Server.Next();
        slow.Set();
        var answer = await bot.Server.Next();
        Assert.Equal((5, true), (thinking.Body.GetProperty("type").GetInt32(), thinking.IsPrivate));
        Assert.Equal(("response", "Cat-cow"), (answer.What, answer.Title));
    }

    [Fact]
    public async Task An_interaction_told_twice_is_answered_once()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        var interaction = DoublePayloads.Command("help");
        bot.Server.Interact(interaction);
        await bot.Server.Use(interaction);

        Assert.Null(await bot.Server.NextWithin(TimeSpan.FromMilliseconds(150)));
    }

    [Fact]
    public async Task Commands_are_registered_at_the_first_start_and_left_alone_at_the_next()
    {
        await using var bot = await BotOnDouble.Start(knowledge);
        await BotOnDouble.Until(() => bot.Server.Registrations == 1);

        Assert.False(await BackCareBot.Discord.Commands.CommandRegistrar.Register(bot.Connection.Requests, null, CancellationToken.None));
        Assert.Equal(1, bot.Server.Registrations);
        Assert.Contains("routine", bot.Server.RegisteredCommands.Select(command => command!["name"]!.GetValue<string>()));
    }

    private static List<JsonElement> Choices(Sent sent) => [.. sent.Body.GetProperty("data").GetProperty("choices").EnumerateArray()];
}
