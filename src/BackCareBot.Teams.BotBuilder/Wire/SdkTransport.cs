using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using BackCareBot.Teams.BotBuilder.Security;
using BackCareBot.Teams.BotBuilder.Turns;
using BackCareBot.Teams.Wire;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using Microsoft.Rest;
using Activity = Microsoft.Bot.Schema.Activity;
using ConversationReference = Microsoft.Bot.Schema.ConversationReference;

namespace BackCareBot.Teams.BotBuilder.Wire;

/// <summary>Attempts by the SDK's connector client; a message unasked goes the way of the SDK's proactive messages.</summary>
internal sealed class SdkTransport(
    TurnAdapter turns, ChannelAuthentication authentication, KeptCredentials credentials, string? appId, TimeProvider time) : ITransport
{
    private readonly ConcurrentDictionary<string, Task<IConnectorClient>> _clients = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Attempt> Try(Delivery delivery, bool freshToken, CancellationToken cancellation)
    {
        try
        {
            if (freshToken)
                await credentials.Renew();
            return new Attempt(true, HttpStatusCode.OK, MessageId: await Deliver(delivery, cancellation));
        }
        catch (ErrorResponseException error)
        {
            return new Attempt(false, error.Response?.StatusCode, RetryAfter(error), Error: error);
        }
        catch (SerializationException)
        {
            // Delivered all the same; only its id is not known.
            return new Attempt(true, HttpStatusCode.OK);
        }
        catch (Exception error) when (TokenError(error) is { } code)
        {
            throw new ConnectorException(0, $"Microsoft Entra gave the bot no token ({code}).", error);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Attempt.Broken(delivery.Kind, error);
        }
    }

    private async Task<string?> Deliver(Delivery delivery, CancellationToken cancellation)
    {
        var (to, activity) = (delivery.To, delivery.Activity is { } outgoing ? SdkActivity.Of(outgoing) : null);
        if (delivery.Kind == DeliveryKind.Send && to.ReplyTo is null)
            return await SendUnasked(to, activity!, cancellation);
        var conversations = (await ClientOf(to.ServiceUrl)).Conversations;
        switch (delivery.Kind)
        {
            case DeliveryKind.Send:
                return (await conversations.ReplyToActivityAsync(to.Conversation, to.ReplyTo, activity, cancellation))?.Id;
            case DeliveryKind.Update:
                await conversations.UpdateActivityAsync(to.Conversation, delivery.Message, activity, cancellation);
                return null;
            default:
                await conversations.DeleteActivityAsync(to.Conversation, delivery.Message, cancellation);
                return null;
        }
    }

    private async Task<string?> SendUnasked(Destination to, Activity activity, CancellationToken cancellation)
    {
        string? id = null;
        var reference = new ConversationReference
        {
            ServiceUrl = to.ServiceUrl.AbsoluteUri,
            ChannelId = Channels.Msteams,
            Bot = activity.From,
            Conversation = activity.Conversation ?? new Microsoft.Bot.Schema.ConversationAccount(id: to.Conversation),
        };
        await turns.ContinueConversationAsync(appId ?? "", reference, Send, cancellation);
        return id;

        // Not the turn's own way of sending, which would make it a reply to the made-up activity of the turn.
        async Task Send(ITurnContext turn, CancellationToken stop) =>
            id = (await turn.TurnState.Get<IConnectorClient>().Conversations.SendToConversationAsync(to.Conversation, activity, stop))?.Id;
    }

    /// <summary>The client of a service. Only trusted services come so far, and there are never many of them.</summary>
    private Task<IConnectorClient> ClientOf(Uri serviceUrl)
    {
        var key = serviceUrl.AbsoluteUri;
        return _clients.GetOrAdd(key, _ => authentication.CreateConnectorFactory(Bot())
            .CreateAsync(key, AuthenticationConstants.ToChannelFromBotOAuthScope, CancellationToken.None));
    }

    private ClaimsIdentity Bot() =>
        new([new(AuthenticationConstants.AudienceClaim, appId ?? ""), new(AuthenticationConstants.AppIdClaim, appId ?? "")]);

    private TimeSpan? RetryAfter(ErrorResponseException error)
    {
        if (error.Response?.Headers is not { } headers
            || headers.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is not { } text)
            return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date - time.GetUtcNow()
            : null;
    }

    private static string? TokenError(Exception error) => error switch
    {
        MsalException of => of.ErrorCode,
        AggregateException { InnerExceptions: var inner } => inner.Select(TokenError).FirstOrDefault(code => code is not null),
        { InnerException: { } inner } and not HttpRequestException => TokenError(inner),
        _ => null,
    };
}
