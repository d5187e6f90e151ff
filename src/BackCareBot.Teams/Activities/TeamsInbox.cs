using System.Text.Json;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// The way in: checks who posts, reads the activity, has its work done once, and answers in time. Nothing is done for
/// a request that is refused, and nothing a person wrote is logged.
/// </summary>
internal sealed partial class TeamsInbox
{
    /// <summary>When a request is answered at the latest. Teams gives up after 10 to 15 seconds; what takes longer is sent later.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private readonly ICarrier _carrier;
    private readonly bool _localOnly;
    private readonly TrustedServices _services;
    private readonly IActivityHandler _handler;
    private readonly IConnector _connector;
    private readonly SeenActivities _seen;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();

    /// <param name="carrier">Tells whom to believe, and carries the turns.</param>
    /// <param name="localOnly">Whether the bot has no app id, so that only this machine's clients are served.</param>
    /// <param name="services">Where senders become trusted.</param>
    /// <param name="handler">Does the work.</param>
    /// <param name="connector">Sends what is late.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the operator.</param>
    public TeamsInbox(
        ICarrier carrier, bool localOnly, TrustedServices services, IActivityHandler handler, IConnector connector, TimeProvider time, ILogger log)
    {
        _carrier = carrier;
        _localOnly = localOnly;
        _services = services;
        _handler = handler;
        _connector = connector;
        _seen = new SeenActivities(time);
        _time = time;
        _log = log;
    }

    public async Task<InboxAnswer> Receive(InboxRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_localOnly && !request.IsLocal)
            return Refuse(403, "Teams:AppId is not set, so only clients on this machine are served");
        if (Read(request.Body) is not { } activity)
            return Refuse(400, "not an activity");
        var serviceUrl = new Uri(activity.ServiceUrl!);
        if (_localOnly && !serviceUrl.IsLoopback)
            return Refuse(403, "Teams:AppId is not set, so only services on this machine are answered");
        var admission = await _carrier.Admit(request, activity, cancellation);
        if (!admission.IsGranted)
            return Refuse(admission);
        _services.Trust(serviceUrl);
        return await InTime(activity, _seen.Once(activity, () => Work(admission, activity)));
    }

    /// <summary>Lets work that is under way know that the program ends.</summary>
    public void Stop() => _stopping.Cancel();

    private Task<InvokeReply?> Work(Admission admission, Activity activity) =>
        // An invoke may compute at once; it must not hold up the watch over its time.
        activity.Type == ActivityTypes.Invoke
            ? Task.Run(() => _carrier.Turn(admission, activity, _handler, _stopping.Token))
            : _carrier.Turn(admission, activity, _handler, _stopping.Token);

    private async Task<InboxAnswer> InTime(Activity activity, Task<InvokeReply?> work)
    {
        using var done = new CancellationTokenSource();
        if (!work.IsCompleted && await Task.WhenAny(work, Task.Delay(AnswerWithin, _time, done.Token)) != work)
        {
            LogLate(_log, activity.Type!, activity.Name);
            _ = Finish(activity, work);
            return InboxAnswer.Of(activity.Type == ActivityTypes.Invoke ? InvokeReply.OfText(CardWords.OnItsWay) : null);
        }

        await done.CancelAsync();
        try
        {
            return InboxAnswer.Of(await work);
        }
        catch (Exception error) when (error is ConnectorException or OperationCanceledException)
        {
            LogNotDelivered(_log, activity.Type!, (error as ConnectorException)?.Status ?? 0, error.Message);
            // Gone for good: asking Teams to repeat would only bring the same. Otherwise a repetition may do better.
            return InboxAnswer.Of(error is ConnectorException { IsGone: true } ? 200 : 502);
        }
    }

    /// <summary>Sends what came too late for its request: a card goes into the conversation as a message.</summary>
    private async Task Finish(Activity activity, Task<InvokeReply?> work)
    {
        try
        {
            if (await work is { Card: { } card })
            {
                await _connector.Send(
                    new Destination(new Uri(activity.ServiceUrl!), activity.Conversation!.Id!),
                    new OutgoingActivity { From = activity.Recipient, Conversation = activity.Conversation, Attachments = [Outbox.Card(card)] },
                    _stopping.Token);
            }
        }
        catch (Exception error) when (error is ConnectorException or OperationCanceledException)
        {
            LogNotDelivered(_log, activity.Type!, (error as ConnectorException)?.Status ?? 0, error.Message);
        }
    }

    /// <summary>The activity, or null where it lacks what every activity must have.</summary>
    private static Activity? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, WireJson.Default.Activity) is { Type: { } type, Conversation.Id.Length: > 0 } activity
                && ActivityTypes.IsKnown(type)
                && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
                && IsWhole(activity.Entities) && IsWhole(activity.MembersAdded) && IsWhole(activity.MembersRemoved) && IsWhole(activity.ReactionsAdded)
                ? activity
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole<T>(IReadOnlyList<T>? list)
        where T : class => list is null || list.All(item => item is not null);

    private InboxAnswer Refuse(Admission admission)
    {
        if (admission.Reason is { } reason)
            return Refuse(admission.Status, reason);
        LogNoKeys(_log);
        return InboxAnswer.Of(admission.Status);
    }

    private InboxAnswer Refuse(int status, string reason)
    {
        LogRefused(_log, status, reason);
        return InboxAnswer.Of(status);
    }

    [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "Teams: a request was refused with {Status}: {Reason}.")]
    private static partial void LogRefused(ILogger log, int status, string reason);

    [LoggerMessage(EventId = 302, Level = LogLevel.Error, Message = "Teams: the keys of the token authority cannot be read, so no request can be checked.")]
    private static partial void LogNoKeys(ILogger log);

    [LoggerMessage(EventId = 303, Level = LogLevel.Warning, Message = "Teams: the answer to {Type} {Name} is late and will be sent when it is there.")]
    private static partial void LogLate(ILogger log, string type, string? name);

    [LoggerMessage(EventId = 304, Level = LogLevel.Error, Message = "Teams: the answer to {Type} was not delivered, status {Status}: {Reason}")]
    private static partial void LogNotDelivered(ILogger log, string type, int status, string reason);
}
