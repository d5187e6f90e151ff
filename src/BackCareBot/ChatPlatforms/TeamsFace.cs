using BackCareBot.Core.Reminders;
using BackCareBot.Host.Composition;
using BackCareBot.Storage;
using BackCareBot.Teams;
using BackCareBot.Teams.Reminding;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>
/// Teams as a part of the program: the way into its conversations, and the way reminders take. Both stand before what
/// answers, as reminders can be posted while nobody writes.
/// </summary>
internal static class TeamsFace
{
    public static void Add(IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(provider => new TeamsConnection(
            new TeamsSetup
            {
                Identity = settings.Teams.Identity,
                OpenIdMetadata = settings.Teams.OpenIdMetadata,
                PublicUrl = settings.Teams.PublicUrl,
                SmallPicture = name => CardPictureFiles.Read(settings.KnowledgePath, name),
                Country = settings.Country,
                Carrier = TeamsCarriers.Choose(settings.Teams.Client),
                References = provider.GetService<BotStore>()?.Conversations,
                ReferencesFile = Path.Combine(settings.DataPath, "teams-conversations.jsonl"),
            },
            TimeProvider.System));
        services.AddSingleton<IChannelMessenger>(provider => new TeamsMessenger(provider.GetRequiredService<TeamsConnection>()));
    }
}
