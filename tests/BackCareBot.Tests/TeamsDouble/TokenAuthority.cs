using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackCareBot.Teams.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>A token authority on loopback: real RSA keys, real OpenID metadata, really signed tokens.</summary>
internal sealed class TokenAuthority : IAsyncDisposable
{
    /// <summary>Made once for all tests, as finding primes takes long.</summary>
    private static readonly Lazy<RSA[]> Pool = new(() => [RSA.Create(2048), RSA.Create(2048), RSA.Create(2048)]);

    private readonly WebApplication _app;
    private readonly List<(string Id, RSA Key, string[] Endorsements)> _keys = [];
    private int _generation;

    private TokenAuthority(WebApplication app)
    {
        _app = app;
        RollOver();
    }

    /// <summary>The header by which a go-between tells under which address this authority is known.</summary>
    public const string KnownAs = "X-Known-As";

    public Uri Address => new(_app.Urls.First());

    public Uri Metadata => new(Address, ".well-known/openidconfiguration");

    /// <summary>How often the keys were asked for.</summary>
    public int Looks { get; private set; }

    /// <summary>Whether it answers at all.</summary>
    public bool IsUp { get; set; } = true;

    public static async Task<TokenAuthority> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var authority = new TokenAuthority(app);
        app.MapGet("/.well-known/openidconfiguration", context =>
        {
            var known = (string?)context.Request.Headers[KnownAs] ?? app.Urls.First();
            return authority.Answer(context, new { issuer = TokenCheck.Issuer, jwks_uri = new Uri(new Uri(known), "keys") });
        });
        app.MapGet("/keys", context =>
        {
            authority.Looks++;
            return authority.Answer(context, new { keys = authority._keys.Select(key => Jwk(key.Id, key.Key, key.Endorsements)) });
        });
        await app.StartAsync();
        return authority;
    }

    /// <summary>Makes it as new for the next test.</summary>
    public void Reset()
    {
        RollOver();
        IsUp = true;
        Looks = 0;
    }

    /// <summary>Takes a new key into use; the ones before it are withdrawn.</summary>
    public void RollOver(params string[] endorsements)
    {
        _keys.Clear();
        _keys.Add(($"key-{++_generation}", Pool.Value[_generation % 2], endorsements.Length > 0 ? endorsements : ["msteams", "webchat"]));
    }

    /// <summary>A token; every part can be made wrong.</summary>
    public string Sign(TokenParts parts)
    {
        var (id, key, _) = _keys[^1];
        var header = Part(new Dictionary<string, object?> { ["alg"] = parts.Algorithm, ["kid"] = parts.KeyId ?? id, ["typ"] = "JWT" });
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = parts.Issuer,
            ["aud"] = parts.Audience,
            ["serviceurl"] = parts.ServiceUrl,
            ["nbf"] = parts.NotBefore.ToUnixTimeSeconds(),
            ["exp"] = parts.Expires.ToUnixTimeSeconds(),
        };
        var signed = $"{header}.{Part(claims.Where(claim => claim.Value is not null).ToDictionary())}";
        var stranger = Pool.Value[2];
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = parts.Algorithm switch
        {
            "none" => [],
            // The classic forgery: the public key taken as the secret of a keyed hash.
            "HS256" => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), bytes),
            _ => (parts.ByStranger ? stranger : key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Encode(signature)}";
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task Answer<T>(HttpContext context, T body)
    {
        if (IsUp)
            return context.Response.WriteAsJsonAsync(body);
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    }

    private static object Jwk(string id, RSA key, string[] endorsements)
    {
        var parameters = key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = id, n = Encode(parameters.Modulus!), e = Encode(parameters.Exponent!), endorsements };
    }

    private static string Part(Dictionary<string, object?> content) => Encode(JsonSerializer.SerializeToUtf8Bytes(content));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

/// <summary>What goes into a token.</summary>
internal sealed record TokenParts(string Audience, string? ServiceUrl, DateTimeOffset NotBefore, DateTimeOffset Expires)
{
    public string? Issuer { get; init; } = TokenCheck.Issuer;

    public string Algorithm { get; init; } = "RS256";

    public string? KeyId { get; init; }

    /// <summary>Whether somebody else signed it.</summary>
    public bool ByStranger { get; init; }
}
