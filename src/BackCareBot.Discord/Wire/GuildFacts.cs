using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;

namespace BackCareBot.Discord.Wire;

/// <summary>What is remembered of a server, little enough for bots in many.</summary>
/// <param name="Locale">Its language, or null for Discord's default, which says nothing.</param>
/// <param name="OwnRole">The role that Discord made for the bot when it joined, or null where there is none.</param>
internal sealed record GuildFacts(string? Locale, Snowflake? OwnRole)
{
    private const string Default = "en-US";

    public static GuildFacts Of(GuildData guild, Snowflake self) => new(
        guild.PreferredLocale == Default ? null : guild.PreferredLocale,
        guild.Roles?.FirstOrDefault(role => role.Tags?.BotId == self)?.Id);
}
