using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Host.CommandLine;
using BackCareBot.Host.Composition;
using BackCareBot.Tests.DiscordDouble;
using Microsoft.Extensions.Configuration;

namespace BackCareBot.Tests.Discord;

public sealed class SettingsTests
{
    [Fact]
    public void Without_settings_there_is_no_Discord_and_its_own_address()
    {
        var configuration = Settings();

        Assert.Null(DiscordSettings.Token(configuration));
        Assert.Equal(DiscordOptions.DiscordsOwn, DiscordSettings.ApiBase(configuration));
        Assert.Null(DiscordSettings.DevelopmentGuild(configuration));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5/api/v10")]
    [InlineData("http://127.0.0.1:5/api/v10/")]
    public void Another_address_ends_with_a_slash(string value) =>
        Assert.Equal("http://127.0.0.1:5/api/v10/", DiscordSettings.ApiBase(Settings(("Discord:ApiBaseUrl", value))).ToString());

    [Fact]
    public void A_token_that_cannot_be_one_is_refused_and_not_repeated()
    {
        var error = Assert.Throws<InvalidSettingException>(() => DiscordSettings.Token(Settings(("Discord:Token", "half\nsecret"))));

        Assert.Contains("Discord:Token", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    public void A_server_is_a_number(string value) =>
        Assert.Throws<InvalidSettingException>(() => DiscordSettings.DevelopmentGuild(Settings(("Discord:DevelopmentGuildId", value))));

    [Fact]
    public async Task Invite_prints_a_link_with_the_least_permissions()
    {
        await using var server = await DiscordServer.Start();
        var output = new StringWriter();

        Assert.Equal(ExitCodes.Fine, await DiscordSetup.Invite(Of(server), output, TextWriter.Null, CancellationToken.None));
        Assert.Contains($"client_id={DoublePayloads.Application}&scope=bot+applications.commands&permissions={(ulong)DiscordPermissions.Needed}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_says_whether_anything_changed()
    {
        await using var server = await DiscordServer.Start();
        var output = new StringWriter();
        await DiscordSetup.Register(Of(server), output, TextWriter.Null, CancellationToken.None);
        await DiscordSetup.Register(Of(server), output, TextWriter.Null, CancellationToken.None);

        Assert.Contains("registered everywhere.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing had to be changed", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Registrations);
    }

    [Fact]
    public async Task A_wrong_token_has_an_exit_code_of_its_own()
    {
        await using var server = await DiscordServer.Start();
        var errors = new StringWriter();

        Assert.Equal(ExitCodes.PlatformRefused, await DiscordSetup.Invite(Of(server) with { DiscordToken = "wrong" }, TextWriter.Null, errors, CancellationToken.None));
        Assert.Contains("Discord:Token", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_permission_that_is_asked_for_has_a_name() =>
        Assert.Equal(System.Numerics.BitOperations.PopCount((ulong)DiscordPermissions.Needed), Invitation.Names(DiscordPermissions.Needed).Count);

    private static BotSettings Of(DiscordServer server) => new()
    {
        KnowledgePath = "",
        DataPath = "",
        SearchEngine = "auto",
        WebUrl = new Uri("http://localhost"),
        AllowedHosts = [],
        QuestionsPerSecond = 1,
        DiscordToken = DoubleRules.Token,
        DiscordApiBase = server.ApiBase,
    };

    private static IConfiguration Settings(params (string Key, string Value)[] pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
}
