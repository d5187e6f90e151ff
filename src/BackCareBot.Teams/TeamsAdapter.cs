using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Reminding;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Teams;

/// <summary>The Teams face of the bot, put together: requests of the Bot Connector in, replies out.</summary>
public sealed class TeamsAdapter : IDisposable
{
    private readonly TeamsConnection _connection;
    private readonly bool _ownsConnection;
    private readonly TeamsInbox _inbox;

    /// <summary>An adapter with a connection of its own.</summary>
    /// <param name="setup">What the operator set.</param>
    /// <param name="answers">The core.</param>
    /// <param name="current">The knowledge base in use.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the operator.</param>
    public TeamsAdapter(TeamsSetup setup, AnswerService answers, CurrentEdition current, TimeProvider time, ILogger log)
        : this(new TeamsConnection(setup, time), answers, current, desks: null, time, log) => _ownsConnection = true;

    /// <param name="connection">The way into conversations; not this adapter's to dispose.</param>
    /// <param name="answers">The core.</param>
    /// <param name="current">The knowledge base in use.</param>
    /// <param name="desks">Reminders and stored data, or null where nothing is stored.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the operator.</param>
    public TeamsAdapter(
        TeamsConnection connection, AnswerService answers, CurrentEdition current, TeamsDesks? desks, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        var setup = connection.Setup;
        var bot = new TeamsBot(
            answers, current, connection.Connector, connection.References, new TeamsOptions(setup.Country, connection.Pictures), time, desks);
        _inbox = new TeamsInbox(connection.Carrier, setup.Identity is null, connection.Services, bot, connection.Connector, time, log);
    }

    /// <summary>What carries the protocol.</summary>
    public string Carrier => _connection.Carrier.Name;

    /// <summary>Takes a request of <c>POST /api/messages</c>.</summary>
    public Task<InboxAnswer> Receive(InboxRequest request, CancellationToken cancellation) => _inbox.Receive(request, cancellation);

    /// <summary>Writes a reply into a conversation unasked.</summary>
    /// <returns>Whether the conversation is known.</returns>
    /// <exception cref="Wire.ConnectorException">It was not delivered.</exception>
    public async Task<bool> Post(string conversation, Reply reply, CancellationToken cancellation)
    {
        if (await _connection.Find(ConversationReferences.Base(conversation), cancellation) is not { } reference)
            return false;
        var context = new CardContext(Private: false, _connection.Pictures);
        await _connection.Outbox.Post(reference, ReplyCard.Draw(reply, context), ReplyCard.Summary(reply), cancellation);
        return true;
    }

    /// <summary>Gives up work under way, as the program ends.</summary>
    public void Stop() => _inbox.Stop();

    public void Dispose()
    {
        if (_ownsConnection)
            _connection.Dispose();
    }
}
