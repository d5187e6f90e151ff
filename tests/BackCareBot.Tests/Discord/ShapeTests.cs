using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Tests.DiscordDouble;

namespace BackCareBot.Tests.Discord;

/// <summary>
/// Keeps a sample of everything that goes to Discord, and of everything the double sends in its place. eng/discord-shapes
/// checks these files against the types of discord-api-types.
/// </summary>
public sealed partial class ShapeTests
{
    private static readonly DiscordMessage Message =
        ReplyRenderer.Render(SampleReplies.Exercise, new RenderOptions(Private: true, CanShare: true));

    [Fact]
    public void What_is_sent_has_the_shapes_that_were_checked()
    {
        Check("sent/create-message", MessageWriter.New(Message, new Snowflake(5), "5"), DiscordJson.Default.MessageBody);
        Check("sent/edit-message", MessageWriter.Body(Message), DiscordJson.Default.MessageBody);
        Check("sent/show", MessageWriter.Callback(new InteractionResponse.Show(Message, Private: true)), DiscordJson.Default.CallbackBody);
        Check("sent/update", MessageWriter.Callback(new InteractionResponse.Update(Message)), DiscordJson.Default.CallbackBody);
        Check("sent/defer", MessageWriter.Callback(new InteractionResponse.Defer(Private: true)), DiscordJson.Default.CallbackBody);
        Check("sent/choices", MessageWriter.Callback(new InteractionResponse.Choices([new DiscordChoice("Bridge", "bridge")])), DiscordJson.Default.CallbackBody);
        IReadOnlyList<CommandData> commands = [.. ApplicationCommands.All.Select(command => CommandWriter.Write(command, everywhere: true))];
        Check("sent/commands", commands, DiscordJson.Default.IReadOnlyListCommandData);
    }

    [Fact]
    public void What_the_double_sends_has_the_shapes_that_were_checked()
    {
        Check("received/ready", JsonNode.Parse(DoublePayloads.Ready("session", new Uri("ws://127.0.0.1/gateway"), 0, 1))!);
        Check("received/message", DoublePayloads.Message("hello"));
        Check("received/command", DoublePayloads.Command("ask", ("question", "hello")));
        Check("received/completion", DoublePayloads.Completion("exercise", "name", "cat"));
        Check("received/message-command", DoublePayloads.MessageCommand(ApplicationCommands.AskAboutThis, "hello"));
        Check("received/button", DoublePayloads.Button("s||hello"));
    }

    private static void Check<T>(string name, T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Check(name, JsonSerializer.SerializeToNode(body, type)!);

    /// <summary>Ids that count up are written as one and the same.</summary>
    private static void Check(string name, JsonNode node) => Approved.Matches(
        $"Discord/Approved/{name}.json", JsonNode.Parse(Counted().Replace(node.ToJsonString(), "1200000000000000000"))!);

    [GeneratedRegex(@"12000000000000\d{5}")]
    private static partial Regex Counted();
}
