using BackCareBot.Discord.Port;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>How every carrier keeps its connection, and when it gives up.</summary>
public abstract class ConnectionContract
{
    private const int NonPrivileged = (1 << 0) | (1 << 9) | (1 << 12);

    private protected abstract Carrier Carrier { get; }

    [Fact]
    public async Task It_identifies_with_ordinary_intents_and_a_presence()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);

        var identify = discord.Server.Gateway.LastIdentify;
        Assert.Equal(NonPrivileged, identify.GetProperty("intents").GetInt32());
        Assert.Equal("online", identify.GetProperty("presence").GetProperty("status").GetString());
        Assert.Contains("/ask", identify.GetProperty("presence").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_connection_is_resumed_and_nothing_is_missed()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Gateway.Cut();
        discord.Server.Write(DoublePayloads.Message("what helps sciatica?"));

        await discord.Events.Next<IncomingMessage>();
        await discord.Ready();
        Assert.Equal((1, 1), (discord.Server.Gateway.Identified, discord.Server.Gateway.Resumed));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    public async Task A_close_code_decides_between_resuming_and_a_new_session(int code, bool resumes)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, Fast());
        discord.Server.Gateway.Close(code);
        await BotOnDouble.Until(() => discord.Server.Gateway.Identified + discord.Server.Gateway.Resumed == 2);

        Assert.Equal(resumes ? 1 : 0, discord.Server.Gateway.Resumed);
        await StillHears(discord);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Gateway.AskToReconnect();
        await BotOnDouble.Until(() => discord.Server.Gateway.Resumed == 1);

        await StillHears(discord);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task An_invalid_session_is_resumed_only_where_Discord_says_so(bool resumable, int resumed)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, Fast());
        discord.Server.Gateway.InvalidateSession(resumable);
        await BotOnDouble.Until(() => discord.Server.Gateway.Identified + discord.Server.Gateway.Resumed == 2);

        Assert.Equal(resumed, discord.Server.Gateway.Resumed);
        await StillHears(discord);
    }

    [Fact]
    public async Task A_forgotten_session_begins_anew()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, Fast());
        discord.Server.Gateway.ForgetsSessions = true;
        discord.Server.Gateway.Cut();
        await BotOnDouble.Until(() => discord.Server.Gateway.Identified == 2);

        await StillHears(discord);
    }

    [Fact]
    public async Task Heartbeats_that_are_not_answered_end_the_connection_and_it_resumes()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, new DoubleRules { HeartbeatInterval = 40 });
        discord.Server.Gateway.AnswersHeartbeats = false;
        await BotOnDouble.Until(() => discord.Server.Gateway.Resumed >= 1);

        Assert.Contains(discord.Log.Lines, line => line.Id == 202 && line.Text.Contains("not answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answered_heartbeats_keep_the_connection()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, new DoubleRules { HeartbeatInterval = 20 });
        await BotOnDouble.Until(() => discord.Server.Gateway.Heartbeats >= 5);

        Assert.Equal(1, discord.Server.Gateway.Connections);
    }

    [Fact]
    public async Task A_heartbeat_that_Discord_asks_for_is_sent_at_once()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var before = discord.Server.Gateway.Heartbeats;
        discord.Server.Gateway.SendRaw("""{"op":1,"d":null}""");

        await BotOnDouble.Until(() => discord.Server.Gateway.Heartbeats > before);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("""{"op":"x"}""")]
    [InlineData("""{"op":0,"s":null,"t":"MESSAGE_CREATE","d":7}""")]
    [InlineData("""{"op":0,"s":null,"t":"INTERACTION_CREATE","d":{"id":5}}""")]
    [InlineData("""{"op":0,"s":null,"t":"MESSAGE_CREATE","d":null}""")]
    [InlineData("""{"op":99,"d":{}}""")]
    public async Task A_malformed_frame_is_left_out(string frame)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Gateway.SendRaw(frame);

        await StillHears(discord);
        Assert.Equal(1, discord.Server.Gateway.Connections);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version 10")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "Developer Portal")]
    public async Task A_close_for_good_ends_it_and_tells_the_operator(int code, string says)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, before: gateway => gateway.ClosesIdentifyWith = code, waitReady: false);

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => discord.Running);
        Assert.Contains(says, stopped.Message, StringComparison.Ordinal);
        Assert.Equal(new ConnectionHealth(false, "stopped"), discord.Connection.Health);
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_one_request()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, token: "wrong", waitReady: false);

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => discord.Running);
        Assert.Contains("Discord:Token", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(1, discord.Server.Unauthorized);
    }

    [Fact]
    public async Task As_many_shards_connect_as_Discord_says()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, new DoubleRules { Shards = 3, MaxConcurrency = 3 });

        Assert.Equal([0, 1, 2], discord.Server.Gateway.Shards);
        await StillHears(discord);
    }

    [Fact]
    public async Task Cancelled_it_leaves_and_ends()
    {
        var discord = await CarrierOnDouble.Start(Carrier);
        await discord.DisposeAsync();

        Assert.True(discord.Running.IsCompletedSuccessfully);
    }

    private static DoubleRules Fast() => new() { Time = new FastTime(100) };

    private static async Task StillHears(CarrierOnDouble discord)
    {
        await discord.Ready();
        discord.Server.Write(DoublePayloads.Message("what helps sciatica?"));
        Assert.EndsWith("what helps sciatica?", (await discord.Events.Next<IncomingMessage>()).Text, StringComparison.Ordinal);
    }
}
