using BackCareBot.Host.Composition;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class SettingsTests : IDisposable
{
    private readonly TempFolder _home = new();

    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        var settings = BotSettings.Read(_home.Path);
        Assert.Equal(_home.Of("knowledge"), settings.KnowledgePath);
        Assert.Equal(_home.Of("data"), settings.DataPath);
        Assert.Equal("auto", settings.SearchEngine);
        Assert.Equal(new Uri("http://localhost:3978"), settings.WebUrl);
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], settings.AllowedHosts);
        Assert.Equal(20, settings.QuestionsPerSecond);
        Assert.Null(settings.Country);
    }

    [Fact]
    public void The_file_of_the_checkout_is_valid_and_listens_on_this_machine_only() =>
        Assert.True(BotSettings.Read(Checkout.Root).WebUrl.IsLoopback);

    [Fact]
    public void A_file_sets_every_key()
    {
        var settings = Read("""
            { "Knowledge": { "Path": "k" }, "Data": { "Path": "/var/d" }, "Search": { "Engine": "SQLITE" }, "Safety": { "Country": "gb" },
              "Web": { "Url": "http://0.0.0.0:80", "AllowedHosts": " bot.example ; ;x", "QuestionsPerSecond": "5" } }
            """);
        Assert.Equal(_home.Of("k"), settings.KnowledgePath);
        Assert.Equal(Path.GetFullPath("/var/d"), settings.DataPath);
        Assert.Equal(("sqlite", "GB", 5), (settings.SearchEngine, settings.Country, settings.QuestionsPerSecond));
        Assert.Equal(["bot.example", "x"], settings.AllowedHosts);
    }

    [Theory]
    [InlineData("Search", "Engine", "lucine", "one of auto, sqlite, lucene")]
    [InlineData("Discord", "Client", "discord.js", "one of auto, own, dsharpplus")]
#if !FULL_FEED
    [InlineData("Discord", "Client", "dsharpplus", "a carrier that this program was built with")]
#endif
    [InlineData("Safety", "Country", "England", "a country of two letters")]
    [InlineData("Safety", "Country", "1", "a country of two letters")]
    [InlineData("Web", "Url", "localhost", "an address such as http://localhost:3978")]
    [InlineData("Web", "Url", "ftp://localhost", "an address such as")]
    [InlineData("Web", "Url", "http://localhost/path", "an address such as")]
    [InlineData("Web", "QuestionsPerSecond", "many", "a whole number from 1 to 100000")]
    [InlineData("Web", "QuestionsPerSecond", "0", "a whole number from 1 to 100000")]
    [InlineData("Web", "QuestionsPerSecond", "1.5", "a whole number from 1 to 100000")]
    public void A_setting_without_meaning_is_named_with_what_was_expected_and_what_came(string section, string key, string value, string expected)
    {
        var message = Assert.Throws<InvalidSettingException>(() => Read($$"""{ "{{section}}": { "{{key}}": "{{value}}" } }""")).Message;
        Assert.StartsWith($"Setting {section}:{key}: expected {expected}", message);
        Assert.Contains($"but found '{value}'", message);
        Assert.Contains($"BACKCARE_{section}__{key}", message);
    }

    [Fact]
    public void A_file_that_is_no_json_is_named() =>
        Assert.Contains("appsettings.json", Assert.Throws<InvalidSettingException>(() => Read("{ nonsense")).Message);

    [Fact]
    public void An_environment_variable_goes_before_the_file()
    {
        Environment.SetEnvironmentVariable("BACKCARE_Safety__Country", "us");
        try
        {
            Assert.Equal("US", Read("""{ "Safety": { "Country": "GB" } }""").Country);
        }
        finally
        {
            Environment.SetEnvironmentVariable("BACKCARE_Safety__Country", null);
        }
    }

    [Fact]
    public void A_knowledge_folder_that_is_missing_is_named_as_a_setting()
    {
        var message = Assert.Throws<InvalidSettingException>(() => Bot.Start(BotSettings.Read(_home.Path), TimeProvider.System)).Message;
        Assert.StartsWith("Setting Knowledge:Path: expected a folder", message);
    }

    public void Dispose() => _home.Dispose();

    private BotSettings Read(string json)
    {
        File.WriteAllText(_home.Of("appsettings.json"), json);
        return BotSettings.Read(_home.Path);
    }
}
