using System.Diagnostics;
using System.Globalization;
using BackCareBot.ReminderNode;

namespace BackCareBot.EndToEnd.Reminders;

/// <summary>A process that delivers reminders, and can be killed at any moment.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    public static NodeProcess Start(string database, PlatformDouble platform, int atOnce, TimeSpan lease)
    {
        string[] arguments =
        [
            typeof(WallClock).Assembly.Location, database, platform.Url, atOnce.ToString(CultureInfo.InvariantCulture),
            lease.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        ];
        return new NodeProcess(Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!);
    }

    /// <summary>Waits until its clock goes.</summary>
    public async Task IsGoing() => Assert.Equal("going", await _process.StandardOutput.ReadLineAsync());

    /// <summary>Ends it as a loss of power would.</summary>
    public async Task Kill()
    {
        Assert.False(_process.HasExited, "The node ended by itself.");
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }
}
