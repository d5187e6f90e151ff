using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class TroubleTests(Chromium chromium)
{
    [Fact]
    public async Task Too_many_questions_at_once_are_declined_kindly_and_the_text_is_kept()
    {
        await using var bot = await BotProcess.StartAsync(("Web__QuestionsPerSecond", "1"));
        await using var chat = await chromium.OpenAsync(url: bot.Url);
        // The server refills its allowance each second; a burst from the page itself empties it whatever the time.
        await chat.Page.EvaluateAsync(
            "Promise.all(Array.from({ length: 8 }, () => fetch('/api/chat', { method: 'POST', body: JSON.stringify({ text: 'hello' }) })))");

        await chat.Box.FillAsync("what helps sciatica?");
        await chat.Box.PressAsync("Enter");

        await Expect(chat.Trouble).ToContainTextAsync("many questions at once. Please wait a second");
        await Expect(chat.Box).ToHaveValueAsync("what helps sciatica?");
        await Expect(chat.Box).ToBeFocusedAsync();
        await Expect(chat.Replies).ToHaveCountAsync(0);
        await Expect(chat.Start).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_program_that_is_gone_is_said_in_plain_words_and_the_text_is_kept()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await chromium.OpenAsync(url: bot.Url);
        await chat.AskAsync("what helps sciatica?");
        await bot.StopAsync();

        await chat.Box.FillAsync("and for how long?");
        await chat.Box.PressAsync("Enter");

        await Expect(chat.Trouble).ToContainTextAsync("cannot be reached just now");
        await Expect(chat.Trouble).ToHaveRoleAsync(AriaRole.Alert);
        await Expect(chat.Box).ToHaveValueAsync("and for how long?");
        await Expect(chat.Replies).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_button_without_an_answer_says_why_and_can_be_pressed_again()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");
        await chat.Page.RouteAsync("**/api/chat", route => route.AbortAsync());

        await chat.Button("Helpful").ClickAsync();

        await Expect(chat.Trouble).ToContainTextAsync("cannot be reached");
        await chat.Page.UnrouteAllAsync();
        await chat.Button("Helpful").ClickAsync();
        await Expect(chat.LastReply.GetByText("Only the number is kept")).ToBeVisibleAsync();
        await Expect(chat.Trouble).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_limit_is_said_before_it_is_hit()
    {
        await using var chat = await chromium.OpenAsync();
        var room = chat.Page.Locator("#room");

        await chat.Box.FillAsync(new string('a', 3_400));
        await Expect(room).ToBeEmptyAsync();
        await chat.Box.FillAsync(new string('a', 3_550));
        await Expect(room).ToHaveTextAsync("About 400 of 4,000 characters left");
        await chat.Box.FillAsync(new string('a', 4_001));
        await Expect(room).ToContainTextAsync("Too long: at most 4,000");
    }

    [Fact]
    public async Task A_message_that_is_too_long_comes_back_to_be_shortened()
    {
        var text = string.Concat(Enumerable.Repeat("what helps sciatica ", 250));
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync(text);

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Refusal");
        await Expect(chat.Box).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task A_message_far_too_long_to_be_sent_is_refused_in_words()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.Box.FillAsync(new string('a', 70_000));
        await chat.Box.PressAsync("Enter");

        await Expect(chat.Trouble).ToContainTextAsync("far too long");
    }
}
