using BackCareBot.Teams.Wire;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackCareBot.Teams.Security;

/// <summary>What a checked token says of its sender.</summary>
/// <param name="ServiceUrl">The only connector that it speaks for.</param>
/// <param name="Endorsements">The channels that its key may speak for.</param>
internal sealed record ConnectorToken(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    private const string ServiceUrlClaim = "serviceurl";

    public static ConnectorToken Of(JsonWebToken token, IReadOnlyList<string> endorsements) =>
        new(token.Claims.FirstOrDefault(claim => string.Equals(claim.Type, ServiceUrlClaim, StringComparison.OrdinalIgnoreCase))?.Value, endorsements);

    /// <summary>
    /// Whether the activity is one that the token's holder may send. A token that was caught elsewhere falls here: the
    /// replies to it would carry the bot's own token to another address.
    /// </summary>
    public bool Allows(Activity activity) =>
        ServiceUrl is not null
        && string.Equals(ServiceUrl.TrimEnd('/'), activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && activity.ChannelId is { } channel && Endorsements.Contains(channel);
}
