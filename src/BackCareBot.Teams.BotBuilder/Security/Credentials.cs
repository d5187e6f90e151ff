using BackCareBot.Teams.Security;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Teams.BotBuilder.Security;

/// <summary>The SDK's way for each kind of identity to have a token for the Bot Connector.</summary>
internal static class Credentials
{
    /// <param name="identity">Who the bot is; null for none, so that no token is sent along.</param>
    /// <param name="http">The way to Microsoft Entra.</param>
    public static ServiceClientCredentialsFactory Of(TeamsIdentity? identity, HttpClient http) => identity switch
    {
        null => new PasswordServiceClientCredentialFactory(),
        // A managed identity is asked of the machine, at an address that Azure fixes.
        { ManagedIdentity: true } => new ManagedIdentityServiceClientCredentialsFactory(identity.AppId, http, NullLogger.Instance),
        { Certificate: { } certificate } =>
            new CertificateServiceClientCredentialsFactory(certificate, identity.AppId, identity.TenantId, http, NullLogger.Instance),
        _ => new PasswordServiceClientCredentialFactory(identity.AppId, identity.ClientSecret, identity.TenantId, http, NullLogger.Instance),
    };
}
