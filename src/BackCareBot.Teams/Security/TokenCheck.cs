using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackCareBot.Teams.Security;

/// <summary>
/// Checks the bearer token of a request that says it comes from the Bot Connector: issuer, audience, signature,
/// lifetime (Bot Framework authentication, "Verify the JWT token", requirements 1 to 5). What the token allows is then
/// held against the activity by <see cref="ConnectorToken.Allows"/> (requirements 6 and 7).
/// </summary>
internal sealed class TokenCheck
{
    /// <summary>The issuer of every token that the public Bot Connector signs.</summary>
    public const string Issuer = "https://api.botframework.com";

    /// <summary>How far the clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new();
    private readonly string _appId;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;

    public TokenCheck(string appId, SigningKeys keys, TimeProvider time)
    {
        _appId = appId;
        _keys = keys;
        _time = time;
    }

    /// <summary>The token of an Authorization header, or null where it is not to be believed.</summary>
    /// <exception cref="KeysUnavailableException">The authority cannot be reached.</exception>
    public async ValueTask<ConnectorToken?> Check(string? authorization, CancellationToken cancellation)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var text = authorization[Scheme.Length..].Trim();
        // The algorithm is fixed here and not left to the token: "none" and keyed hashes are no signatures of the connector.
        if (Read(text) is not { Alg: SecurityAlgorithms.RsaSha256, Kid: { Length: > 0 } keyId })
            return null;
        if (await _keys.Find(keyId, cancellation) is not { } key)
            return null;
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = _appId,
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsCurrent,
        };
#if VALIDATE_TOKEN_ASYNC
        var result = await _handler.ValidateTokenAsync(text, parameters);
#else
        var result = _handler.ValidateToken(text, parameters);
#endif
        return result.IsValid && result.SecurityToken is JsonWebToken token ? ConnectorToken.Of(token, key.Endorsements) : null;
    }

    private JsonWebToken? Read(string text)
    {
        if (!_handler.CanReadToken(text))
            return null;
        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now <= end + Skew && (notBefore is not { } start || now >= start - Skew);
    }
}
