using BackCareBot.Teams.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Teams.BotBuilder.Turns;

/// <summary>The SDK's adapter, entered after the request was read and its sender admitted. It logs nothing: its lines name conversations.</summary>
internal sealed class TurnAdapter(BotFrameworkAuthentication authentication) : CloudAdapter(authentication, NullLogger.Instance)
{
    /// <summary>Runs a turn.</summary>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    public async Task<InvokeReply?> Run(AuthenticateRequestResult sender, Activity activity, IBot bot, CancellationToken cancellation)
    {
        var response = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellation);
        return response?.Body as InvokeReply;
    }
}
