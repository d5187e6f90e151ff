using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace BackCareBot.Benchmarks;

/// <summary>Posts activities to a Teams bot as the Bot Connector does, and waits for the answers to come back.</summary>
internal sealed class TeamsLoad(Uri bot, ConnectorClock connector, IReadOnlyList<string> questions) : IDisposable
{
    private static int _ids;

    private readonly ConcurrentBag<HttpMessages> _idle = [];
    private readonly string _run = Guid.NewGuid().ToString("N")[..6];

    /// <summary>Each conversation asks its next question when the last one is answered.</summary>
    /// <returns>How long each answer took from the post of its question.</returns>
    public async Task<IReadOnlyList<TimeSpan>> Talk(int conversations, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, conversations).Select(conversation => Task.Run(async () =>
        {
            var mine = new List<TimeSpan>();
            for (var at = conversation * 397; Stopwatch.GetTimestamp() < end; at++)
            {
                var id = NewId();
                var answer = connector.AnswerTo(id);
                var started = Stopwatch.GetTimestamp();
                await Post(id, conversation, questions[at % questions.Count]);
                mine.Add(Stopwatch.GetElapsedTime(started, await answer.WaitAsync(TimeSpan.FromSeconds(20))));
            }

            return mine;
        })));
        connector.Forget();
        return [.. times.SelectMany(mine => mine)];
    }

    /// <summary>Posts activities of which a third come a second time, in any order and many at once.</summary>
    /// <returns>How many there were, and how many of them were not answered exactly once.</returns>
    public async Task<(int Posted, int Different, int Faults)> Repeat(int activities)
    {
        string[] fresh = [.. Enumerable.Range(0, activities - (activities / 3)).Select(_ => NewId())];
        var random = new Random(1);
        string[] all = [.. fresh, .. Enumerable.Range(0, activities / 3).Select(_ => fresh[random.Next(fresh.Length)])];
        random.Shuffle(all);
        await Parallel.ForEachAsync(
            all, new ParallelOptions { MaxDegreeOfParallelism = 50 },
            async (id, _) => await Post(id, id.GetHashCode(StringComparison.Ordinal) & 63, questions[(id.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % questions.Count]));
        // What was late is sent after its request was answered.
        await Task.WhenAll(fresh.Select(id => connector.AnswerTo(id))).WaitAsync(TimeSpan.FromSeconds(30));
        var faults = fresh.Count(id => connector.AnswersTo(id) != 1);
        connector.Forget();
        return (all.Length, fresh.Length, faults);
    }

    public void Dispose()
    {
        foreach (var connection in _idle)
            connection.Dispose();
    }

    private string NewId() => $"{_run}{Interlocked.Increment(ref _ids)}";

    private async Task Post(string id, int conversation, string question)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(question);
        var body = $$"""{"type":"message","id":"{{id}}","timestamp":"2026-11-20T10:00:00.000Z","channelId":"msteams","serviceUrl":"{{connector.ServiceUrl}}","from":{"id":"29:u{{conversation}}","name":"U"},"recipient":{"id":"28:bot","name":"Bot"},"conversation":{"id":"c{{conversation}}","conversationType":"personal"},"text":{{text}},"textFormat":"plain","locale":"en-US"}""";
        var head = $"POST {bot.AbsolutePath} HTTP/1.1\r\nHost: {bot.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        var connection = _idle.TryTake(out var kept) ? kept : await HttpMessages.Connect(bot);
        await connection.Write(Encoding.UTF8.GetBytes(head + body));
        var answer = await connection.Read() ?? throw new InvalidDataException("The bot closed the connection.");
        _idle.Add(connection);
        if (!answer.FirstLine.Contains(" 20", StringComparison.Ordinal))
            throw new InvalidDataException($"The bot answered '{answer.FirstLine}' to an activity.");
    }
}
