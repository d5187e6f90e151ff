using System.Diagnostics;
using System.Net.Http.Json;
using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;

namespace BackCareBot.Benchmarks;

/// <summary>Asks over HTTP from many clients at once.</summary>
internal static class LoadRun
{
    private const int LongestSeconds = 60;

    public static async Task<int> Run(Uri url, int clients, int seconds, CancellationToken cancellation)
    {
        if (!url.IsLoopback || seconds is < 1 or > LongestSeconds)
        {
            await Console.Error.WriteLineAsync($"load: expected an address on this machine and 1 to {LongestSeconds} seconds.");
            return 1;
        }

        var knowledge = new KnowledgeLoader(TimeProvider.System).Load(Path.Combine(BotHome.Find(), "knowledge")).Base!;
        var questions = Questions.Take(knowledge, 20_000);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = url };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(TimeSpan.FromSeconds(seconds));
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Client(http, questions, client, ending.Token)));
        var elapsed = watch.Elapsed.TotalSeconds;
        var times = results.SelectMany(result => result.Times).ToList();
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{clients} clients, {elapsed:0.0} s: {times.Count} replies, {times.Count / elapsed:0} a second, {results.Sum(result => result.Errors)} errors; {Percentiles.Of(times)}"));
        return 0;
    }

    private static async Task<(List<TimeSpan> Times, int Errors)> Client(HttpClient http, IReadOnlyList<string> questions, int client, CancellationToken ending)
    {
        var times = new List<TimeSpan>();
        var errors = 0;
        for (var at = client * 397; !ending.IsCancellationRequested; at++)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                using var response = await http.PostAsJsonAsync("api/chat", new { text = questions[at % questions.Count] }, ending);
                await response.Content.ReadAsByteArrayAsync(ending);
                if (response.IsSuccessStatusCode)
                    times.Add(Stopwatch.GetElapsedTime(started));
                else
                    errors++;
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                break;
            }
            catch (HttpRequestException)
            {
                errors++;
            }
        }

        return (times, errors);
    }
}
