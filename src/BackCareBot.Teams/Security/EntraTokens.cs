using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BackCareBot.Teams.Security;

/// <summary>Tokens for the Bot Connector from Microsoft Entra through MSAL, which keeps and renews them.</summary>
internal sealed class EntraTokens : ITokenSource
{
    /// <summary>What tokens for the public Bot Connector are asked for.</summary>
    public const string Resource = "https://api.botframework.com";

    private static readonly string[] Scopes = [Resource + "/.default"];

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;

    /// <param name="identity">Who the bot is.</param>
    /// <param name="http">The way to the authority; null for MSAL's own.</param>
    public EntraTokens(TeamsIdentity identity, IMsalHttpClientFactory? http = null)
    {
        ArgumentNullException.ThrowIfNull(identity);
        _acquire = identity.ManagedIdentity ? OfMachine(identity, http) : OfApp(identity, http);
    }

    public async Task<string?> Get(bool fresh, CancellationToken cancellation)
    {
        try
        {
            return (await _acquire(fresh, cancellation)).AccessToken;
        }
        catch (Exception error) when (error is MsalException or HttpRequestException)
        {
            throw new TokenUnavailableException($"Microsoft Entra gave the bot no token ({(error as MsalException)?.ErrorCode ?? "no connection"}).", error);
        }
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfApp(TeamsIdentity identity, IMsalHttpClientFactory? http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(identity.AppId)
            .WithAuthority($"https://login.microsoftonline.com/{identity.TenantId}")
            // The authority is fixed above; asking another host about it first only adds a way to fail.
            .WithInstanceDiscovery(false);
        if (http is not null)
            builder.WithHttpClientFactory(http);
        var app = (identity.Certificate is { } certificate ? builder.WithCertificate(certificate) : builder.WithClientSecret(identity.ClientSecret)).Build();
        return (fresh, cancellation) => app.AcquireTokenForClient(Scopes).WithForceRefresh(fresh).ExecuteAsync(cancellation);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfMachine(TeamsIdentity identity, IMsalHttpClientFactory? http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(identity.AppId));
        if (http is not null)
            builder.WithHttpClientFactory(http);
        var app = builder.Build();
        return (fresh, cancellation) => app.AcquireTokenForManagedIdentity(Resource).WithForceRefresh(fresh).ExecuteAsync(cancellation);
    }
}
