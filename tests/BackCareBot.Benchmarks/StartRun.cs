using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace BackCareBot.Benchmarks;

/// <summary>Starts the built program as a process of its own and waits for its first answer.</summary>
internal static class StartRun
{
    private const int Rounds = 5;

    public static async Task<int> Run(CancellationToken cancellation)
    {
        var data = Directory.CreateTempSubdirectory("backcare-start-");
        try
        {
            var cold = new List<TimeSpan>();
            var warm = new List<TimeSpan>();
            for (var round = 0; round < Rounds; round++)
            {
                var folder = Directory.CreateDirectory(Path.Combine(data.FullName, $"{round}")).FullName;
                cold.Add(await FirstAnswer(folder, cancellation));
                warm.Add(await FirstAnswer(folder, cancellation));
            }

            Console.Out.WriteLine($"index and models made:  {Percentiles.Of(cold)}");
            Console.Out.WriteLine($"knowledge unchanged:    {Percentiles.Of(warm)}");
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> FirstAnswer(string data, CancellationToken cancellation)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var program = Path.Combine(AppContext.BaseDirectory, "BackCareBot.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true };
        start.Environment["BACKCARE_Web__Url"] = url;
        start.Environment["BACKCARE_Data__Path"] = data;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardOutput.ReadLineAsync(cancellation);
            using var http = new HttpClient { BaseAddress = new Uri(url) };
            using var response = await http.PostAsJsonAsync("api/chat", new { text = "what helps sciatica?" }, cancellation);
            response.EnsureSuccessStatusCode();
            return watch.Elapsed;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
