using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>What every carrier's requests do, whatever happens on the way.</summary>
public abstract class RequestContract
{
    private static readonly Snowflake Channel = new(DoublePayloads.Channel);
    private static readonly InteractionHandle Interaction = new(new(1), new(2), "secret-token");
    private static readonly DiscordMessage Hello = new() { Text = "hello" };

    private protected abstract Carrier Carrier { get; }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Errors_of_Discords_servers_are_repeated(int status)
    {
        await using var server = await DiscordServer.Start();
        var failures = 3;
        server.Interfere = _ => Interlocked.Decrement(ref failures) >= 0 ? status : 0;
        var discord = Connect(server);

        await discord.Send(Channel, Hello, null, "1", CancellationToken.None);

        Assert.Single(server.Log);
    }

    [Fact]
    public async Task A_message_that_arrived_although_Discord_said_500_is_not_sent_twice()
    {
        await using var server = await DiscordServer.Start();
        var failures = 3;
        server.InterfereAfter = _ => Interlocked.Decrement(ref failures) >= 0 ? 500 : 0;
        var discord = Connect(server);

        var id = await discord.Send(Channel, Hello, null, "1", CancellationToken.None);

        Assert.Equal(id.ToString(), Assert.Single(server.Log).Id);
    }

    [Fact]
    public async Task A_first_answer_that_arrived_although_Discord_said_500_counts()
    {
        await using var server = await DiscordServer.Start();
        var failures = 1;
        server.InterfereAfter = _ => Interlocked.Decrement(ref failures) >= 0 ? 500 : 0;
        var discord = Connect(server);

        await discord.Respond(Interaction, new InteractionResponse.Show(Hello, Private: true), CancellationToken.None);

        Assert.Single(server.Log);
    }

    [Theory]
    [InlineData(50013, DiscordRefusal.Forbidden)]
    [InlineData(10003, DiscordRefusal.Gone)]
    public async Task A_refusal_is_final(int code, DiscordRefusal refusal)
    {
        await using var server = await DiscordServer.Start();
        server.Forbidden[$"{Channel}"] = code;
        var discord = Connect(server);

        var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Send(Channel, Hello, null, "1", CancellationToken.None));

        Assert.Equal((refusal, code), (error.Refusal, error.Code));
    }

    [Fact]
    public async Task An_answer_to_an_interaction_is_given_up_after_three_seconds_and_its_token_is_told_to_nobody()
    {
        await using var server = await DiscordServer.Start();
        server.Interfere = _ => 500;
        var log = new ListLog();
        var discord = Connect(server, new FastTime(20), log: log);

        var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Respond(
            Interaction, new InteractionResponse.Show(Hello, true), CancellationToken.None));

        Assert.Equal(DiscordRefusal.Unreachable, error.Refusal);
        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_one_401_nothing_more_is_sent()
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server, token: "wrong");

        for (var i = 0; i < 5; i++)
        {
            var error = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.Application(CancellationToken.None));
            Assert.Equal(DiscordRefusal.TokenRejected, error.Refusal);
        }

        Assert.Equal(1, server.Unauthorized);
    }

    [Fact]
    public async Task A_429_is_waited_out()
    {
        // No faster than this: the client's patience runs by the same clock, and a busy machine must not outlast it.
        var time = new FastTime(5);
        await using var server = await DiscordServer.Start(new DoubleRules { PerChannel = 1, ChannelWindow = TimeSpan.FromSeconds(5), Time = time });
        var discord = Connect(server, time);
        var other = Connect(server, time);
        // Another program uses up what the first has been promised.
        await discord.Send(Channel, Hello, null, "1", CancellationToken.None);
        await other.Send(Channel, Hello, null, "2", CancellationToken.None);

        Assert.Equal(2, server.Log.Count);
        Assert.InRange(server.Limits.Refused, 1, 2);
    }

    [Fact]
    public async Task A_channels_own_limit_is_kept_without_a_429()
    {
        // In real time: the library's own waits know no other.
        await using var server = await DiscordServer.Start(new DoubleRules { PerChannel = 2, ChannelWindow = TimeSpan.FromMilliseconds(500) });
        var discord = Connect(server);

        for (var i = 0; i < 5; i++)
            await discord.Send(Channel, Hello, null, $"{i}", CancellationToken.None);

        Assert.Equal((5, 0), (server.Log.Count, server.Limits.Refused));
    }

    [Fact]
    public async Task No_more_than_fifty_requests_go_in_a_second()
    {
        await using var server = await DiscordServer.Start(new DoubleRules { Global = 50 });
        var discord = Connect(server);

        await Task.WhenAll(Enumerable.Range(0, 70).Select(i => discord.Send(new Snowflake((ulong)i + 1), Hello, null, $"{i}", CancellationToken.None)));

        Assert.Equal((70, 0), (server.Log.Count, server.Limits.Refused));
    }

    [Fact]
    public async Task A_picture_goes_along_as_a_file_with_words_for_those_who_cannot_see_it()
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server);
        var message = new DiscordMessage
        {
            Embeds = [new DiscordEmbed("Cat-cow", "On all fours.", 0, [])],
            Picture = new DiscordPicture("cat-cow.png", "image/png", new byte[] { 1, 2, 3 }, "Cat-cow"),
        };

        await discord.Send(Channel, message, null, "1", CancellationToken.None);
        await discord.Respond(Interaction, new InteractionResponse.Show(message, Private: false), CancellationToken.None);

        Assert.Equal(2, server.Log.Count);
        Assert.All(server.Log, sent =>
        {
            Assert.Equal("attachment://cat-cow.png", sent.Message.GetProperty("embeds")[0].GetProperty("image").GetProperty("url").GetString());
            var described = sent.Message.GetProperty("attachments")[0];
            Assert.Equal(("cat-cow.png", "Cat-cow"), (described.GetProperty("filename").GetString(), described.GetProperty("description").GetString()));
            Assert.Equal(["files[0]"], sent.Files);
        });
    }

    [Fact]
    public async Task A_reply_survives_that_its_question_is_gone_and_carries_a_nonce_that_counts()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Send(Channel, Hello, new Snowflake(77), "the-nonce", CancellationToken.None);

        var body = Assert.Single(server.Log).Body;
        Assert.Equal("77", $"{body.GetProperty("message_reference").GetProperty("message_id")}");
        Assert.False(body.GetProperty("message_reference").GetProperty("fail_if_not_exists").GetBoolean());
        Assert.Equal(("the-nonce", true), (body.GetProperty("nonce").GetString(), body.GetProperty("enforce_nonce").GetBoolean()));
    }

    [Fact]
    public async Task Nothing_mentions_anybody_unless_it_is_told_to()
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server);
        var everyone = new DiscordMessage { Text = "@everyone <@5> <@&6>", Embeds = [new DiscordEmbed("@here", "<@5>", 0, [])] };

        await discord.Send(Channel, everyone, new Snowflake(7), "1", CancellationToken.None);
        await discord.Edit(Channel, new Snowflake(9), everyone, CancellationToken.None);
        await discord.Respond(Interaction, new InteractionResponse.Show(everyone, Private: false), CancellationToken.None);
        await discord.Respond(Interaction with { Id = new(8) }, new InteractionResponse.Update(everyone), CancellationToken.None);
        await discord.EditResponse(Interaction, everyone, CancellationToken.None);

        Assert.Equal(5, server.Log.Count);
        Assert.All(server.Log, sent => Assert.True(PayloadCheck.NobodyMentioned(sent.Message), sent.What));
    }

    [Theory]
    [InlineData(DiscordMentionKind.User, "users", "<@5> Time to stretch")]
    [InlineData(DiscordMentionKind.Role, "roles", "<@&5> Time to stretch")]
    public async Task A_mention_reaches_the_one_who_is_named(DiscordMentionKind kind, string list, string text)
    {
        await using var server = await DiscordServer.Start();
        var message = new DiscordMessage { Text = "Time to stretch", Mention = new DiscordMention(kind, new Snowflake(5)) };

        await Connect(server).Send(Channel, message, null, "1", CancellationToken.None);

        var body = Assert.Single(server.Log).Body;
        Assert.True(PayloadCheck.OneMentioned(body));
        Assert.Equal("5", $"{body.GetProperty("allowed_mentions").GetProperty(list)[0]}");
        Assert.Equal(text, body.GetProperty("content").GetString());
    }

    private IDiscordRequests Connect(DiscordServer server, TimeProvider? time = null, string token = DoubleRules.Token, ListLog? log = null) =>
        Carrier(new DiscordOptions(token, server.ApiBase), time ?? TimeProvider.System, log ?? new ListLog()).Requests;
}
