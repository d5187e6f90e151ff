using System.Net;
using System.Text;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>
/// Stands where the network to the token authorities would be, as they are spoken to over https alone: passes requests
/// for keys on to the authority on loopback, and gives the bot tokens of its own in the place of Microsoft Entra.
/// </summary>
internal sealed class AuthoritiesDouble(TokenAuthority keys) : HttpMessageHandler
{
    private const string Entra = "login.microsoftonline.com";
    private const string Discovery = """
        {"tenant_discovery_endpoint":"https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration","api-version":"1.1",
         "metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com","login.windows.net"]}]}
        """;

    private readonly HttpMessageInvoker _network = new(new SocketsHttpHandler());
    private int _given;

    /// <summary>Where the keys are to be asked for.</summary>
    public static Uri Metadata { get; } = new("https://authority.example.test/.well-known/openidconfiguration");

    /// <summary>How many tokens the bot was given.</summary>
    public int Given => _given;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        if (asked.Host == Entra)
            return asked.AbsolutePath.Contains("/discovery/", StringComparison.Ordinal) ? Json(Discovery) : Token();
        Assert.Equal(Metadata.Host, asked.Host);
        using var passed = new HttpRequestMessage(HttpMethod.Get, new Uri(keys.Address, asked.AbsolutePath));
        passed.Headers.Add(TokenAuthority.KnownAs, new Uri(Metadata, "/").AbsoluteUri);
        return await _network.SendAsync(passed, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _network.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage Token() =>
        Json($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Interlocked.Increment(ref _given)}}"}""");

    private static HttpResponseMessage Json(string body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
