using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Host.Composition;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>discord register</c> and <c>discord invite</c>: what is done once for a bot, without serving.</summary>
internal static class DiscordSetup
{
    public static Task<int> Register(BotSettings settings, TextWriter output, TextWriter errors, CancellationToken cancellation) =>
        With(settings, errors, async requests =>
        {
            var changed = await CommandRegistrar.Register(requests, settings.DiscordDevelopmentGuild, cancellation);
            var where = settings.DiscordDevelopmentGuild is { } guild ? $"in server {guild}" : "everywhere";
            await output.WriteLineAsync(changed
                ? $"{ApplicationCommands.All.Count} commands registered {where}."
                : $"{ApplicationCommands.All.Count} commands are registered {where} already; nothing had to be changed.");
        });

    public static Task<int> Invite(BotSettings settings, TextWriter output, TextWriter errors, CancellationToken cancellation) =>
        With(settings, errors, async requests =>
            await output.WriteLineAsync(Invitation.Link(await requests.Application(cancellation)).ToString()));

    private static async Task<int> With(BotSettings settings, TextWriter errors, Func<IDiscordRequests, Task> act)
    {
        var connection = DiscordCarriers.Create(settings, NullLogger.Instance);
        using var ended = connection as IDisposable;
        try
        {
            await act(connection.Requests);
            return ExitCodes.Fine;
        }
        catch (DiscordRefusedException error)
        {
            await errors.WriteLineAsync(error.Refusal == DiscordRefusal.TokenRejected
                ? "Discord rejected the bot's token. Copy it again (Developer Portal, your application, Bot, Reset Token) and set Discord:Token."
                : $"Discord refused: {error.Message}");
            return ExitCodes.PlatformRefused;
        }
    }
}
