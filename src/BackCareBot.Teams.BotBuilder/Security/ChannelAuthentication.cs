using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;

namespace BackCareBot.Teams.BotBuilder.Security;

/// <summary>
/// The SDK's authentication of the public cloud, held to the rules of this bot: only the Bot Connector is believed, not
/// the emulator or another bot, for both of which the SDK leaves the service URL unchecked; and an unknown key brings a
/// new look at the authority's keys, for which the SDK waits half a day.
/// </summary>
internal sealed class ChannelAuthentication : BotFrameworkAuthentication
{
    private const string EmulatorMetadata = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl;

    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _clients;
    private readonly MetadataAddress _metadata;
    private volatile BotFrameworkAuthentication _inner;

    public ChannelAuthentication(
        Uri metadata, HttpClient authorities, ServiceClientCredentialsFactory credentials, IHttpClientFactory clients, TimeProvider time)
    {
        _credentials = credentials;
        _clients = clients;
        _metadata = new MetadataAddress(metadata, authorities, time);
        _inner = Create(_metadata.Current);
    }

    /// <summary>Tells whether the sender of an activity is believed.</summary>
    public async Task<ChannelCheck> Check(Activity activity, string? authorization, CancellationToken cancellation)
    {
        try
        {
            try
            {
                return new ChannelCheck(await AuthenticateRequestAsync(activity, authorization!, cancellation));
            }
            catch (SecurityTokenSignatureKeyNotFoundException) when (_metadata.TryRenew() is { } address)
            {
                _inner = Create(address);
                return new ChannelCheck(await AuthenticateRequestAsync(activity, authorization!, cancellation));
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or SecurityTokenException or ArgumentException or FormatException)
        {
            return new ChannelCheck(null);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException)
        {
            // The SDK wraps whatever keeps it from reading the keys into one of these.
            return new ChannelCheck(null, IsUnavailable: true);
        }
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
            return await _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        // Looked at before anything is checked, so that a stranger's token makes the SDK ask no other authority.
        if (authHeader?.Split(' ') is not [_, { Length: > 0 } token] || new JwtSecurityToken(token).Issuer != AuthenticationConstants.ToBotFromChannelTokenIssuer)
            throw NotOfChannel();
        var result = await _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return IsOfChannel(result.ClaimsIdentity) ? result : throw NotOfChannel();
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    private static UnauthorizedAccessException NotOfChannel() => new("The token is none of the Bot Connector.");

    private static bool IsOfChannel(ClaimsIdentity identity) => identity.Claims.Any(claim =>
        claim.Type == AuthenticationConstants.AudienceClaim && claim.Issuer == AuthenticationConstants.ToBotFromChannelTokenIssuer);

    private BotFrameworkAuthentication Create(string metadata) => BotFrameworkAuthenticationFactory.Create(
        channelService: null,
        validateAuthority: true,
        toChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        toChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
        toBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
        oAuthUrl: AuthenticationConstants.OAuthUrl,
        toBotFromChannelOpenIdMetadataUrl: metadata,
        toBotFromEmulatorOpenIdMetadataUrl: EmulatorMetadata,
        callerId: null,
        credentialFactory: _credentials,
        authConfiguration: new AuthenticationConfiguration(),
        httpClientFactory: _clients,
        logger: NullLogger.Instance);
}

/// <param name="Result">What the SDK made of a sender that is believed; null for one that is not.</param>
/// <param name="IsUnavailable">Whether nothing can be checked for now.</param>
internal sealed record ChannelCheck(AuthenticateRequestResult? Result, bool IsUnavailable = false);
