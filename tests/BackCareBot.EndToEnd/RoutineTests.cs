using System.Text.RegularExpressions;
using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

/// <summary>A guided routine on the page, from its list to its end.</summary>
[Collection(PageTests.Name)]
public sealed partial class RoutineTests(Chromium chromium)
{
    [Fact]
    public async Task Six_steps_are_done_with_the_keyboard_alone()
    {
        await using var chat = await chromium.OpenAsync();
        var player = new RoutinePlayer(chat);
        var keyboard = chat.Page.Keyboard;
        await keyboard.TypeAsync("routine bedtime");
        await keyboard.PressAsync("Enter");
        await TabToAsync(chat, chat.Button("Start, step by step"), "Shift+Tab");
        await keyboard.PressAsync("Enter");
        await Expect(player.Heading).ToBeFocusedAsync();
        await TabToAsync(chat, player.Button("Start"), "Tab");
        await keyboard.PressAsync("Enter");
        await Expect(player.Heading).ToBeFocusedAsync();
        await TabToAsync(chat, player.Button("Next"), "Tab");

        var seen = new HashSet<string>();
        while (await player.Heading.InnerTextAsync() is var heading && heading.StartsWith("Step ", StringComparison.Ordinal))
        {
            seen.Add(heading);
            // The focus stays where it was: one key leads through the whole routine.
            await Expect(player.Button("Next")).ToBeFocusedAsync();
            var said = await player.Said.InnerTextAsync();
            await keyboard.PressAsync("Enter");
            await chat.Page.WaitForFunctionAsync(
                "([heading, said]) => document.querySelector('#player h2').textContent !== heading || document.getElementById('player-said').textContent !== said",
                new[] { heading, said });
        }

        Assert.Equal(6, seen.Count);
        await Expect(player.Heading).ToHaveTextAsync("Done");
        await Expect(player.Heading).ToBeFocusedAsync();
        await Expect(player.Region).ToContainTextAsync("remind weekdays at 09:30");
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task On_a_360_pixel_phone_every_step_fits_and_its_buttons_stay_in_reach()
    {
        await using var chat = await chromium.OpenAsync(Look.Phone);
        var player = await RoutinePlayer.StartAsync(chat, "bedtime");
        for (var number = 1; number <= 6; number++)
        {
            await Expect(player.Heading).ToContainTextAsync($"Step {number} of 6");
            Assert.Equal(360, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            foreach (var label in (string[])["Next", "Back", "Easier", "Harder", "Skip", "Pause", "Stop", "This hurts"])
            {
                Assert.True(await chat.IsInViewAsync(player.Button(label)), $"“{label}” is out of reach at step {number}.");
                Assert.True((await player.Button(label).BoundingBoxAsync())!.Height >= 44);
            }

            Assert.True(await chat.IsInViewAsync(player.Clock));
            await player.Button("Skip").TapAsync();
        }

        await Expect(player.Heading).ToHaveTextAsync("Done");
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task Easier_and_harder_show_the_exercises_own_forms_and_tell_them()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");

        await player.Button("Easier").ClickAsync();
        await Expect(player.Region.GetByText("Make the movement very small.").First).ToBeVisibleAsync();
        await Expect(player.Said).ToContainTextAsync("Make the movement very small.");
        await Expect(player.Button("Easier")).ToBeFocusedAsync();
        await player.Button("Harder").ClickAsync();
        await Expect(player.Region.GetByText("Pause for one full breath at each end.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reload_goes_on_where_it_was()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");
        await player.PressAsync("Next", "Step 2 of");
        await player.Button("Pause").ClickAsync();
        await Expect(player.Clock).ToContainTextAsync("paused");
        var left = await player.Clock.InnerTextAsync();

        await chat.Page.ReloadAsync();

        await Expect(player.Heading).ToContainTextAsync("Step 2 of");
        Assert.Equal(left, await player.Clock.InnerTextAsync());
        await player.Button("Resume").ClickAsync();
        await Expect(player.Button("Pause")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_reload_after_the_end_shows_the_page_as_ever()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");
        await player.PressAsync("Stop", "Stopped");

        await chat.Page.ReloadAsync();

        await Expect(chat.Start).ToBeVisibleAsync();
        await Expect(player.Region).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_end_of_the_time_is_told_and_nothing_moves_by_itself()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.Clock.InstallAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");
        Assert.Matches(Minutes(), await player.Clock.InnerTextAsync());

        await chat.Page.Clock.RunForAsync(52_000);
        await Expect(player.Said).ToHaveTextAsync("10 seconds left.");
        await chat.Page.Clock.RunForAsync(20_000);

        await Expect(player.Said).ToHaveTextAsync("Time is up. Press Next when you are ready.");
        await Expect(player.Clock).ToContainTextAsync("0:00");
        await Expect(player.Heading).ToContainTextAsync("Step 1 of");
    }

    [Fact]
    public async Task This_hurts_says_what_to_do_and_offers_no_way_on()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");

        await player.PressAsync("This hurts", "Stop here");

        await Expect(player.Heading).ToBeFocusedAsync();
        await Expect(player.Region).ToContainTextAsync("Cauda equina syndrome");
        await Expect(player.Button("Next")).ToHaveCountAsync(0);
        await player.Button("Warning signs").ClickAsync();
        await Expect(chat.LastReply).ToContainTextAsync("Warning signs");
        await Expect(player.Region).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Typed_words_move_the_routine_and_a_question_makes_it_wait()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");

        await TypeAsync(chat, "next");
        await Expect(player.Heading).ToContainTextAsync("Step 2 of");

        await TypeAsync(chat, "heat or ice?");
        await Expect(chat.LastReply).ToContainTextAsync("Heat or ice");
        await Expect(player.Region).ToBeHiddenAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Back to your routine, step 2" }).ClickAsync();
        await Expect(player.Clock).ToContainTextAsync("paused");
    }

    [Fact]
    public async Task A_typed_warning_sign_leads_and_the_routine_is_over()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");

        await TypeAsync(chat, "stop, I can't feel myself wipe and I leak urine");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Emergency");
        await Expect(player.Region).ToBeHiddenAsync();
        await Expect(chat.Page.Locator("#back-to-routine")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_fault_of_the_network_is_told_and_the_step_stays()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "lower-back");
        await chat.Page.Context.SetOfflineAsync(true);

        await player.Button("Next").ClickAsync();
        await Expect(player.Region.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");
        await chat.Page.Context.SetOfflineAsync(false);
        await player.PressAsync("Next", "Step 2 of");
        await Expect(player.Region.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    [GeneratedRegex(@"^\d:\d\d")]
    private static partial Regex Minutes();

    private static async Task TypeAsync(ChatPage chat, string text)
    {
        await chat.Box.FillAsync(text);
        await chat.Box.PressAsync("Enter");
    }

    private static async Task TabToAsync(ChatPage chat, ILocator goal, string key)
    {
        await Expect(goal).ToBeVisibleAsync();
        const int moreThanThePageHas = 80;
        for (var i = 0; i < moreThanThePageHas; i++)
        {
            await chat.Page.Keyboard.PressAsync(key);
            if (await goal.EvaluateAsync<bool>("node => node === document.activeElement"))
                return;
        }

        Assert.Fail("The keyboard does not lead there.");
    }
}
