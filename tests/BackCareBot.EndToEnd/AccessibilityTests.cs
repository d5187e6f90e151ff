using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_on_the_start_screen(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));

        await Axe.ExpectNoFaultAsync(chat.Page);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_in_an_answer_with_everything_open(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        await chat.AskAsync("exercise cat-cow");
        var folded = chat.LastReply.Locator("[aria-expanded=false]");
        while (await folded.CountAsync() > 0)
            await folded.First.ClickAsync();

        await Axe.ExpectNoFaultAsync(chat.Page);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_in_warnings_of_every_kind(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        await chat.AskAsync("my 10 year old has back pain, what helps sciatica?");
        await chat.AskAsync("back pain with fever and shivering");
        await chat.AskAsync("how should I sit at my desk?");
        await chat.AskAsync("the pain is so bad I want to end my life");
        await chat.AskAsync("my back hurts and I can't feel myself wipe and I leak urine");
        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Emergency");

        await Axe.ExpectNoFaultAsync(chat.Page);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_in_routines_lists_and_refusals(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        await chat.AskAsync("safety");
        await chat.AskAsync("who won the world cup?");
        await chat.AskAsync("routine lower-back");

        await Axe.ExpectNoFaultAsync(chat.Page);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_fault_in_a_guided_routine(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        var player = await RoutinePlayer.OpenAsync(chat, "lower-back");
        await Axe.ExpectNoFaultAsync(chat.Page);
        await player.PressAsync("Start", "Step 1");
        await Axe.ExpectNoFaultAsync(chat.Page);
        await player.Button("Easier").ClickAsync();
        await player.Button("Pause").ClickAsync();
        await Expect(player.Button("Resume")).ToBeVisibleAsync();
        await Axe.ExpectNoFaultAsync(chat.Page);
        await player.PressAsync("This hurts", "Stop here");
        await Axe.ExpectNoFaultAsync(chat.Page);
        await player.Button("Close").ClickAsync();
        await chat.Button("Start, step by step").ClickAsync();
        await player.PressAsync("Start", "Step 1");
        for (var step = 2; step <= 9; step++)
            await player.PressAsync("Skip", $"Step {step}");
        await player.PressAsync("Skip", "Done");
        await Axe.ExpectNoFaultAsync(chat.Page);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        await using var chat = await chromium.OpenAsync(Look.Phone with { Width = width });
        foreach (var question in new[] { "routine lower-back", "safety", "what helps sciatica?", new string('x', 300) })
            await chat.AskAsync(question);

        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Everything_to_press_on_a_phone_is_large_enough_for_a_finger()
    {
        const float leastByWcag22 = 24;
        await using var chat = await chromium.OpenAsync(Look.Phone);
        await chat.AskAsync("routine lower-back");

        foreach (var button in await chat.Page.GetByRole(AriaRole.Button).AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            Assert.True(box.Height >= leastByWcag22 && box.Width >= leastByWcag22, $"“{await button.InnerTextAsync()}” is {box.Width} by {box.Height} pixels.");
        }
    }

    [Fact]
    public async Task A_printed_page_holds_what_is_folded_on_the_screen_and_no_buttons()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");

        await chat.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(chat.LastReply.GetByText("The sciatic nerve runs from the lower back")).ToBeVisibleAsync();
        await Expect(chat.Page.Locator("#composer")).ToBeHiddenAsync();
        await Expect(chat.Page.GetByText("Did this help?")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_conversation_is_a_log_that_is_read_out_politely()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");

        await Expect(chat.Page.GetByRole(AriaRole.Log, new() { Name = "Conversation" })).ToHaveAttributeAsync("aria-live", "polite");
        // Title and short answer are read out; the rest waits to be read.
        await Expect(chat.LastReply.Locator(".rest")).ToHaveAttributeAsync("aria-live", "off");
    }
}
