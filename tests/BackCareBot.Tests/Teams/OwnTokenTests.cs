using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BackCareBot.Teams.Security;
using Microsoft.Identity.Client;

namespace BackCareBot.Tests.Teams;

/// <summary>The bot's own token: from its own tenant, kept, and honest when there is none.</summary>
public sealed class OwnTokenTests
{
    [Fact]
    public async Task It_is_asked_for_once_in_the_apps_own_tenant_and_kept()
    {
        using var entra = new Entra(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""");
        var tokens = new EntraTokens(Identity(), entra);
        Assert.Equal("the-token", await tokens.Get(fresh: false, default));
        Assert.Equal("the-token", await tokens.Get(fresh: false, default));

        var (address, form) = Assert.Single(entra.Asked);
        Assert.Equal("https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_refused_is_asked_for_anew()
    {
        using var entra = new Entra(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""");
        var tokens = new EntraTokens(Identity(), entra);
        await tokens.Get(fresh: false, default);
        await tokens.Get(fresh: true, default);
        Assert.Equal(2, entra.Asked.Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_said_without_the_secret()
    {
        using var entra = new Entra(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""");
        var error = await Assert.ThrowsAsync<TokenUnavailableException>(() => new EntraTokens(Identity(), entra).Get(fresh: false, default));
        Assert.Contains("invalid_client", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_signs_in_the_secrets_place()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var entra = new Entra(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""");
        await new EntraTokens(Identity() with { ClientSecret = null, Certificate = certificate }, entra).Get(fresh: false, default);
        var form = Assert.Single(entra.Asked).Form;
        Assert.Contains("client_assertion=", form, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine()
    {
        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        using var entra = new Entra(HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":"3600","expires_on":"{{expires}}","resource":"https://api.botframework.com","access_token":"of-the-machine"}""");
        var identity = new TeamsIdentity(Guid.NewGuid().ToString(), null) { ManagedIdentity = true };
        Assert.Equal("of-the-machine", await new EntraTokens(identity, entra).Get(fresh: false, default));
        var address = entra.Asked[^1].Address;
        Assert.Equal("169.254.169.254", address.Host);
        Assert.Contains(identity.AppId, address.Query, StringComparison.Ordinal);
    }

    /// <summary>Each an app of its own, as MSAL keeps tokens per app.</summary>
    private static TeamsIdentity Identity() =>
        new(Guid.NewGuid().ToString(), "99999999-2222-3333-4444-555555555555") { ClientSecret = "the-secret" };

    /// <summary>Stands where the network would be, as MSAL speaks to no address but https.</summary>
    private sealed class Entra(HttpStatusCode status, string answer) : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(Uri Address, string Form)> Asked { get; } = [];

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
