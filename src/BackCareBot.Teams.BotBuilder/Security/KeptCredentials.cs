using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BackCareBot.Teams.BotBuilder.Security;

/// <summary>
/// Keeps the credentials that the SDK would make anew for every turn: each keeps a token of its own, so that without
/// this every answer would cost a request to Microsoft Entra.
/// </summary>
internal sealed class KeptCredentials(ServiceClientCredentialsFactory inner) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string? AppId, string? Audience), Task<ServiceClientCredentials>> _kept = new();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _kept.GetOrAdd((appId, audience), _ => inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, CancellationToken.None));

    /// <summary>Has a new token in the place of one that was refused.</summary>
    public async Task Renew()
    {
        foreach (var made in _kept.Values)
        {
            if (await made is AppCredentials { MicrosoftAppId: { Length: > 0 } } credentials)
                await credentials.GetTokenAsync(forceRefresh: true);
        }
    }
}
