using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

public sealed class RestTests
{
    private static readonly Snowflake Channel = new(DoublePayloads.Channel);
    private static readonly DiscordMessage Hello = new() { Text = "hello" };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Errors_of_Discords_servers_are_repeated(int status)
    {
        await using var server = await DiscordServer.Start();
        var failures = 3;
        server.Interfere = _ => Interlocked.Decrement(ref failures) >= 0 ? status : 0;
        using var discord = Connect(server);

        await discord.Requests.Send(Channel, Hello, null, "1", CancellationToken.None);

        Assert.Single(server.Log);
    }

    [Fact]
    public async Task A_message_that_arrived_although_Discord_said_500_is_not_sent_twice()
    {
        await using var server = await DiscordServer.Start();
        var failures = 3;
        server.InterfereAfter = _ => Interlocked.Decrement(ref failures) >= 0 ? 500 : 0;
        using var discord = Connect(server);

        var id = await discord.Requests.Send(Channel, Hello, null, "1", CancellationToken.None);

        Assert.Equal(id.ToString(), Assert.Single(server.Log).Id);
    }

    [Fact]
    public async Task A_first_answer_that_arrived_although_Discord_said_500_counts()
    {
        await using var server = await DiscordServer.Start();
        var failures = 1;
        server.InterfereAfter = _ => Interlocked.Decrement(ref failures) >= 0 ? 500 : 0;
        using var discord = Connect(server);

        await discord.Requests.Respond(
            new InteractionHandle(new(1), new(2), "token"), new InteractionResponse.Show(Hello, Private: true), CancellationToken.None);

        Assert.Single(server.Log);
    }

    [Theory]
    [InlineData(50013, DiscordRefusal.Forbidden)]
    [InlineData(10003, DiscordRefusal.Gone)]
    public async Task A_refusal_is_final(int code, DiscordRefusal refusal)
    {
        await using var server = await DiscordServer.Start();
        server.Forbidden[$"{Channel}"] = code;
        using var discord = Connect(server);

        var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Requests.Send(Channel, Hello, null, "1", CancellationToken.None));

        Assert.Equal((refusal, code), (error.Refusal, error.Code));
    }

    [Fact]
    public async Task An_answer_to_an_interaction_is_given_up_after_three_seconds()
    {
        await using var server = await DiscordServer.Start();
        server.Interfere = _ => 500;
        using var discord = Connect(server, new FastTime(20));

        var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Requests.Respond(
            new InteractionHandle(new(1), new(2), "secret-token"), new InteractionResponse.Show(Hello, true), CancellationToken.None));

        Assert.Equal(DiscordRefusal.Unreachable, error.Refusal);
        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_one_401_nothing_more_is_sent()
    {
        await using var server = await DiscordServer.Start();
        using var discord = Connect(server, token: "wrong");
        var requests = 0;
        server.Interfere = _ =>
        {
            requests++;
            return 0;
        };

        for (var i = 0; i < 5; i++)
        {
            var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Requests.Application(CancellationToken.None));
            Assert.Equal(DiscordRefusal.TokenRejected, error.Refusal);
        }

        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_429_is_waited_out()
    {
        var time = new FastTime(100);
        await using var server = await DiscordServer.Start(new DoubleRules { PerChannel = 1, ChannelWindow = TimeSpan.FromSeconds(60), Time = time });
        using var discord = Connect(server, time);
        using var other = Connect(server, time);
        // Another program uses up what the first has been promised.
        await discord.Requests.Send(Channel, Hello, null, "1", CancellationToken.None);
        await other.Requests.Send(Channel, Hello, null, "2", CancellationToken.None);

        Assert.Equal(2, server.Log.Count);
        Assert.InRange(server.Limits.Refused, 1, 2);
    }

    [Fact]
    public async Task A_picture_goes_along_as_a_file()
    {
        await using var server = await DiscordServer.Start();
        using var discord = Connect(server);
        var message = new DiscordMessage
        {
            Embeds = [new DiscordEmbed("Cat-cow", "On all fours.", 0, [])],
            Picture = new DiscordPicture("cat-cow.png", "image/png", new byte[] { 1, 2, 3 }, "Cat-cow"),
        };

        await discord.Requests.Send(Channel, message, null, "1", CancellationToken.None);

        var body = Assert.Single(server.Log).Body;
        Assert.Equal("attachment://cat-cow.png", body.GetProperty("embeds")[0].GetProperty("image").GetProperty("url").GetString());
        Assert.Equal("cat-cow.png", body.GetProperty("attachments")[0].GetProperty("filename").GetString());
    }

    private static WireConnection Connect(DiscordServer server, TimeProvider? time = null, string token = DoubleRules.Token) =>
        new(new DiscordOptions(token, server.ApiBase), time ?? TimeProvider.System, new ListLog());
}
