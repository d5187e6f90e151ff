using BackCareBot.Teams.Activities;
using BackCareBot.Teams.BotBuilder.Security;
using BackCareBot.Teams.BotBuilder.Turns;
using BackCareBot.Teams.BotBuilder.Wire;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Wire;
using Microsoft.Bot.Connector.Authentication;

namespace BackCareBot.Teams.BotBuilder;

/// <summary>The protocol carried by Microsoft.Bot.Builder: its authentication, its turns, its connector client.</summary>
public sealed class BotBuilderCarrier : ICarrier
{
    public const string CarrierName = "botbuilder";

    private readonly SharedClients _clients = new();
    private readonly HttpClient _authorities;
    private readonly ChannelAuthentication _authentication;
    private readonly TurnAdapter _turns;
    private readonly bool _checksTokens;

    /// <exception cref="ArgumentException">The metadata is not behind https, which the SDK demands.</exception>
    public BotBuilderCarrier(CarrierSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.OpenIdMetadata.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"Bot Builder reads the token authority's keys over https only, not from {setup.OpenIdMetadata}.", nameof(setup));
        _checksTokens = setup.Identity is not null;
        _authorities = setup.AuthorityClient();
        var credentials = new KeptCredentials(Credentials.Of(setup.Identity, _authorities));
        _authentication = new ChannelAuthentication(setup.OpenIdMetadata, _authorities, credentials, _clients, setup.Time);
        _turns = new TurnAdapter(_authentication);
        Transport = new SdkTransport(_turns, _authentication, credentials, setup.Identity?.AppId, setup.Time);
    }

    public string Name => CarrierName;

    public ITransport Transport { get; }

    public async ValueTask<Admission> Admit(InboxRequest request, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SdkActivity.Read(request.Body) is not { } posted)
            return Admission.NoActivity();
        return await _authentication.Check(posted, _checksTokens ? request.Authorization : null, cancellation) switch
        {
            { Result: { } result } => Admission.Granted(new Turn(posted, result)),
            { IsUnavailable: true } => Admission.NoKeys(),
            _ => Admission.NoToken(),
        };
    }

    Task<InvokeReply?> ICarrier.Turn(Admission admission, Activity activity, IActivityHandler handler, CancellationToken cancellation)
    {
        var turn = (Turn)admission.Pass!;
        return _turns.Run(turn.Result, turn.Posted, new TurnHandler(activity, handler), cancellation);
    }

    public void Dispose()
    {
        _authorities.Dispose();
        _clients.Dispose();
    }

    private sealed record Turn(Microsoft.Bot.Schema.Activity Posted, AuthenticateRequestResult Result);
}
