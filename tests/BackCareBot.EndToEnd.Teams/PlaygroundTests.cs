using Microsoft.Playwright;

namespace BackCareBot.EndToEnd.Teams;

/// <summary>A person in a Teams client: what they see, and what their buttons do.</summary>
public sealed class PlaygroundTests(PlaygroundClient client) : IClassFixture<PlaygroundClient>
{
    [Fact]
    public async Task A_person_is_welcomed_asks_presses_and_does_a_routine()
    {
        await See("Hello, I answer questions about backs");
        await Picture("1-welcome");

        await Write("what helps sciatica?");
        await See("Sources: ");
        await See("Take care");
        await Press("Helpful");
        await See("Only the number is kept");
        await Picture("2-answer");

        await Press("More");
        await Picture("3-more");
        await Press("Sciatic nerve glide");
        await See("How much:");
        await Picture("4-button-as-words");

        await Write("routine lower-back");
        await Press("Start, step by step");
        await See("About 14 minutes, 9 steps.");
        await Press("Start");
        await See("Step 1 of 9: ");
        await Picture("5-routine");
        await Press("Next");
        await See("Step 2 of 9: ");
        await Press("Easier");
        await See("Easier:");
        await Press("Stop");
        await See("Stopped");
        await Picture("6-stopped");
    }

    private async Task Write(string text)
    {
        await client.Page.Locator("[role=textbox][contenteditable=true]").ClickAsync();
        await client.Page.Keyboard.TypeAsync(text);
        await client.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the button of these words on the newest card that has one.</summary>
    private Task Press(string title) =>
        client.Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    private Task See(string text) => Assertions.Expect(client.Page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = 15_000 });

    private Task Picture(string name) =>
        client.Page.ScreenshotAsync(new() { Path = Path.Combine(PlaygroundClient.Pictures, name + ".png") });
}
