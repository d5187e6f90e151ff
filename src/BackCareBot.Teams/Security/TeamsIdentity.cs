using System.Security.Cryptography.X509Certificates;

namespace BackCareBot.Teams.Security;

/// <summary>Who the bot is at Microsoft Entra, and how it proves that.</summary>
/// <param name="AppId">The app's (client) id; of a managed identity, its client id.</param>
/// <param name="TenantId">The app's own tenant. Not used with a managed identity.</param>
public sealed record TeamsIdentity(string AppId, string? TenantId)
{
    public string? ClientSecret { get; init; }

    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether the machine proves it: a user-assigned managed identity of Azure.</summary>
    public bool ManagedIdentity { get; init; }
}
