using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd.Support;

/// <summary>The player of guided routines on the page.</summary>
internal sealed class RoutinePlayer(ChatPage chat)
{
    public ILocator Region { get; } = chat.Page.GetByRole(AriaRole.Region, new() { Name = "Guided routine" });

    public ILocator Heading => Region.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Clock => Region.GetByRole(AriaRole.Timer);

    /// <summary>What is told to those who do not see the page.</summary>
    public ILocator Said => Region.GetByRole(AriaRole.Status);

    /// <summary>Asks for a routine and presses Start below its list.</summary>
    public static async Task<RoutinePlayer> OpenAsync(ChatPage chat, string routine)
    {
        await chat.AskAsync($"routine {routine}");
        await chat.Button("Start, step by step").ClickAsync();
        var player = new RoutinePlayer(chat);
        await Expect(player.Button("Start")).ToBeVisibleAsync();
        return player;
    }

    /// <summary>The same, at its first step.</summary>
    public static async Task<RoutinePlayer> StartAsync(ChatPage chat, string routine)
    {
        var player = await OpenAsync(chat, routine);
        await player.Button("Start").ClickAsync();
        await Expect(player.Heading).ToContainTextAsync("Step 1 of");
        return player;
    }

    public ILocator Button(string label) => Region.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>Presses a button and waits until the player says something else or the same anew.</summary>
    public async Task PressAsync(string label, string headingAfter)
    {
        await Button(label).ClickAsync();
        await Expect(Heading).ToContainTextAsync(headingAfter);
    }
}
