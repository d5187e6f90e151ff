using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackCareBot.EndToEnd.Support;

/// <summary>The built program, run as whoever installs it runs it: a process with its settings in the environment.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string ReadyWords = "BackCareBot is ready";

    // Far longer than a start takes, even on a machine that is busy with other things.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly TemporaryFolder _data;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process, TemporaryFolder data, Uri url)
    {
        _process = process;
        _data = data;
        Url = url;
    }

    /// <summary>Where the page is.</summary>
    public Uri Url { get; }

    /// <summary>Everything that the program has written so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Starts the program on a free port and waits until it serves.</summary>
    public static async Task<BotProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = Run(new Uri($"http://127.0.0.1:{FreePort()}"), settings);
        var ended = bot._process.WaitForExitAsync();
        if (await Task.WhenAny(bot._ready.Task, ended).WaitAsync(Patience) == ended)
        {
            var said = bot.Said;
            await bot.DisposeAsync();
            throw new InvalidOperationException($"The program ended instead of serving. It said:\n{said}");
        }

        return bot;
    }

    /// <summary>Starts the program where it is expected to end by itself, and gives its exit code and words.</summary>
    public static async Task<(int ExitCode, string Said)> RunToEndAsync(Uri url, params (string Name, string Value)[] settings)
    {
        await using var bot = Run(url, settings);
        await bot._process.WaitForExitAsync().WaitAsync(Patience);
        return (bot._process.ExitCode, bot.Said);
    }

    /// <summary>An address of this machine on which nobody listens.</summary>
    public static Uri FreeUrl() => new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Ends the program at once, as a loss of power would.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _data.Dispose();
    }

    private static BotProcess Run(Uri url, (string Name, string Value)[] settings)
    {
        var data = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Checkout.Program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not the checkout: the program must find its files from whatever directory it is started.
            WorkingDirectory = data.FullPath,
        };
        start.Environment["BACKCARE_Web__Url"] = url.ToString();
        start.Environment["BACKCARE_Data__Path"] = data.FullPath;
        foreach (var (name, value) in settings)
            start.Environment["BACKCARE_" + name] = value;

        var process = new Process { StartInfo = start };
        var bot = new BotProcess(process, data, url);
        process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return bot;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.AppendLine(line);
        if (line.Contains(ReadyWords, StringComparison.Ordinal))
            _ready.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
