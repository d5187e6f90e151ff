using System.Reflection;
using System.Text.Json;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Discord;

public sealed class ArchitectureTests
{
    private static readonly string Sources = Path.Combine(Checkout.Root, "src/BackCareBot.Discord");

    [Theory]
    [InlineData("Port", "Wire", "Rendering", "Commands", "BackCareBot.Core")]
    [InlineData("Wire", "Rendering", "Commands", "BackCareBot.Core")]
    [InlineData("Rendering", "Wire", "Commands")]
    [InlineData("Commands", "Wire")]
    public void The_parts_know_each_other_one_way(string part, params string[] unknown)
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Sources, part), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(unknown, other => Assert.DoesNotContain(
            lines, line => line.Contains(other.Contains('.') ? other : $"BackCareBot.Discord.{other}", StringComparison.Ordinal)));
    }

    /// <summary>Whatever carries text to Discord has to say whom it notifies; there is no way to write it without.</summary>
    [Fact]
    public void Everything_sent_with_text_names_whom_it_notifies()
    {
        var bodies = typeof(MessageBody).Assembly.GetTypes().Where(type => type.GetProperty("Content") is not null
            && type.GetProperty("Embeds") is not null && type.Namespace == typeof(MessageBody).Namespace).ToList();

        Assert.Contains(typeof(MessageBody), bodies);
        Assert.Contains(typeof(CallbackData), bodies);
        Assert.All(bodies, type => Assert.NotNull(
            type.GetProperty("AllowedMentions")!.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>()));
    }

    [Fact]
    public void Whom_a_text_notifies_is_nobody_or_the_one_that_was_named()
    {
        Assert.Empty(typeof(AllowedMentions).GetConstructors());
        Assert.Equal("""{"parse":[],"replied_user":false}""", Json(null));
        Assert.Equal("""{"parse":[],"users":["5"],"replied_user":false}""", Json(new DiscordMention(DiscordMentionKind.User, new Snowflake(5))));
        Assert.Equal("""{"parse":[],"roles":["5"],"replied_user":false}""", Json(new DiscordMention(DiscordMentionKind.Role, new Snowflake(5))));
    }

    /// <summary>Only what a person set up for it may carry a mention; answers are made here, and never do.</summary>
    [Theory]
    [InlineData("Rendering")]
    [InlineData("Commands")]
    public void No_answer_carries_a_mention(string part) =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Sources, part), "*.cs").SelectMany(File.ReadLines),
            line => line.Contains("DiscordMention", StringComparison.Ordinal));

    private static string Json(DiscordMention? mention) =>
        JsonSerializer.Serialize(AllowedMentions.Of(mention), typeof(AllowedMentions), DiscordJson.Default);
}
