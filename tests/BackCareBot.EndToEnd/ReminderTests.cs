using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

/// <summary>Reminders on the page, from the form to the stretch that comes.</summary>
[Collection(PageTests.Name)]
public sealed class ReminderTests(Chromium chromium)
{
    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.Name)];

    [Fact]
    public async Task A_reminder_is_previewed_set_listed_paused_and_removed()
    {
        await using var chat = await chromium.OpenAsync();
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.Field("Time zone").FillAsync("Europe/Berlin");
        await panel.Field("Sunday").CheckAsync();

        await panel.Button("Preview").ClickAsync();
        await Expect(panel.Preview).ToContainTextAsync("Mon, Tue, Wed, Thu, Fri and Sun at 09:30 (Europe/Berlin)");
        await Expect(panel.Preview.GetByText("(Europe/Berlin)")).ToHaveCountAsync(4);
        await Expect(panel.Lines).ToHaveCountAsync(0);

        await panel.SetAsync();
        await Expect(panel.Preview).ToBeHiddenAsync();
        await Expect(panel.Lines).ToContainTextAsync(["1: Mon, Tue, Wed, Thu, Fri and Sun at 09:30"]);

        await panel.Button("Pause").ClickAsync();
        await Expect(panel.Lines.First).ToContainTextAsync("paused");
        await panel.Button("Resume").ClickAsync();
        await Expect(panel.Lines.First).ToContainTextAsync("Next: ");
        await panel.Button("Remove").ClickAsync();
        await Expect(panel.Lines).ToHaveCountAsync(0);
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task A_stretch_comes_to_the_open_page_and_its_buttons_work()
    {
        await using var chat = await chromium.OpenAsync();
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.SetAsync();

        var stretch = await panel.TestAsync();
        await Expect(panel.Stretches).ToHaveCountAsync(1);
        await Expect(stretch).ToContainTextAsync("How much: ");
        var first = await stretch.GetByRole(AriaRole.Heading).InnerTextAsync();
        await panel.Button("Another", stretch).ClickAsync();
        await Expect(stretch.GetByRole(AriaRole.Heading)).Not.ToHaveTextAsync(first);
        await panel.Button("Done", stretch).ClickAsync();
        await Expect(stretch).ToContainTextAsync("Well done.");
        await Expect(panel.Button("Snooze 10 min", stretch)).ToHaveCountAsync(0);
        await panel.Button("Close", stretch).ClickAsync();
        await Expect(panel.Stretches).ToHaveCountAsync(0);
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task A_stretch_comes_after_a_reload_and_to_every_tab()
    {
        await using var chat = await chromium.OpenAsync();
        await (await ReminderPanel.OpenAsync(chat)).SetAsync();
        await chat.Page.ReloadAsync();
        var second = await chat.Page.Context.NewPageAsync();
        var waits = second.WaitForRequestAsync("**/api/reminders/next");
        await second.GotoAsync(chat.Page.Url);
        await waits;

        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.TestAsync();

        await Expect(panel.Stretches).ToHaveCountAsync(1);
        await Expect(second.Locator(".stretch")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Typed_words_set_one_by_the_browsers_clock()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("remind weekdays at 09:30");
        await Expect(chat.LastReply).ToContainTextAsync("Reminder 1 is set");

        await chat.AskAsync("remind at 5");
        await chat.PressAsync("remind add at 17:00");
        await Expect(chat.LastReply).ToContainTextAsync("17:00");

        var panel = await ReminderPanel.OpenAsync(chat);
        await Expect(panel.Lines).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_cannot_be_is_told_and_the_form_stays_as_it_is()
    {
        await using var chat = await chromium.OpenAsync();
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.Field("Time zone").FillAsync("Mars/Phobos");
        await panel.Time.FillAsync("07:15");
        await panel.Button("Set reminder").ClickAsync();

        await Expect(panel.Said).ToContainTextAsync("I know no time zone");
        await Expect(panel.Time).ToHaveValueAsync("07:15");
        await Expect(panel.Lines).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_warning_sign_in_the_form_leads_and_nothing_is_set()
    {
        await using var chat = await chromium.OpenAsync();
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.Field("Time zone").FillAsync("I am numb between my legs and leak urine");
        await panel.Button("Set reminder").ClickAsync();

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Emergency");
        await Expect(panel.Region).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_end_of_a_routine_leads_to_a_reminder()
    {
        await using var chat = await chromium.OpenAsync();
        var player = await RoutinePlayer.StartAsync(chat, "bedtime");
        for (var step = 2; step <= 6; step++)
            await player.PressAsync("Skip", $"Step {step}");
        await player.PressAsync("Skip", "Done");
        await player.Button("Remind weekdays at 09:30").ClickAsync();

        await Expect(chat.LastReply).ToContainTextAsync("Reminder 1 is set");
    }

    [Fact]
    public async Task What_is_stored_can_be_seen_and_erased_and_then_the_browser_has_no_name()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("remind weekdays at 09:30");
        await chat.AskAsync("export-my-data");
        await Expect(chat.LastReply).ToContainTextAsync("09:30");
        await chat.AskAsync("forget-me");
        await Expect(chat.LastReply).ToContainTextAsync("erased");
        Assert.Null(await chat.Page.EvaluateAsync<string?>("localStorage.getItem('browser')"));
    }

    [Fact]
    public async Task Who_only_asks_questions_gets_no_name()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");
        Assert.Null(await chat.Page.EvaluateAsync<string?>("localStorage.getItem('browser')"));
        Assert.DoesNotContain(chat.Requested, url => url.Contains("/api/reminders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_is_set_with_the_keyboard_alone()
    {
        await using var chat = await chromium.OpenAsync();
        var panel = new ReminderPanel(chat);
        await TabToAsync(chat, panel.Opener, "Shift+Tab");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(panel.Heading).ToBeFocusedAsync();
        await TabToAsync(chat, panel.Field("Saturday"), "Tab");
        await chat.Page.Keyboard.PressAsync("Space");
        await TabToAsync(chat, panel.Button("Set reminder"), "Tab");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(panel.Lines).ToContainTextAsync(["Fri and Sat at 09:30"]);

        await TabToAsync(chat, panel.Button("Remove"), "Shift+Tab");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(panel.Region.GetByRole(AriaRole.Heading, new() { Name = "Your reminders" })).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_in_list_form_preview_and_stretch(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.SetAsync();
        await panel.Button("Preview").ClickAsync();
        await Expect(panel.Preview).ToContainTextAsync("It would come");
        await panel.TestAsync();

        await Axe.ExpectNoFaultAsync(chat.Page);
        await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"reminders-{look}.png"), FullPage = true });
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    public async Task Nothing_of_it_is_wider_than_a_phone_and_everything_is_large_enough(int width)
    {
        await using var chat = await chromium.OpenAsync(Look.Phone with { Width = width });
        var panel = await ReminderPanel.OpenAsync(chat);
        await panel.SetAsync();
        await panel.Button("Preview").ClickAsync();
        await Expect(panel.Preview).ToContainTextAsync("It would come");
        var stretch = await panel.TestAsync();

        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var button in await stretch.GetByRole(AriaRole.Button).AllAsync())
            Assert.True((await button.BoundingBoxAsync())!.Height >= 44);
    }

    private static async Task TabToAsync(ChatPage chat, ILocator goal, string key)
    {
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
