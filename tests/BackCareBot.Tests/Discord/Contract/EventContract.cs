using System.Text.Json.Nodes;
using BackCareBot.Discord.Port;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>What every carrier makes of Discord's events.</summary>
public abstract class EventContract
{
    private static readonly Snowflake Self = new(DoublePayloads.Bot);

    private protected abstract Carrier Carrier { get; }

    [Fact]
    public async Task A_mention()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier, new DoubleRules { GuildLocale = "en-GB" });
        var question = DoublePayloads.Message("what helps sciatica?");
        discord.Server.Write(question);

        Assert.Equal(
            new IncomingMessage
            {
                Id = Snowflake.Parse(question["id"]!.GetValue<string>())!.Value,
                Channel = new Snowflake(DoublePayloads.Channel),
                Guild = new Snowflake(DoublePayloads.Guild),
                Author = new Snowflake(DoublePayloads.Someone),
                Self = Self,
                Text = $"<@{DoublePayloads.Bot}> what helps sciatica?",
                MentionsBot = true,
                GuildLocale = "en-GB",
            },
            await discord.Events.Next<IncomingMessage>());
    }

    [Fact]
    public async Task A_direct_message()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Gateway.Dispatch("MESSAGE_CREATE", DoublePayloads.Message("hello", mentions: false, guild: null, channel: 1300000000000000001).ToJsonString());

        var message = await discord.Events.Next<IncomingMessage>();
        Assert.Equal((null, "hello", false), (message.Guild, message.Text, message.MentionsBot));
    }

    [Theory]
    [InlineData(1500000000000000001, "a thread")]
    [InlineData(1500000000000000002, "a voice channel's text")]
    public async Task A_mention_in_a_place_that_was_never_told_of(ulong place, string what)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Write(DoublePayloads.Message(what, channel: place));

        var message = await discord.Events.Next<IncomingMessage>();
        Assert.Equal((new Snowflake(place), new Snowflake(DoublePayloads.Guild)), (message.Channel, message.Guild!.Value));
    }

    [Fact]
    public async Task A_mention_of_the_bots_own_role_and_not_of_another()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        foreach (var role in new[] { DoubleObjects.BotRole, DoublePayloads.Guild })
        {
            var message = DoublePayloads.Message($"<@&{role}> hello", mentions: false);
            message["mention_roles"] = new JsonArray($"{role}");
            discord.Server.Write(message);
        }

        Assert.True((await discord.Events.Next<IncomingMessage>()).MentionsBotRole);
        Assert.False((await discord.Events.Next<IncomingMessage>()).MentionsBotRole);
    }

    [Fact]
    public async Task A_reply_to_the_bot()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var reply = DoublePayloads.Message("", mentions: false);
        reply["type"] = 19;
        reply["referenced_message"] = DoublePayloads.Button("")["message"]!.DeepClone();
        discord.Server.Write(reply);

        var message = await discord.Events.Next<IncomingMessage>();
        Assert.Equal((true, false, ""), (message.RepliesToBot, message.MentionsBot, message.Text));
    }

    [Fact]
    public async Task Machines_are_told_from_people_and_notices_of_Discord_are_left_out()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var bot = DoublePayloads.Message("by a bot", author: 1500000000000000003);
        bot["author"]!["bot"] = true;
        var webhook = DoublePayloads.Message("by a webhook", author: 1500000000000000004);
        webhook["webhook_id"] = "1500000000000000004";
        var joined = DoublePayloads.Message("someone joined");
        joined["type"] = 7;
        foreach (var message in new[] { joined, bot, webhook, DoublePayloads.Message("by itself", author: DoublePayloads.Bot), DoublePayloads.Message("by a person") })
            discord.Server.Write(message);

        Assert.True((await discord.Events.Next<IncomingMessage>()).FromMachine);
        Assert.True((await discord.Events.Next<IncomingMessage>()).FromMachine);
        Assert.True((await discord.Events.Next<IncomingMessage>()).FromMachine);
        Assert.False((await discord.Events.Next<IncomingMessage>()).FromMachine);
    }

    [Fact]
    public async Task Files_without_words()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var message = DoublePayloads.Message("");
        message["attachments"]!.AsArray().Add(new JsonObject { ["id"] = "1", ["filename"] = "x.png", ["size"] = 3, ["url"] = "https://cdn.discordapp.com/x.png", ["proxy_url"] = "https://media.discordapp.net/x.png" });
        discord.Server.Write(message);

        Assert.True((await discord.Events.Next<IncomingMessage>()).HasAttachments);
    }

    [Fact]
    public async Task An_edit_by_a_person_and_not_a_preview_by_Discord()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var message = DoublePayloads.Message("before");
        discord.Server.Edit(message);
        message["content"] = "after";
        message["edited_timestamp"] = "2026-11-20T09:01:30.000000+00:00";
        discord.Server.Edit(message);

        var edit = (await discord.Events.Next<EventList.Edited>()).Message;
        Assert.Equal(("after", TimeSpan.FromSeconds(90), true), (edit.Text, edit.EditedAfter, edit.MentionsBot));
    }

    [Fact]
    public async Task Messages_that_are_taken_away_one_or_many()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Delete(7);
        discord.Server.Delete(8, 9);

        foreach (var id in new[] { 7UL, 8UL, 9UL })
            Assert.Equal(new EventList.Deleted(new Snowflake(DoublePayloads.Channel), new Snowflake(id)), await discord.Events.Next<EventList.Deleted>());
    }

    [Fact]
    public async Task A_slash_command()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var used = DoublePayloads.Command("routine", ("area", "lower-back"), ("level", "gentle"));
        discord.Server.Interact(used);

        var interaction = await discord.Events.Next<IncomingInteraction>();
        Assert.Equal(
            new InteractionHandle(Snowflake.Parse(used["id"]!.GetValue<string>())!.Value, new Snowflake(DoublePayloads.Application), used["token"]!.GetValue<string>()),
            interaction.Handle);
        Assert.Equal((InteractionKind.Command, "routine", "lower-back", "gentle"), (interaction.Kind, interaction.Command, interaction.Options["area"], interaction.Options["level"]));
        Assert.Equal(
            (new Snowflake(DoublePayloads.Someone), new Snowflake(DoublePayloads.Channel), new Snowflake(DoublePayloads.Guild), "en-GB", "en-US"),
            (interaction.User, interaction.Channel, interaction.Guild!.Value, interaction.Locale, interaction.GuildLocale));
    }

    [Fact]
    public async Task A_command_in_direct_messages()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        var used = DoublePayloads.Command("help");
        used.Remove("guild_id");
        used.Remove("guild_locale");
        used["user"] = used["member"]!["user"]!.DeepClone();
        used.Remove("member");
        discord.Server.Interact(used);

        var interaction = await discord.Events.Next<IncomingInteraction>();
        Assert.Equal((null, new Snowflake(DoublePayloads.Someone), "help"), (interaction.Guild, interaction.User, interaction.Command));
    }

    [Fact]
    public async Task A_parameter_that_is_being_typed()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Interact(DoublePayloads.Completion("exercise", "name", "cat"));

        var interaction = await discord.Events.Next<IncomingInteraction>();
        Assert.Equal((InteractionKind.Completion, "exercise", "name", "cat"), (interaction.Kind, interaction.Command, interaction.Focused, interaction.Options["name"]));
    }

    [Fact]
    public async Task The_menu_of_a_message()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Interact(DoublePayloads.MessageCommand("Ask about this", "what helps sciatica?"));

        var interaction = await discord.Events.Next<IncomingInteraction>();
        Assert.Equal((InteractionKind.MessageCommand, "Ask about this", "what helps sciatica?"), (interaction.Kind, interaction.Command, interaction.TargetText));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_button(bool onPrivate)
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        discord.Server.Interact(DoublePayloads.Button("s||hello", onPrivate));

        var interaction = await discord.Events.Next<IncomingInteraction>();
        Assert.Equal((InteractionKind.Button, "s||hello", onPrivate), (interaction.Kind, interaction.ButtonId, interaction.OnPrivateMessage));
    }

    [Fact]
    public async Task Events_come_in_the_order_of_arrival()
    {
        await using var discord = await CarrierOnDouble.Start(Carrier);
        for (var i = 0; i < 200; i++)
            discord.Server.Write(DoublePayloads.Message($"{i}", mentions: false));

        for (var i = 0; i < 200; i++)
            Assert.Equal($"{i}", (await discord.Events.Next<IncomingMessage>()).Text);
    }
}
