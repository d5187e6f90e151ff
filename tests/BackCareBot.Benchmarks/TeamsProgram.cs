using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackCareBot.Benchmarks;

/// <summary>A Teams bot as a process of its own.</summary>
internal sealed class TeamsProgram : IAsyncDisposable
{
    private readonly Process _process;

    private TeamsProgram(string name, Uri messages, Process process)
    {
        Name = name;
        Messages = messages;
        _process = process;
    }

    public string Name { get; }

    /// <summary>Where it takes activities.</summary>
    public Uri Messages { get; }

    /// <summary>Its resident memory in MB.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>The built program.</summary>
    /// <param name="client">The setting <c>Teams:Client</c>.</param>
    /// <param name="data">Where it keeps its data.</param>
    public static async Task<TeamsProgram> Ours(string client, string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BackCareBot.dll")]) { RedirectStandardOutput = true };
        start.Environment["BACKCARE_Web__Url"] = url;
        start.Environment["BACKCARE_Data__Path"] = data;
        start.Environment["BACKCARE_Teams__Client"] = client;
        var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        // Read on, or the program waits for room to write in.
        _ = process.StandardOutput.ReadToEndAsync();
        return new TeamsProgram(client, new Uri($"{url}/api/messages"), process);
    }

    /// <summary>The echo bot of the Node SDK.</summary>
    /// <param name="folder">Where it and its packages are.</param>
    public static async Task<TeamsProgram> NodeEcho(string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "echo.js")]) { RedirectStandardOutput = true };
        start.Environment["NODE_ENV"] = "production";
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The echo bot did not start: run 'npm ci' in {folder} first.");
        return new TeamsProgram("node echo", new Uri($"{url}/api/messages"), process);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
