namespace BackCareBot.Discord.Port;

/// <summary>The permissions that matter to the bot, with Discord's bits (documentation, topic "Permissions").</summary>
[Flags]
public enum DiscordPermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageServer = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    SendMessagesInThreads = 1UL << 38,

    /// <summary>What the bot needs to answer mentions, and no more; the invitation asks for these.</summary>
    Needed = ViewChannel | SendMessages | SendMessagesInThreads | EmbedLinks | AttachFiles | ReadMessageHistory,
}
