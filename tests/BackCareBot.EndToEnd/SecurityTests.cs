using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

[Collection(PageTests.Name)]
public sealed class SecurityTests(Chromium chromium)
{
    [Fact]
    public async Task The_browser_has_nothing_to_complain_of_and_loads_nothing_from_elsewhere()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.AskAsync("what helps sciatica?");
        await chat.AskAsync("routine lower-back");
        await chat.AskAsync("back pain with fever and shivering");
        await chat.AskAsync("a long question\nover two lines");

        Assert.Empty(chat.Faults);
        var own = new Uri(chat.Page.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(chat.Requested, url => Assert.StartsWith(own, url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_allows_no_script_from_elsewhere_and_none_in_the_page()
    {
        await using var chat = await chromium.OpenAsync();

        var response = await chat.Page.ReloadAsync();
        var policy = await response!.HeaderValueAsync("content-security-policy");

        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='taken'\"> sciatica")]
    [InlineData("<script>document.title='taken'</script> sciatica")]
    [InlineData("</p><h1>sciatica</h1>")]
    public async Task Mark_up_that_is_typed_is_shown_as_text(string text)
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync(text);

        await Expect(chat.Page.Locator(".asked")).ToContainTextAsync(text);
        await Expect(chat.Page.Locator("#log img, #log script, #log h1")).ToHaveCountAsync(0);
        Assert.Equal("BackCareBot: ask about your back", await chat.Page.TitleAsync());
        Assert.Empty(chat.Faults);
    }

    [Theory]
    [InlineData("\" OR * NEAR( title:")]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("😀😀😀")]
    [InlineData("спина болит, что мне делать")]
    [InlineData("a\u0001\u0002b")]
    public async Task Odd_input_gets_a_polite_reply(string text)
    {
        await using var chat = await chromium.OpenAsync();

        await chat.AskAsync(text);

        await Expect(chat.ShortAnswer).Not.ToBeEmptyAsync();
        await Expect(chat.Trouble).ToBeEmptyAsync();
    }
}
