using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackCareBot.EndToEnd.Teams;

/// <summary>A program that the tests started; it ends with them.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts a program and waits until it prints that it is ready.</summary>
    public static async Task<RunningProgram> Start(string file, IEnumerable<string> arguments, string ready, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var isReady = new TaskCompletionSource();
        var printed = new StringBuilder();
        void Print(string? line)
        {
            lock (printed)
                printed.AppendLine(line);
            if (line?.Contains(ready, StringComparison.Ordinal) == true)
                isReady.TrySetResult();
        }

        process.OutputDataReceived += (_, line) => Print(line.Data);
        process.ErrorDataReceived += (_, line) => Print(line.Data);
        process.Exited += (_, _) => isReady.TrySetException(new InvalidOperationException($"{file} ended before it was ready:\n{printed}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await isReady.Task.WaitAsync(StartsWithin);
        return new RunningProgram(process);
    }

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
