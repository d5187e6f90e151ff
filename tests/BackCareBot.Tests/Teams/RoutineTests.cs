using System.Text;
using System.Text.Json;
using BackCareBot.Teams;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>A guided routine is one card that its buttons change.</summary>
public abstract class RoutineTests(CarrierBench bench)
{
    /// <summary>A chat of each test's own: the carriers share one bot, which remembers.</summary>
    private readonly string _chat = bench.NewId();

    [Fact]
    public async Task A_routine_is_done_step_by_step_on_one_card()
    {
        using var bot = bench.LocalBot();
        var card = await Started(bot, "routine lower-back gentle", _chat);
        var steps = 0;
        while (CardReader.AllText(card).Contains(" of 7: ", StringComparison.Ordinal))
        {
            steps++;
            card = await Press(bot, card, "Next", _chat);
        }

        // Seven exercises, of which the glute stretch is done on one side and then on the other.
        Assert.Equal(8, steps);
        Assert.Contains("Done", CardReader.AllText(card), StringComparison.Ordinal);
        Assert.Contains("remind weekdays at 09:30", CardReader.AllText(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_intro_says_what_is_needed_and_offers_the_other_levels()
    {
        using var bot = bench.LocalBot();
        var intro = await Intro(bot, "routine lower-back", _chat);

        Assert.Contains("**Have ready:** a mat", CardReader.AllText(intro), StringComparison.Ordinal);
        Assert.Contains("gentle", CardReader.AllText(await Press(bot, intro, "Gentle", _chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Easier_shows_the_easier_form_and_stop_stops()
    {
        using var bot = bench.LocalBot();
        var card = await Started(bot, "routine lower-back strong", _chat);
        card = await Press(bot, card, "Easier", _chat);
        Assert.Contains("Easier:", CardReader.AllText(card), StringComparison.Ordinal);
        card = await Press(bot, card, "Stop", _chat);
        Assert.Contains("Stopped", CardReader.AllText(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_shown_and_resumed()
    {
        using var bot = bench.LocalBot();
        var paused = await Press(bot, await Started(bot, "routine lower-back", _chat), "Pause", _chat);
        Assert.Contains("⏸ Paused with ", CardReader.AllText(paused), StringComparison.Ordinal);
        Assert.DoesNotContain("⏸", CardReader.AllText(await Press(bot, paused, "Resume", _chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_hurts_stops_with_what_to_do_and_the_warning_signs()
    {
        using var bot = bench.LocalBot();
        var hurts = await Press(bot, await Started(bot, "routine lower-back", _chat), "This hurts", _chat);
        Assert.Contains("Stop this move. Rest", CardReader.AllText(hurts), StringComparison.Ordinal);
        Assert.Contains("⚠ Cauda equina syndrome", CardReader.AllText(hurts), StringComparison.Ordinal);
        Assert.Equal("Warning signs", Assert.Single(CardReader.Buttons(hurts)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Typing_the_words_does_the_same()
    {
        using var bot = bench.LocalBot();
        await Started(bot, "routine lower-back", _chat);
        Assert.Contains("2 of 9", CardReader.AllText(await Say(bot, "next", _chat)), StringComparison.Ordinal);
        Assert.Contains("Harder:", CardReader.AllText(await Say(bot, "harder", _chat)), StringComparison.Ordinal);
        Assert.Contains("Stop here", CardReader.AllText(await Say(bot, "this hurts", _chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_sign_told_meanwhile_ends_the_routine()
    {
        using var bot = bench.LocalBot();
        var step = await Started(bot, "routine lower-back", _chat);
        Assert.StartsWith("⚠", CardReader.AllText(await Say(bot, "now my saddle area is numb and I cannot pee", _chat)), StringComparison.Ordinal);
        Assert.StartsWith("⚠", CardReader.AllText(await Press(bot, step, "Next", _chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_press_gets_a_kind_word_that_only_they_see()
    {
        using var bot = bench.LocalBot();
        var step = await Started(bot, "routine lower-back", _chat);

        var (status, body) = await TeamsBench.Post(bot, bench.Pressed(CardReader.Button(step, "Next"), _chat, user: "29:other"));

        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (status, body.GetProperty("type").GetString()));
        Assert.Contains("routine lower-back", body.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("29:person", step.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_works_after_a_restart()
    {
        JsonElement step;
        using (var before = bench.FreshBot())
            step = await Started(before, "routine lower-back", _chat);
        using var after = bench.FreshBot();
        Assert.Contains("2 of 9", CardReader.AllText(await Press(after, step, "Next", _chat)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.gentle.0.s1u..0000.", 0)]
    [InlineData("cat-cow.gentle.0.s1u..0000.", 0)]
    [InlineData("lower-back.heroic.0.s1u..0000.", 0)]
    [InlineData("lower-back.gentle.99.s1u..0000.", 1)]
    public async Task A_step_that_is_gone_says_so(string state, int buttons)
    {
        using var bot = bench.LocalBot();
        var (_, body) = await TeamsBench.Post(bot, bench.Invoke(
            "adaptiveCard/action", """{"action":{"verb":"routine","data":{"state":"STATE","move":"Next"}}}""".Replace("STATE", state, StringComparison.Ordinal), _chat));
        Assert.StartsWith("This routine has changed", CardReader.AllText(body.GetProperty("value")), StringComparison.Ordinal);
        Assert.Equal(buttons, CardReader.Buttons(body.GetProperty("value")).Count);
    }

    private async Task<JsonElement> Intro(TeamsAdapter bot, string ask, string conversation) =>
        await Press(bot, await Say(bot, ask, conversation), "Start, step by step", conversation);

    private async Task<JsonElement> Started(TeamsAdapter bot, string ask, string conversation) =>
        await Press(bot, await Intro(bot, ask, conversation), "Start", conversation);

    private async Task<JsonElement> Say(TeamsAdapter bot, string text, string conversation)
    {
        await TeamsBench.Post(bot, bench.Activity(text, conversation));
        return (await bench.Connector.Next()).Card;
    }

    private async Task<JsonElement> Press(TeamsAdapter bot, JsonElement card, string title, string conversation)
    {
        var (status, body) = await TeamsBench.Post(bot, bench.Pressed(CardReader.Button(card, title), conversation));
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (status, body.GetProperty("type").GetString()));
        Assert.Empty(CardRules.Faults(Encoding.UTF8.GetBytes(body.GetProperty("value").GetRawText())));
        return body.GetProperty("value");
    }
}
