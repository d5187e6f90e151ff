namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>
/// The events that the bot asks for. None is privileged: Discord sends a message's text without that right where the bot
/// is mentioned and in direct messages (documentation, "Message content intent").
/// </summary>
internal static class Intents
{
    /// <summary>Servers the bot is in, with their language.</summary>
    public const int Guilds = 1 << 0;

    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;

    public const int All = Guilds | GuildMessages | DirectMessages;
}
