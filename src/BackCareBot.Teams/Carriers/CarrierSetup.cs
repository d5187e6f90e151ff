using BackCareBot.Teams.Security;

namespace BackCareBot.Teams.Carriers;

/// <summary>What every carrier is made from.</summary>
/// <param name="Identity">Who the bot is; null where only this machine's clients are served and tokens play no part.</param>
/// <param name="OpenIdMetadata">Where the token authority tells of its keys.</param>
/// <param name="Time">The clock.</param>
public sealed record CarrierSetup(TeamsIdentity? Identity, Uri OpenIdMetadata, TimeProvider Time)
{
    private static readonly TimeSpan AuthorityTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The way to the token authorities; null for the network.</summary>
    public HttpMessageHandler? Authorities { get; init; }

    /// <summary>A client for the token authorities. No redirects: an authority is an address that was set, and no other.</summary>
    public HttpClient AuthorityClient() =>
        new(Authorities ?? new SocketsHttpHandler { AllowAutoRedirect = false }, disposeHandler: Authorities is null) { Timeout = AuthorityTimeout };
}
