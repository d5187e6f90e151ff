using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_can_be_used_with_the_keyboard_alone()
    {
        await using var chat = await chromium.OpenAsync();
        var keyboard = chat.Page.Keyboard;
        await Expect(chat.Box).ToBeFocusedAsync();

        await keyboard.TypeAsync("exercise cat-cow");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.Box).ToBeFocusedAsync();

        await TabBackToAsync(chat, chat.Button("Easier"));
        await keyboard.PressAsync("Enter");

        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.LastReply.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        Assert.True(await chat.LastReply.EvaluateAsync<bool>("reply => reply.contains(document.activeElement)"), "Tab goes on inside the new reply.");
    }

    [Fact]
    public async Task The_history_can_be_reached_and_read_with_the_keyboard()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("exercise cat-cow");
        await chat.AskAsync("routine lower-back");
        var log = chat.Page.GetByRole(AriaRole.Log);

        await TabBackToAsync(chat, log);
        await chat.Page.Keyboard.PressAsync("Home");

        await Expect(chat.Page.GetByText("exercise cat-cow")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_tab_key_skips_to_the_question_box()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Box.EvaluateAsync("box => box.blur()");

        await TabBackToAsync(chat, chat.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the question box" }));
        await chat.Page.Keyboard.PressAsync("Enter");

        await Expect(chat.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shift_and_Enter_start_a_new_line_and_the_box_grows()
    {
        await using var chat = await chromium.OpenAsync();
        var low = (await chat.Box.BoundingBoxAsync())!.Height;

        await chat.Page.Keyboard.TypeAsync("my back hurts");
        await chat.Page.Keyboard.PressAsync("Shift+Enter");
        await chat.Page.Keyboard.TypeAsync("when I sit");

        await Expect(chat.Box).ToHaveValueAsync("my back hurts\nwhen I sit");
        Assert.True((await chat.Box.BoundingBoxAsync())!.Height > low);
        await Expect(chat.Replies).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Arrow_up_in_the_empty_box_brings_the_last_question_back()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");

        await chat.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(chat.Box).ToHaveValueAsync("what helps sciatica?");
    }

    [Fact]
    public async Task An_empty_box_sends_nothing()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.Page.Keyboard.TypeAsync("   ");
        await chat.Page.Keyboard.PressAsync("Enter");

        await Expect(chat.Start).ToBeVisibleAsync();
        Assert.DoesNotContain(chat.Requested, url => url.Contains("/api/", StringComparison.Ordinal));
    }

    private static async Task TabBackToAsync(ChatPage chat, ILocator goal)
    {
        const int moreThanThePageHas = 60;
        for (var i = 0; i < moreThanThePageHas; i++)
        {
            await chat.Page.Keyboard.PressAsync("Shift+Tab");
            if (await goal.EvaluateAsync<bool>("node => node === document.activeElement"))
                return;
        }

        Assert.Fail("The keyboard does not lead there.");
    }
}
