using static Microsoft.Playwright.Assertions;

namespace BackCareBot.EndToEnd.Support;

/// <summary>The page's reminders: list, form, preview, and the stretches that come.</summary>
internal sealed class ReminderPanel(ChatPage chat)
{
    public ILocator Region { get; } = chat.Page.GetByRole(AriaRole.Region, new() { Name = "Stretch reminders" });

    public ILocator Heading => Region.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Opener => chat.Page.GetByRole(AriaRole.Button, new() { Name = "Reminders" });

    public ILocator Lines => Region.Locator(".reminder-list > li");

    public ILocator Said => Region.GetByRole(AriaRole.Status);

    public ILocator Preview => Region.GetByRole(AriaRole.Region, new() { Name = "Preview" });

    /// <summary>The stretches that are shown.</summary>
    public ILocator Stretches => chat.Page.GetByRole(AriaRole.Region, new() { Name = "Stretches for now" }).GetByRole(AriaRole.Article);

    public static async Task<ReminderPanel> OpenAsync(ChatPage chat)
    {
        var panel = new ReminderPanel(chat);
        await panel.Opener.ClickAsync();
        await Expect(panel.Heading).ToBeFocusedAsync();
        await Expect(panel.Field("Stretches from")).Not.ToBeEmptyAsync();
        return panel;
    }

    public ILocator Time => Region.GetByLabel("Time", new() { Exact = true });

    public ILocator Field(string label) => Region.GetByLabel(label);

    public ILocator Button(string label, ILocator? within = null) => (within ?? Region).GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>Sets a reminder with what the form holds.</summary>
    public async Task SetAsync()
    {
        await Button("Set reminder").ClickAsync();
        await Expect(Said).ToContainTextAsync("It comes next on");
    }

    /// <summary>Has the first reminder come now.</summary>
    public async Task<ILocator> TestAsync()
    {
        await Button("Test", Lines.First).ClickAsync();
        await Expect(Said).ToContainTextAsync("I posted reminder 1");
        return Stretches.First;
    }
}
