using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Puts cards into conversations, with the sign of typing where that takes long.</summary>
internal sealed class Outbox
{
    /// <summary>After this the person sees that an answer is under way. Most answers are there sooner.</summary>
    public static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(500);

    private readonly IConnector _connector;
    private readonly TimeProvider _time;

    public Outbox(IConnector connector, TimeProvider time)
    {
        _connector = connector;
        _time = time;
    }

    /// <summary>Replies to an activity, in its thread.</summary>
    public Task<string?> Reply(Activity to, CardJson card, string summary, CancellationToken cancellation) =>
        _connector.Send(DestinationOf(to), Message(to, card, summary), cancellation);

    public Task Update(Activity to, string messageId, CardJson card, string summary, CancellationToken cancellation) =>
        _connector.Update(DestinationOf(to), messageId, Message(to, card, summary), cancellation);

    public Task Delete(Activity to, string messageId, CancellationToken cancellation) =>
        _connector.Delete(DestinationOf(to), messageId, cancellation);

    /// <summary>Writes into a conversation unasked.</summary>
    public Task<string?> Post(ConversationReference to, CardJson card, string summary, CancellationToken cancellation) =>
        _connector.Send(
            new Destination(to.ServiceUrl, to.Conversation),
            new OutgoingActivity { From = to.Bot, Conversation = new ConversationAccount(to.Conversation), Summary = summary, Attachments = [Card(card)] },
            cancellation);

    /// <summary>Shows that the bot is typing until the work is done, unless it is done at once.</summary>
    public async Task<T> Typing<T>(Activity to, Task<T> work, CancellationToken cancellation)
    {
        if (work.IsCompleted)
            return await work;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (await Task.WhenAny(work, Task.Delay(TypingAfter, _time, done.Token)) != work)
        {
            try
            {
                var typing = new OutgoingActivity { Type = ActivityTypes.Typing, From = to.Recipient, Recipient = to.From, Conversation = to.Conversation };
                await _connector.Send(DestinationOf(to), typing, cancellation);
            }
            catch (ConnectorException)
            {
                // The answer itself matters; whether it gets through, its own try will tell.
            }
        }

        await done.CancelAsync();
        return await work;
    }

    public static Attachment Card(CardJson card) => new(ContentTypes.AdaptiveCard, card);

    private static OutgoingActivity Message(Activity to, CardJson card, string summary) => new()
    {
        From = to.Recipient,
        Recipient = to.From,
        Conversation = to.Conversation,
        Summary = summary,
        Attachments = [Card(card)],
    };

    private static Destination DestinationOf(Activity to) => new(new Uri(to.ServiceUrl!), to.Conversation!.Id!, to.Id);
}
