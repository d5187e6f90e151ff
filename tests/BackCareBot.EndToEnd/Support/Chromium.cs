namespace BackCareBot.EndToEnd.Support;

/// <summary>The machine's own Chromium and one running program, shared by all tests: both take seconds to start.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Headless and quiet: no sandbox in containers, and no connection but those of the page.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long the page may take for anything, in milliseconds; a reply takes a few, but the machine may be busy.</summary>
    private const float Patience = 15_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private BotProcess? _bot;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BACKCARE_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Arguments,
        });
        // The tests together ask faster than one person may.
        _bot = await BotProcess.StartAsync(("Web__QuestionsPerSecond", "1000"));
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens the page in a profile of its own, by default of the shared program.</summary>
    internal async Task<ChatPage> OpenAsync(Look? look = null, Uri? url = null)
    {
        look ??= Look.Desktop;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = look.Touch,
            IsMobile = look.Touch,
            DeviceScaleFactor = look.Touch ? 2 : 1,
        });
        context.SetDefaultTimeout(Patience);
        return await ChatPage.OpenAsync(context, url ?? _bot!.Url);
    }
}

/// <summary>How a person looks at the page.</summary>
internal sealed record Look(string Name, int Width, int Height, bool Touch, bool Dark)
{
    public static Look Desktop { get; } = new("desktop-light", 1280, 800, Touch: false, Dark: false);

    public static Look Phone { get; } = new("phone-light", 360, 740, Touch: true, Dark: false);

    public static IReadOnlyList<Look> All { get; } =
        [Desktop, Desktop with { Name = "desktop-dark", Dark = true }, Phone, Phone with { Name = "phone-dark", Dark = true }];

    public static Look Named(string name) => All.Single(look => look.Name == name);
}

/// <summary>Puts the tests of the page into one row, so that they share the browser and leave the machine's cores to it.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<Chromium>
{
    public const string Name = "page";
}
