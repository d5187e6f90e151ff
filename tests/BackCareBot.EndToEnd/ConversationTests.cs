using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class ConversationTests(Chromium chromium)
{
    [Theory]
    [InlineData("exercise cat-cow", "Easier")]
    [InlineData("exercise cat-cow", "Harder")]
    [InlineData("exercise cat-cow", "Pelvic tilt")]
    [InlineData("what helps sciatica?", "Herniated disc")]
    [InlineData("routine lower-back", "Bird dog")]
    [InlineData("routine lower-back", "Gentle")]
    [InlineData("routine lower-back", "Strong")]
    public async Task A_button_does_what_its_label_typed_does(string question, string label)
    {
        await using var pressed = await chromium.OpenAsync();
        await pressed.AskAsync(question);
        await pressed.PressAsync(label);

        await using var typed = await chromium.OpenAsync();
        await typed.AskAsync(question);
        await typed.AskAsync(label);

        Assert.Equal(await typed.LastReply.InnerTextAsync(), await pressed.LastReply.InnerTextAsync());
    }

    [Fact]
    public async Task A_level_button_shows_the_routine_at_that_level()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("routine lower-back");

        await chat.PressAsync("Gentle");

        Assert.Equal("Lower back routine", await chat.TitleAsync());
        await Expect(chat.Button("Gentle")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_follow_up_speaks_of_the_answer_before_it()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("exercise cat-cow");

        await chat.AskAsync("easier");

        Assert.Equal("Cat-cow", await chat.TitleAsync());
        await Expect(chat.ShortAnswer).ToContainTextAsync("very small");
    }

    [Fact]
    public async Task Each_tab_is_a_conversation_of_its_own()
    {
        await using var first = await chromium.OpenAsync();
        await using var second = await chromium.OpenAsync();
        await first.AskAsync("exercise cat-cow");
        await second.AskAsync("exercise plank");

        await first.AskAsync("easier");

        Assert.Equal("Cat-cow", await first.TitleAsync());
    }

    [Fact]
    public async Task A_conversation_goes_on_when_the_page_is_loaded_again()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("exercise cat-cow");

        await chat.Page.ReloadAsync();
        await chat.AskAsync("easier");

        Assert.Equal("Cat-cow", await chat.TitleAsync());
    }

    [Theory]
    [InlineData("Helpful")]
    [InlineData("Not helpful")]
    public async Task Feedback_is_thanked_for_in_place(string label)
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");

        await chat.Button(label).ClickAsync();

        await Expect(chat.LastReply.GetByText("Only the number is kept")).ToBeFocusedAsync();
        await Expect(chat.Button(label)).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Buttons_that_speak_of_the_latest_answer_leave_older_ones()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("exercise cat-cow");

        await chat.AskAsync("exercise plank");

        await Expect(chat.Button("Helpful", chat.Page.Locator("#log"))).ToHaveCountAsync(1);
        await Expect(chat.Button("Easier", chat.Replies.First)).ToHaveCountAsync(0);
        await Expect(chat.Button("Pelvic tilt", chat.Replies.First)).ToBeVisibleAsync();
    }
}
