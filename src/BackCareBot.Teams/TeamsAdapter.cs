using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Teams;

/// <summary>The Teams face of the bot, put together: requests of the Bot Connector in, replies out.</summary>
public sealed class TeamsAdapter : IDisposable
{
    private static readonly TimeSpan ConnectorTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly SigningKeys? _keys;
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
        // No redirects: the bot's token goes to the address that was checked and to no other.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime }) { Timeout = ConnectorTimeout };
        var services = new TrustedServices();
        _references = new ConversationReferences(setup.ReferencesFile);
        foreach (var reference in _references.All.Where(reference => setup.Identity is null == reference.ServiceUrl.IsLoopback))
            services.Trust(reference.ServiceUrl);
        var connector = new BotConnector(_http, setup.Identity is { } identity ? new EntraTokens(identity) : new NoToken(), services, time);
        var pictures = setup.PublicUrl is { } url ? new Uri(url, "images/") : null;
        _elsewhere = new CardContext(Private: false, pictures);
        _outbox = new Outbox(connector, time);
        var bot = new TeamsBot(answers, current, connector, _references, new TeamsOptions(setup.Country, pictures), time);
        _keys = setup.Identity is null ? null : new SigningKeys(_http, setup.OpenIdMetadata, time);
        var tokens = _keys is null ? null : new TokenCheck(setup.Identity!.AppId, _keys, time);
        _inbox = new TeamsInbox(tokens, services, bot, connector, time, log);
    }

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

    public void Dispose()
    {
        _keys?.Dispose();
        _http.Dispose();
    }
}
