using System.Text.RegularExpressions;
using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class AnswerTests(Chromium chromium)
{
    [Fact]
    public async Task The_start_screen_offers_five_questions_and_the_command_words()
    {
        await using var chat = await chromium.OpenAsync();

        await Expect(chat.Start).ToBeVisibleAsync();
        await Expect(chat.Page.GetByRole(AriaRole.List, new() { Name = "Example questions" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(5);
        foreach (var word in new[] { "safety", "about", "privacy", "export-my-data", "forget-me", "help" })
            await Expect(chat.Button(word, chat.Page.GetByRole(AriaRole.List, new() { Name = "Or type a command" }))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_example_and_command_of_the_start_screen_gets_a_reply_that_fits_it()
    {
        await using var chat = await chromium.OpenAsync();
        var labels = await chat.Page.Locator("#start button").AllInnerTextsAsync();

        foreach (var label in labels)
        {
            await chat.Page.ReloadAsync();
            await chat.PressAsync(label, chat.Page.Locator("#start"));
            await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", new Regex("^(Answer|Information)$"));
        }
    }

    [Theory]
    [InlineData("desktop-light")]
    [InlineData("phone-light")]
    public async Task Whoever_asks_what_helps_sciatica_sees_the_short_answer_before_anything_else(string look)
    {
        await using var chat = await chromium.OpenAsync(Look.Named(look));

        await chat.AskAsync("what helps sciatica?");

        Assert.Equal("Sciatica", await chat.TitleAsync());
        await Expect(chat.ShortAnswer).ToContainTextAsync("Keep moving");
        Assert.True(await chat.IsInViewAsync(chat.ShortAnswer), "The short answer must be in view without scrolling.");
        Assert.Equal(["head", "rest"], await chat.LastReply.Locator("> *").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.className)"));
        await Expect(chat.Start).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_exercise_has_steps_in_order_and_how_much()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("exercise cat-cow");

        var steps = chat.LastReply.Locator("ol > li");
        Assert.True(await steps.CountAsync() >= 3);
        await Expect(steps.First).ToContainTextAsync("Kneel");
        await Expect(chat.LastReply.GetByText("How much:")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cautions_stand_under_a_heading_of_their_own()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("exercise cat-cow");

        await Expect(chat.LastReply.GetByRole(AriaRole.Heading, new() { Name = "Take care" })).ToBeVisibleAsync();
        await Expect(chat.LastReply.Locator(".cautions li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sources_are_web_links_that_open_apart_and_tell_the_other_site_nothing()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("exercise cat-cow");

        var links = await chat.LastReply.GetByRole(AriaRole.Link).AllAsync();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.StartsWith("https://", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
            Assert.Equal("_blank", await link.GetAttributeAsync("target"));
            Assert.Equal("noopener noreferrer", await link.GetAttributeAsync("rel"));
        }
    }

    [Fact]
    public async Task Further_sources_are_one_press_away()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");
        var links = chat.LastReply.GetByRole(AriaRole.Link);
        var shown = await links.CountAsync();

        await chat.LastReply.GetByRole(AriaRole.Button, new() { NameRegex = new("more sources$") }).ClickAsync();

        Assert.True(await links.CountAsync() > shown);
    }

    [Fact]
    public async Task The_rest_of_an_entry_shows_when_asked_for()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");
        var more = chat.LastReply.GetByRole(AriaRole.Button, new() { NameRegex = new("^More ") });
        var section = chat.LastReply.GetByRole(AriaRole.Heading, new() { Name = "What helps", Exact = true });
        await Expect(section).ToBeHiddenAsync();
        await Expect(more).ToHaveAttributeAsync("aria-expanded", "false");

        await more.ClickAsync();

        await Expect(section).ToBeVisibleAsync();
        await Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task A_list_stands_below_the_line_that_announces_it()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");

        await chat.LastReply.GetByRole(AriaRole.Button, new() { NameRegex = new("^More ") }).ClickAsync();

        var section = chat.LastReply.Locator("section").Filter(new() { Has = chat.Page.GetByRole(AriaRole.Heading, new() { Name = "When to be seen" }) });
        await Expect(section.Locator("p").First).ToContainTextAsync("emergency help now");
        Assert.Equal("UL", await section.Locator("p").First.EvaluateAsync<string>("line => line.nextElementSibling.tagName"));
    }

    [Fact]
    public async Task A_routine_is_a_list_with_dose_time_and_levels()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("routine lower-back");

        var moves = chat.LastReply.Locator(".moves > li");
        Assert.True(await moves.CountAsync() > 3);
        await Expect(moves.First.Locator(".amount")).Not.ToBeEmptyAsync();
        await Expect(moves.First.Locator(".time")).ToHaveTextAsync(new Regex("^[0-9]+ (s|min)$"));
        await Expect(chat.LastReply.GetByRole(AriaRole.Heading, new() { NameRegex = new("^[0-9]+ minutes, standard level$") })).ToBeVisibleAsync();
        await Expect(chat.Button("Standard")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(chat.Button("Gentle")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task What_it_does_not_know_it_says_and_offers_the_nearest_topics()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync("who won the world cup?");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-kind", "Unknown");
        await Expect(chat.LastReply.GetByText("Not sure")).ToBeVisibleAsync();
        await Expect(chat.LastReply.GetByRole(AriaRole.Group, new() { Name = "Did this help?" })).ToHaveCountAsync(0);
    }
}
