using System.Net.Http.Json;
using System.Text.Json;
using BackCareBot.EndToEnd.Support;

namespace BackCareBot.EndToEnd;

/// <summary>What the program does with ports and with faulty or edited knowledge, seen from outside.</summary>
[Collection(PageTests.Name)]
public sealed class ProcessTests
{
    private const string Entry = "conditions/sciatica.md";
    private const string FirstWords = "Keep moving as well as you can.";

    [Fact]
    public async Task A_second_program_on_the_same_port_says_so_and_ends_with_code_3()
    {
        await using var first = await BotProcess.StartAsync();

        var (exitCode, said) = await BotProcess.RunToEndAsync(first.Url);

        Assert.Equal(3, exitCode);
        Assert.Contains($"already listens on {first.Url}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_knowledge_file_is_reported_at_start_and_nothing_is_served()
    {
        using var knowledge = TemporaryFolder.WithKnowledge();
        knowledge.Edit(Entry, "title:", "titel:");

        var (exitCode, said) = await BotProcess.RunToEndAsync(BotProcess.FreeUrl(), ("Knowledge__Path", knowledge.FullPath));

        Assert.Equal(2, exitCode);
        Assert.Contains(Entry + ":", said, StringComparison.Ordinal);
        Assert.DoesNotContain("is ready", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_file_shows_in_the_next_answers()
    {
        using var knowledge = TemporaryFolder.WithKnowledge();
        await using var bot = await BotProcess.StartAsync(("Knowledge__Path", knowledge.FullPath));
        Assert.StartsWith(FirstWords, await ShortAnswerAsync(bot), StringComparison.Ordinal);

        knowledge.Edit(Entry, FirstWords, "Keep walking as well as you can.");

        await UntilAsync(async () => (await ShortAnswerAsync(bot)).StartsWith("Keep walking", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_breaks_while_running_is_reported_and_the_last_good_one_keeps_serving()
    {
        using var knowledge = TemporaryFolder.WithKnowledge();
        await using var bot = await BotProcess.StartAsync(("Knowledge__Path", knowledge.FullPath));

        knowledge.Edit(Entry, "title:", "titel:");
        await UntilAsync(() => Task.FromResult(bot.Said.Contains("the last good one keeps serving", StringComparison.Ordinal)));

        Assert.Contains(Entry + ":", bot.Said, StringComparison.Ordinal);
        Assert.StartsWith(FirstWords, await ShortAnswerAsync(bot), StringComparison.Ordinal);
    }

    private static async Task<string> ShortAnswerAsync(BotProcess bot)
    {
        using var client = new HttpClient();
        var response = await client.PostAsJsonAsync(new Uri(bot.Url, "/api/chat"), new { text = "what helps sciatica?" });
        var reply = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return reply.GetProperty("shortAnswer").GetString()!;
    }

    /// <summary>Looks again and again until it is so; the program itself looks at its files each second.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await holds())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
