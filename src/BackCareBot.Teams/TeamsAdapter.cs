using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Teams;

/// <summary>The Teams face of the bot, put together: requests of the Bot Connector in, replies out.</summary>
public sealed class TeamsAdapter : IDisposable
{
    private readonly ICarrier _carrier;
    private readonly ConversationReferences _references;
    private readonly Outbox _outbox;
    private readonly TeamsInbox _inbox;
    private readonly CardContext _elsewhere;

    /// <param name="setup">What the operator set.</param>
    /// <param name="answers">The core.</param>
    /// <param name="current">The knowledge base in use.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the operator.</param>
    public TeamsAdapter(TeamsSetup setup, AnswerService answers, CurrentEdition current, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _carrier = setup.Carrier(new CarrierSetup(setup.Identity, setup.OpenIdMetadata, time) { Authorities = setup.Authorities });
        var services = new TrustedServices();
        _references = new ConversationReferences(setup.ReferencesFile);
        foreach (var reference in _references.All.Where(reference => setup.Identity is null == reference.ServiceUrl.IsLoopback))
            services.Trust(reference.ServiceUrl);
        var connector = new BotConnector(_carrier.Transport, services, time);
        var pictures = setup.PublicUrl is { } url ? CardPictures.At(new Uri(url, "images/")) : CardPictures.In(setup.SmallPicture);
        _elsewhere = new CardContext(Private: false, pictures);
        _outbox = new Outbox(connector, time);
        var bot = new TeamsBot(answers, current, connector, _references, new TeamsOptions(setup.Country, pictures), time);
        _inbox = new TeamsInbox(_carrier, setup.Identity is null, services, bot, connector, time, log);
    }

    /// <summary>What carries the protocol.</summary>
    public string Carrier => _carrier.Name;

    /// <summary>Takes a request of <c>POST /api/messages</c>.</summary>
    public Task<InboxAnswer> Receive(InboxRequest request, CancellationToken cancellation) => _inbox.Receive(request, cancellation);

    /// <summary>Writes a reply into a conversation unasked.</summary>
    /// <returns>Whether the conversation is known.</returns>
    /// <exception cref="ConnectorException">It was not delivered.</exception>
    public async Task<bool> Post(string conversation, Reply reply, CancellationToken cancellation)
    {
        if (_references.Find(ConversationReferences.Base(conversation)) is not { } reference)
            return false;
        await _outbox.Post(reference, ReplyCard.Draw(reply, _elsewhere), ReplyCard.Summary(reply), cancellation);
        return true;
    }

    /// <summary>Gives up work under way, as the program ends.</summary>
    public void Stop() => _inbox.Stop();

    public void Dispose() => _carrier.Dispose();
}
