using BackCareBot.Core.Answers;
using BackCareBot.Host.Composition;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class PackageSetTests : IDisposable
{
    private const string Sqlite = "SQLite FTS5";
    private const string Lucene = "Lucene.Net";

    private readonly TempFolder _home = new();

    [Theory]
    [InlineData("sqlite", Sqlite, Sqlite)]
    [InlineData("auto", Sqlite, Lucene)]
    public void The_setting_chooses_the_search_engine(string choice, string narrow, string full) =>
        Assert.Equal(PackageSet.IsFull ? full : narrow, SearchEngines.Create(choice, _home.Path).Name);

    [Fact]
    public void A_carrier_that_is_not_compiled_in_is_refused_with_what_to_do()
    {
        File.WriteAllText(_home.Of("appsettings.json"), """{ "Search": { "Engine": "Lucene" } }""");
        if (PackageSet.IsFull)
        {
            Assert.Equal("lucene", BotSettings.Read(_home.Path).SearchEngine);
            return;
        }

        var message = Assert.Throws<InvalidSettingException>(() => BotSettings.Read(_home.Path)).Message;
        Assert.StartsWith("Setting Search:Engine: expected ", message);
        Assert.Contains("'lucene' needs a build with -p:FullFeed=true", message);
    }

    [Fact]
    public void About_tells_what_carries_the_search()
    {
        using var host = new HostFolder();
        var about = host.Bot.Answers.Answer(new ChatMessage { Text = "/about" });
        Assert.Equal([$"Search: {host.Bot.EngineName}"], about.Sections[^1].Items);
    }

    public void Dispose() => _home.Dispose();
}
