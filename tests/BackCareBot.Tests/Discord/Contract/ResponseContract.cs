using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>What every carrier makes of edits, answers to interactions, permissions and commands.</summary>
public abstract class ResponseContract
{
    private static readonly Snowflake Channel = new(DoublePayloads.Channel);
    private static readonly InteractionHandle Interaction = new(new(1), new(2), "secret-token");

    private static readonly DiscordMessage Answer = new()
    {
        Embeds = [new DiscordEmbed("Title", "Description", 0x2E7D32, [new DiscordField("Name", "Value")])],
        Rows = [[new DiscordButton("More", "s||more", ButtonStyle.Main), new DiscordButton("Helpful", "s||helpful", ButtonStyle.Good)]],
    };

    private protected abstract Carrier Carrier { get; }

    [Fact]
    public async Task An_answer_arrives_whole()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Respond(Interaction, new InteractionResponse.Show(Answer, Private: true), CancellationToken.None);

        var sent = Assert.Single(server.Log);
        var embed = sent.Message.GetProperty("embeds")[0];
        Assert.Equal((4, true), (sent.Body.GetProperty("type").GetInt32(), sent.IsPrivate));
        Assert.Equal(("Title", "Description", 0x2E7D32), (sent.Title, sent.Description, embed.GetProperty("color").GetInt32()));
        Assert.Equal("Value", embed.GetProperty("fields")[0].GetProperty("value").GetString());
        Assert.Equal(("s||more", "s||helpful"), (sent.Button("More"), sent.Button("Helpful")));
        Assert.Equal([1, 3], sent.Message.GetProperty("components")[0].GetProperty("components").EnumerateArray().Select(button => button.GetProperty("style").GetInt32()));
    }

    [Fact]
    public async Task A_button_s_message_is_replaced()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Respond(Interaction, new InteractionResponse.Update(Answer), CancellationToken.None);

        var sent = Assert.Single(server.Log);
        Assert.Equal((7, "Title"), (sent.Body.GetProperty("type").GetInt32(), sent.Title));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Thinking_comes_first_and_the_answer_in_its_place(bool isPrivate)
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server);
        await discord.Respond(Interaction, new InteractionResponse.Defer(isPrivate), CancellationToken.None);
        await discord.EditResponse(Interaction, Answer, CancellationToken.None);

        var (thinking, answer) = (server.Log.First(), server.Log.Last());
        Assert.Equal((5, isPrivate), (thinking.Body.GetProperty("type").GetInt32(), thinking.IsPrivate));
        Assert.Equal(("response", "secret-token", "Title"), (answer.What, answer.Place, answer.Title));
    }

    [Fact]
    public async Task Suggestions_arrive()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Respond(Interaction, new InteractionResponse.Choices([new("Cat-cow", "cat-cow"), new("Bridge", "bridge")]), CancellationToken.None);

        var body = Assert.Single(server.Log).Body;
        Assert.Equal(8, body.GetProperty("type").GetInt32());
        Assert.Equal(["cat-cow", "bridge"], body.GetProperty("data").GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task No_suggestion_is_an_answer_as_well()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Respond(Interaction, new InteractionResponse.Choices([]), CancellationToken.None);

        Assert.Equal(0, Assert.Single(server.Log).Body.GetProperty("data").GetProperty("choices").GetArrayLength());
    }

    [Fact]
    public async Task An_edit_takes_away_what_it_does_not_carry()
    {
        await using var server = await DiscordServer.Start();
        await Connect(server).Edit(Channel, new Snowflake(55), new DiscordMessage { Text = "plain" }, CancellationToken.None);

        var sent = Assert.Single(server.Log);
        Assert.Equal(("edit", "55", "plain"), (sent.What, sent.Id, sent.Body.GetProperty("content").GetString()));
        Assert.All(["embeds", "components", "attachments"], part => Assert.Equal(0, sent.Body.GetProperty(part).GetArrayLength()));
    }

    [Fact]
    public async Task A_message_can_be_taken_away_and_one_that_is_gone_is_no_error()
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server);
        var id = await discord.Send(Channel, Answer, null, "1", CancellationToken.None);

        await discord.Delete(Channel, id, CancellationToken.None);
        await discord.Delete(Channel, id, CancellationToken.None);

        Assert.Equal(("delete", id.ToString()), (server.Log.Last().What, server.Log.Last().Id));
    }

    [Fact]
    public async Task Direct_messages_have_a_channel()
    {
        await using var server = await DiscordServer.Start();

        Assert.Equal("1300000000000000001", (await Connect(server).OpenDirectMessages(new Snowflake(DoublePayloads.Someone), CancellationToken.None)).ToString());
    }

    [Theory]
    [InlineData(DiscordPermissions.SendMessages)]
    [InlineData(DiscordPermissions.EmbedLinks)]
    public async Task Permissions_are_worked_out(DiscordPermissions denied)
    {
        await using var server = await DiscordServer.Start();
        server.Denied = (ulong)denied;

        var has = await Connect(server).PermissionsIn(new Snowflake(DoublePayloads.Guild), Channel, CancellationToken.None);

        Assert.Equal(denied, DiscordPermissions.Needed & ~has!.Value);
    }

    [Fact]
    public async Task In_a_thread_the_rules_of_its_channel_hold()
    {
        await using var server = await DiscordServer.Start();
        server.Denied = (ulong)DiscordPermissions.SendMessagesInThreads;
        server.Threads["1400000000000000001"] = $"{Channel}";

        var has = await Connect(server).PermissionsIn(new Snowflake(DoublePayloads.Guild), new Snowflake(1400000000000000001), CancellationToken.None);

        Assert.Equal(DiscordPermissions.SendMessagesInThreads, DiscordPermissions.Needed & ~has!.Value);
    }

    [Fact]
    public async Task A_channel_that_Discord_does_not_show_gives_no_permission()
    {
        await using var server = await DiscordServer.Start();
        server.Interfere = context => context.Request.Path.Value!.Contains("/channels/", StringComparison.Ordinal) ? 403 : 0;

        Assert.Equal(DiscordPermissions.None, await Connect(server).PermissionsIn(new Snowflake(DoublePayloads.Guild), Channel, CancellationToken.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DoublePayloads.Guild)]
    public async Task Commands_come_back_as_they_were_registered(ulong? guild)
    {
        await using var server = await DiscordServer.Start();
        var discord = Connect(server);
        var where = guild is { } id ? new Snowflake(id) : (Snowflake?)null;

        Assert.True(await CommandRegistrar.Register(discord, where, CancellationToken.None));
        Assert.False(await CommandRegistrar.Register(discord, where, CancellationToken.None));
        Assert.Equal(1, server.Registrations);
        Assert.All(server.RegisteredCommands, command => Assert.Equal(guild is null, command!["contexts"] is not null));
    }

    private IDiscordRequests Connect(DiscordServer server) =>
        Carrier(new DiscordOptions(DoubleRules.Token, server.ApiBase), TimeProvider.System, new ListLog()).Requests;
}
