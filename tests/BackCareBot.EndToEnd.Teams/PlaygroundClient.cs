using Microsoft.Playwright;

namespace BackCareBot.EndToEnd.Teams;

/// <summary>
/// The bot, Microsoft's local Teams client, and a browser on it. Needs Node.js, <c>npm ci</c> in this test's folder, and
/// Chromium: that of the environment variable <c>CHROMIUM_PATH</c>, the system's, or Playwright's own.
/// </summary>
public sealed class PlaygroundClient : IAsyncLifetime
{
    private const string SystemChromium = "/usr/bin/chromium";

    private readonly string _data = Directory.CreateTempSubdirectory("backcare-playground-").FullName;
    private RunningProgram? _bot;
    private RunningProgram? _playground;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where screenshots are put.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "teams")).FullName;

    /// <summary>The chat of the playground.</summary>
    public IPage Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var cli = Path.Combine(Root(), "tests/BackCareBot.EndToEnd.Teams/node_modules/@microsoft/m365agentsplayground/cli.js");
        if (!File.Exists(cli))
            throw new FileNotFoundException("The playground is not installed. Run `npm ci` in tests/BackCareBot.EndToEnd.Teams.", cli);
        var botUrl = $"http://127.0.0.1:{RunningProgram.FreePort()}";
        _bot = await RunningProgram.Start(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "BackCareBot.dll")], "BackCareBot is ready",
            ("BACKCARE_Web__Url", botUrl), ("BACKCARE_Data__Path", _data), ("BACKCARE_Teams__AppId", ""));
        var port = RunningProgram.FreePort();
        _playground = await RunningProgram.Start(
            "node", [cli, "start", "-e", $"{botUrl}/api/messages", "-c", "msteams", "-p", $"{port}", "--disable-telemetry"], "Listening on");
        await OpenPage($"http://127.0.0.1:{port}/");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var program in (RunningProgram?[])[_playground, _bot])
        {
            if (program is not null)
                await program.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private async Task OpenPage(string address)
    {
        _playwright = await Playwright.CreateAsync();
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? (File.Exists(SystemChromium) ? SystemChromium : null);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        Page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1300, Height = 1400 } });
        // Fonts and pictures from elsewhere are not needed, and the test stays on this machine.
        await Page.RouteAsync("**/*", route =>
            new Uri(route.Request.Url).IsLoopback || !route.Request.Url.StartsWith("http", StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        await Page.GotoAsync(address);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BackCareBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run below the folder that holds BackCareBot.sln.");
    }
}
