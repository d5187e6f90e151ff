using BackCareBot.Core.Knowledge;
using BackCareBot.Host.ChatPlatforms;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web;

namespace BackCareBot.Host.CommandLine;

/// <summary>Serves the chat page until the program is told to stop.</summary>
internal static class ServeCommand
{
    public static Task<int> Run(CancellationToken cancellation) =>
        Task.FromResult(Startup.WithSettings(settings => Serve(settings, cancellation).GetAwaiter().GetResult()));

    private static async Task<int> Serve(BotSettings settings, CancellationToken cancellation)
    {
        var storage = ReminderStorage.Open(settings, cancellation);
        using var bot = Bot.Start(settings, TimeProvider.System, storage);
        await using var store = await storage.Ready();
        await using var app = WebFace.Build(settings, bot, store);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception error) when (WebFace.IsPortInUse(error))
        {
            await Console.Error.WriteLineAsync(
                $"Another program already listens on {settings.WebUrl}. End it, or set Web:Url in appsettings.json "
                + "(or the environment variable BACKCARE_Web__Url) to another port.");
            return ExitCodes.PortInUse;
        }

        var knowledge = bot.Current.Edition.Knowledge;
        await Console.Out.WriteLineAsync(
            $"BackCareBot is ready: {knowledge.Entries.Count} entries, search by {bot.EngineName}.\n"
            + $"Open {string.Join(" or ", app.Urls)} and ask, for example: what helps sciatica?  Ctrl+C ends.");
        if (settings.Country is { } country && knowledge.RegionFor(country).Id == Region.DefaultId)
        {
            await Console.Error.WriteLineAsync(
                $"Safety:Country: no emergency numbers are known for '{country}', so “your local emergency number” is named. "
                + $"Known are {string.Join(", ", knowledge.Content.Regions.Select(region => region.Id).Where(id => id != Region.DefaultId))}.");
        }

        await Console.Out.WriteLineAsync(settings.Teams.Identity is { } identity
            ? $"Teams: serving app {identity.AppId} at /api/messages, carried by {TeamsCarriers.NameOf(settings.Teams.Client)}."
            : $"Teams: carried by {TeamsCarriers.NameOf(settings.Teams.Client)}; no Teams:AppId is set, so /api/messages serves clients on this machine only. docs/teams.md says how to add the bot to Teams.");
        await Console.Out.WriteLineAsync(settings.DiscordToken is null
            ? "Discord: off. To add it, set Discord:Token (or BACKCARE_Discord__Token); docs/discord.md leads through it."
            : "Discord: connecting.");
        Memory.HandBack();
        await app.WaitForShutdownAsync(cancellation);
        return app.Services.GetService<DiscordFace>() is { Refused: true } ? ExitCodes.PlatformRefused : ExitCodes.Fine;
    }
}
