namespace BackCareBot.Discord.Wire;

/// <summary>What the client needs to know.</summary>
/// <param name="Token">The bot's token. A secret: never logged, never shown.</param>
/// <param name="ApiBase">The API's address; ends with a slash.</param>
public sealed record DiscordOptions(string Token, Uri ApiBase)
{
    /// <summary>Discord's own address, with the version of the API that this client speaks.</summary>
    public static Uri DiscordsOwn { get; } = new("https://discord.com/api/v10/");

    public override string ToString() => $"Discord at {ApiBase.Host}";
}
