using BackCareBot.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd;

/// <summary>Pictures for whoever changes the page, in <c>screenshots/</c> beside the built tests.</summary>
[Collection(PageTests.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_page_is_photographed_in_every_look(string name)
    {
        var look = Look.Named(name);
        await using (var chat = await chromium.OpenAsync(look))
            await SaveAsync(chat, "start", look);
        await SaveAsync("answer", look, "what helps sciatica?");
        await SaveAsync("exercise", look, "exercise cat-cow");
        await SaveAsync("routine", look, "routine lower-back");
        await SaveAsync("emergency", look, "my back hurts and I can't feel myself wipe and I leak urine");
        await SaveAsync("reminder", look, "back pain with fever and shivering", "how should I sit at my desk?");
        await SaveAsync("caution", look, "my 10 year old has back pain, what helps sciatica?");
        await SaveAsync("unknown", look, "who won the world cup?");
        await SaveAsync("safety", look, "safety");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_guided_routine_is_photographed_in_every_look(string name)
    {
        var look = Look.Named(name);
        await using var chat = await chromium.OpenAsync(look);
        var player = await RoutinePlayer.OpenAsync(chat, "lower-back");
        await SaveAsync(chat, "player-intro", look);
        await player.PressAsync("Start", "Step 1");
        await SaveAsync(chat, "player-step", look);
        for (var step = 2; step <= 7; step++)
            await player.PressAsync("Skip", $"Step {step}");
        await SaveAsync(chat, "player-side", look);
        await player.Button("Easier").ClickAsync();
        await player.Button("Pause").ClickAsync();
        await Expect(player.Button("Resume")).ToBeVisibleAsync();
        await SaveAsync(chat, "player-paused", look);
        await player.PressAsync("Skip", "Step 8");
        await player.PressAsync("Skip", "Step 9");
        await player.PressAsync("Skip", "Done");
        await SaveAsync(chat, "player-end", look);
        await player.PressAsync("Start again", "Lower back routine");
        await player.PressAsync("Start", "Step 1");
        await player.PressAsync("This hurts", "Stop here");
        await SaveAsync(chat, "player-hurts", look);
    }

    private async Task SaveAsync(string subject, Look look, params string[] questions)
    {
        await using var chat = await chromium.OpenAsync(look);
        foreach (var question in questions)
            await chat.AskAsync(question);
        await SaveAsync(chat, subject, look);
    }

    /// <summary>What is seen first, and the whole page below it.</summary>
    private static async Task SaveAsync(ChatPage chat, string subject, Look look)
    {
        var first = await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{subject}-{look.Name}.png") });
        // A window as high as the page, because a picture of the full page has the question box in its middle.
        await chat.Page.SetViewportSizeAsync(look.Width, Math.Max(look.Height, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{subject}-{look.Name}-whole.png") });
        await chat.Page.SetViewportSizeAsync(look.Width, look.Height);
        Assert.NotEmpty(first);
    }
}
