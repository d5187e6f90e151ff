using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class WarningTests(Chromium chromium)
{
    private const string CaudaEquina = "my back hurts and I can't feel myself wipe and I leak urine";

    [Theory]
    [InlineData("desktop-light")]
    [InlineData("phone-light")]
    public async Task A_warning_sign_is_an_alert_above_everything_else(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));

        await chat.AskAsync(CaudaEquina);

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Emergency");
        await Expect(chat.Alert).ToHaveCountAsync(1);
        Assert.True(await chat.Alert.EvaluateAsync<bool>("alert => alert === alert.closest('article').firstElementChild"));
        Assert.Equal("Emergency: get help now", await chat.TitleAsync());
        await Expect(chat.ShortAnswer).ToContainTextAsync("emergency");
        Assert.True(await chat.IsInViewAsync(chat.ShortAnswer), "What to do must be in view without scrolling.");
        Assert.True(await chat.ShortAnswer.EvaluateAsync<int>("line => Number(getComputedStyle(line).fontWeight)") >= 600, "What to do is bold.");
    }

    [Fact]
    public async Task An_emergency_offers_no_exercise_and_asks_for_no_praise()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync(CaudaEquina + ", which stretch helps?");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Emergency");
        await Expect(chat.LastReply.Locator("ol")).ToHaveCountAsync(0);
        await Expect(chat.LastReply.Locator("[data-message]")).ToHaveCountAsync(0);
        await Expect(chat.LastReply.GetByRole(AriaRole.Group)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_crisis_has_a_word_and_a_look_of_its_own()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("the pain is so bad I want to end my life");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Crisis");
        Assert.Equal("Crisis: you can get help now", await chat.TitleAsync());
        await Expect(chat.Alert).ToContainTextAsync("crisis line");
    }

    [Fact]
    public async Task An_urgent_sign_is_told_apart_from_an_emergency_in_words()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("back pain with fever and shivering");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Urgent");
        Assert.Equal("Urgent: have this checked", await chat.TitleAsync());
    }

    [Fact]
    public async Task The_answer_to_what_was_asked_stands_below_a_warning_that_allows_it()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("my 10 year old has back pain, what helps sciatica?");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Caution");
        Assert.Equal("Caution: check this first", await chat.TitleAsync());
        var below = chat.LastReply.Locator(".also");
        await Expect(below.GetByRole(AriaRole.Heading, new() { Name = "Sciatica", Exact = true })).ToBeVisibleAsync();
        await Expect(below.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(below.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_after_a_warning_says_the_warning_again()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("back pain with fever and shivering");

        await chat.AskAsync("how should I sit at my desk?");

        await Expect(chat.LastReply.Locator(".reminder")).ToContainTextAsync("remember the warning");
    }

    [Fact]
    public async Task A_plain_answer_is_no_alert()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("what helps sciatica?");

        await Expect(chat.Alert).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("desktop-light")]
    [InlineData("phone-light")]
    public async Task The_warning_signs_and_what_the_page_is_are_always_in_view(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));
        await chat.AskAsync("routine lower-back");
        await chat.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        var button = chat.Button("Warning signs", chat.Page.GetByRole(AriaRole.Banner));

        Assert.True(await chat.IsInViewAsync(button));
        Assert.True(await chat.IsInViewAsync(chat.Page.GetByText("Information, not a diagnosis")));
        await chat.PressAsync("Warning signs", chat.Page.GetByRole(AriaRole.Banner));

        Assert.Equal("Warning signs", await chat.TitleAsync());
        await Expect(chat.LastReply.GetByRole(AriaRole.Button, new() { NameRegex = new("^Cauda equina") })).ToBeVisibleAsync();
    }
}
