using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Commands;

/// <summary>The link with which a server's owner adds the bot, asking for the least it can work with.</summary>
public static class Invitation
{
    public static Uri Link(Snowflake application) => new(
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands"
        + $"&permissions={(ulong)DiscordPermissions.Needed}");

    /// <summary>The permissions of a set by the names that Discord shows to its users.</summary>
    public static IReadOnlyList<string> Names(DiscordPermissions permissions) =>
    [
        .. new[]
        {
            (DiscordPermissions.ViewChannel, "View Channel"),
            (DiscordPermissions.SendMessages, "Send Messages"),
            (DiscordPermissions.SendMessagesInThreads, "Send Messages in Threads"),
            (DiscordPermissions.EmbedLinks, "Embed Links"),
            (DiscordPermissions.AttachFiles, "Attach Files"),
            (DiscordPermissions.ReadMessageHistory, "Read Message History"),
        }.Where(pair => permissions.HasFlag(pair.Item1)).Select(pair => pair.Item2),
    ];
}
