using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using Microsoft.Identity.Client;

namespace BackCareBot.Teams.Carriers;

/// <summary>The bot's own client of the protocol, for feeds without the SDK.</summary>
public sealed class OwnCarrier : ICarrier
{
    public const string CarrierName = "own";

    private readonly HttpClient _posts = new(ConnectorHttp.Handler()) { Timeout = ConnectorHttp.Timeout };
    private readonly HttpClient _authorities;
    private readonly SigningKeys? _keys;
    private readonly TokenCheck? _tokens;

    public OwnCarrier(CarrierSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _authorities = setup.AuthorityClient();
        ITokenSource own = new NoToken();
        if (setup.Identity is { } identity)
        {
            _keys = new SigningKeys(_authorities, setup.OpenIdMetadata, setup.Time);
            _tokens = new TokenCheck(identity.AppId, _keys, setup.Time);
            own = new EntraTokens(identity, setup.Authorities is null ? null : new SameClient(_authorities));
        }

        Transport = new HttpTransport(_posts, own, setup.Time);
    }

    public string Name => CarrierName;

    public ITransport Transport { get; }

    public async ValueTask<Admission> Admit(InboxRequest request, Activity activity, CancellationToken cancellation)
    {
        if (_tokens is null)
            return Admission.Granted();
        try
        {
            return await _tokens.Check(request.Authorization, cancellation) is not { } token ? Admission.NoToken()
                : token.Allows(activity) ? Admission.Granted()
                : Admission.OutOfScope();
        }
        catch (KeysUnavailableException)
        {
            return Admission.NoKeys();
        }
    }

    public Task<InvokeReply?> Turn(Admission admission, Activity activity, IActivityHandler handler, CancellationToken cancellation) =>
        handler.Handle(activity, cancellation);

    public void Dispose()
    {
        _keys?.Dispose();
        _authorities.Dispose();
        _posts.Dispose();
    }

    private sealed class SameClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
