using System.IO.Compression;
using System.Text.Json;
using BackCareBot.Host.Composition;
using BackCareBot.Teams.Package;
using Microsoft.Extensions.Configuration;

namespace BackCareBot.Tests.Teams;

/// <summary>The app package is one that Teams takes, or is not written.</summary>
public sealed class PackageTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Teams:AppId"] = "11111111-2222-3333-4444-555555555555",
        ["Teams:PublicUrl"] = "https://bot.example.test",
        ["Teams:Package:Developer"] = "Example",
        ["Teams:Package:WebsiteUrl"] = "https://example.test",
        ["Teams:Package:PrivacyUrl"] = "https://example.test/privacy",
        ["Teams:Package:TermsUrl"] = "https://example.test/terms",
    };

    [Fact]
    public void It_holds_the_manifest_and_two_icons_of_the_right_size()
    {
        using var zip = Open(Complete);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal((192, 192), SizeOf(zip.GetEntry("color.png")!));
        Assert.Equal((32, 32), SizeOf(zip.GetEntry("outline.png")!));
    }

    [Fact]
    public void The_manifest_keeps_the_limits_of_its_schema()
    {
        using var zip = Open(Complete);
        using var stream = zip.GetEntry("manifest.json")!.Open();
        var manifest = JsonDocument.Parse(stream).RootElement;
        Assert.Equal("1.22", manifest.GetProperty("manifestVersion").GetString());
        Assert.Contains("v1.22/", manifest.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        AssertLength(manifest.GetProperty("name"), 30, 100);
        AssertLength(manifest.GetProperty("description"), 80, 4_000);
        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray());
        Assert.Equal(Complete["Teams:AppId"], bot.GetProperty("botId").GetString());
        var commands = Assert.Single(bot.GetProperty("commandLists").EnumerateArray()).GetProperty("commands");
        Assert.InRange(commands.GetArrayLength(), 1, 10);
        Assert.Contains(commands.EnumerateArray(), command => command.GetProperty("title").GetString() == "remind");
        foreach (var command in commands.EnumerateArray())
        {
            Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 32);
            Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128);
        }

        Assert.Equal(Complete["Teams:AppId"], manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.Equal("bot.example.test", Assert.Single(manifest.GetProperty("validDomains").EnumerateArray()).GetString());
    }

    [Fact]
    public void The_same_settings_give_the_same_bytes() => Assert.Equal(Write(Complete), Write(Complete));

    [Theory]
    [InlineData("Teams:AppId", "")]
    [InlineData("Teams:AppId", "my-bot")]
    [InlineData("Teams:PublicUrl", "")]
    [InlineData("Teams:PublicUrl", "http://bot.example.test")]
    [InlineData("Teams:Package:Developer", "")]
    [InlineData("Teams:Package:WebsiteUrl", "")]
    [InlineData("Teams:Package:PrivacyUrl", "")]
    [InlineData("Teams:Package:TermsUrl", "")]
    [InlineData("Teams:Package:Version", "1")]
    [InlineData("Teams:Package:Name", "A name that is far too long for what Teams shows")]
    public void A_missing_or_wrong_setting_is_named(string key, string value)
    {
        var settings = new Dictionary<string, string?>(Complete) { [key] = value };
        Assert.Contains(key, Assert.Throws<InvalidSettingException>(() => Write(settings)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:AppId", "nonsense", "Teams:AppId")]
    [InlineData("Teams:TenantId", "", "Teams:TenantId")]
    [InlineData("Teams:ClientSecret", "", "Teams:ClientSecret")]
    [InlineData("Teams:ManagedIdentity", "perhaps", "Teams:ManagedIdentity")]
    [InlineData("Teams:ReminderRight", "everybody", "Teams:ReminderRight")]
    [InlineData("Teams:ReminderRight", "1", "Teams:ReminderRight")]
    [InlineData("Teams:CertificatePath", "nowhere.pfx", "Teams:CertificatePath")]
    [InlineData("Teams:OpenIdMetadata", "http://elsewhere.example.test/", "Teams:OpenIdMetadata")]
    public void A_faulty_setting_for_serving_is_named(string key, string value, string named)
    {
        var settings = new Dictionary<string, string?>(Complete) { ["Teams:TenantId"] = "t", ["Teams:ClientSecret"] = "s", [key] = value };
        var error = Assert.Throws<InvalidSettingException>(() => TeamsSettings.Read(Configuration(settings), "/"));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static void AssertLength(JsonElement text, int most, int mostFull)
    {
        Assert.InRange(text.GetProperty("short").GetString()!.Length, 1, most);
        Assert.InRange(text.GetProperty("full").GetString()!.Length, 1, mostFull);
    }

    private static ZipArchive Open(Dictionary<string, string?> settings) => new(new MemoryStream(Write(settings)));

    private static byte[] Write(Dictionary<string, string?> settings)
    {
        using var stream = new MemoryStream();
        AppPackage.Write(TeamsPackageSettings.Read(Configuration(settings)), stream);
        return stream.ToArray();
    }

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    /// <summary>A PNG tells its size, as two big-endian numbers, at byte 16.</summary>
    private static (int Width, int Height) SizeOf(ZipArchiveEntry icon)
    {
        using var stream = icon.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        return (head[18] << 8 | head[19], head[22] << 8 | head[23]);
    }
}
