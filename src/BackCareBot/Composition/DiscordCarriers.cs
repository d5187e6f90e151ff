#if FULL_FEED
using BackCareBot.Discord.DSharpPlus;
#endif
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;

namespace BackCareBot.Host.Composition;

/// <summary>What carries Discord, as the setting <c>Discord:Client</c> chooses.</summary>
internal static class DiscordCarriers
{
    public const string Key = "Discord:Client";
    public const string Own = "own";
    public const string DSharpPlus = "dsharpplus";

    /// <param name="settings">The token, the address and the choice: <c>auto</c>, <c>own</c> or, in a build on the full feed, <c>dsharpplus</c>.</param>
    /// <param name="log">Told of what an operator should know.</param>
    /// <returns>A connection, to be disposed of where it can be.</returns>
    /// <exception cref="InvalidSettingException">There is no token.</exception>
    public static IDiscordConnection Create(BotSettings settings, ILogger log)
    {
        var options = new DiscordOptions(
            settings.DiscordToken ?? throw new InvalidSettingException("Discord:Token", "a bot's token (docs/discord.md says where to get one)", ""),
            settings.DiscordApiBase);
#if FULL_FEED
        if (PackageSet.Chooses(settings.DiscordClient, DSharpPlus))
            return new DSharpPlusConnection(options, TimeProvider.System, log);
#endif
        return new WireConnection(options, TimeProvider.System, log);
    }
}
