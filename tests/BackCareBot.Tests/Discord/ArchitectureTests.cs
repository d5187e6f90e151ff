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

    /// <summary>Whatever carries text to Discord names whom it may notify, and there is no way to name anybody.</summary>
    [Fact]
    public void Everything_sent_with_text_mentions_nobody()
    {
        var bodies = typeof(MessageBody).Assembly.GetTypes().Where(type => type.GetProperty("Content") is not null
            && type.GetProperty("Embeds") is not null).ToList();

        Assert.Contains(typeof(MessageBody), bodies);
        Assert.Contains(typeof(CallbackData), bodies);
        Assert.All(bodies, type => Assert.False(type.GetProperty("AllowedMentions")!.CanWrite));
        Assert.DoesNotContain(typeof(AllowedMentions).GetProperties(), property => property.CanWrite);
        Assert.Empty(typeof(AllowedMentions).GetConstructors());
    }
}
