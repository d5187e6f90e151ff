using System.Net;
using BackCareBot.Teams.Security;

namespace BackCareBot.Teams.Wire;

/// <summary>
/// Posts by the rules, whatever carries the protocol. Only trusted services are written to; each conversation at
/// Teams' pace; refused posts again where that may help.
/// </summary>
internal sealed class BotConnector : IConnector
{
    private readonly ITransport _transport;
    private readonly TrustedServices _services;
    private readonly ConversationPace _pace;
    private readonly RetryPlan _retry;
    private readonly TimeProvider _time;

    public BotConnector(ITransport transport, TrustedServices services, TimeProvider time, RetryPlan? retry = null)
    {
        _transport = transport;
        _services = services;
        _time = time;
        _pace = new ConversationPace(time);
        _retry = retry ?? new RetryPlan();
    }

    public Task<string?> Send(Destination to, OutgoingActivity activity, CancellationToken cancellation) =>
        Deliver(new Delivery(DeliveryKind.Send, to, null, activity with { ReplyToId = to.ReplyTo }), cancellation);

    public Task Update(Destination to, string messageId, OutgoingActivity activity, CancellationToken cancellation) =>
        Deliver(new Delivery(DeliveryKind.Update, to, messageId, activity), cancellation);

    public Task Delete(Destination to, string messageId, CancellationToken cancellation) =>
        Deliver(new Delivery(DeliveryKind.Delete, to, messageId, null), cancellation);

    private async Task<string?> Deliver(Delivery delivery, CancellationToken cancellation)
    {
        var to = delivery.To;
        if (!_services.IsTrusted(to.ServiceUrl))
            throw new ConnectorException(0, "The service's own token was never checked, so the bot's is not sent there.");
        // Teams' limits are not those of a client on this machine.
        if (!to.ServiceUrl.IsLoopback && _pace.Take(to.Conversation) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, cancellation);

        var refreshed = false;
        for (var tries = 1; ; tries++)
        {
            var attempt = await _transport.Try(delivery, refreshed, cancellation);
            if (attempt.Succeeded)
                return attempt.MessageId;
            if (attempt.Status == HttpStatusCode.Unauthorized && !refreshed)
            {
                refreshed = true;
                continue;
            }

            var passing = attempt.Status is not { } status || RetryPlan.IsPassing(status);
            if (!passing || _retry.WaitAfter(tries, attempt.RetryAfter) is not { } pause)
            {
                throw new ConnectorException(
                    (int)(attempt.Status ?? 0), $"The connector refused a {delivery.Kind} with {attempt.Status?.ToString() ?? "no answer"} after {tries} tries.", attempt.Error);
            }

            await Task.Delay(pause, _time, cancellation);
        }
    }
}
