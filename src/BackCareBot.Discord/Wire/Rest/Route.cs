using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>
/// One request's address as Discord's rate limits see it: the template names the route, the major resource (channel,
/// guild) separates limits that are otherwise shared.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path without ids: what a log may show.</param>
/// <param name="Path">The path with ids, relative to the API's address. May hold a token: never logged.</param>
/// <param name="Major">The channel's or guild's id; empty where limits do not depend on one.</param>
/// <param name="Patience">How long a caller waits for an answer, repeats included.</param>
/// <param name="IsInteraction">Whether it answers an interaction: outside the global limit, with a limit per token.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major, TimeSpan Patience, bool IsInteraction = false)
{
    /// <summary>A reply somebody waits for; after this long it is stale, and Discord may have forgotten its nonce.</summary>
    private static readonly TimeSpan OfMessages = TimeSpan.FromMinutes(2);

    /// <summary>Discord takes a first answer for three seconds.</summary>
    private static readonly TimeSpan OfCallbacks = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan OfOthers = TimeSpan.FromSeconds(30);

    public static Route GatewayBot { get; } = Other(HttpMethod.Get, "gateway/bot", "gateway/bot");

    public static Route OwnApplication { get; } = Other(HttpMethod.Get, "applications/@me", "applications/@me");

    public static Route OwnUser { get; } = Other(HttpMethod.Get, "users/@me", "users/@me");

    public static Route OpenDirectMessages { get; } = Other(HttpMethod.Post, "users/@me/channels", "users/@me/channels");

    public static Route Channel(Snowflake channel) =>
        Other(HttpMethod.Get, "channels/{channel}", $"channels/{channel}", channel);

    public static Route Roles(Snowflake guild) => Other(HttpMethod.Get, "guilds/{guild}/roles", $"guilds/{guild}/roles", guild);

    public static Route Member(Snowflake guild, Snowflake user) =>
        Other(HttpMethod.Get, "guilds/{guild}/members/{user}", $"guilds/{guild}/members/{user}", guild);

    public static Route CreateMessage(Snowflake channel) => new(
        HttpMethod.Post, "channels/{channel}/messages", $"channels/{channel}/messages", channel.ToString(), OfMessages);

    public static Route EditMessage(Snowflake channel, Snowflake message) => new(
        HttpMethod.Patch, "channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", channel.ToString(), OfMessages);

    public static Route DeleteMessage(Snowflake channel, Snowflake message) => new(
        HttpMethod.Delete, "channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", channel.ToString(), OfMessages);

    public static Route Callback(InteractionHandle interaction) => new(
        HttpMethod.Post, "interactions/{id}/{token}/callback", $"interactions/{interaction.Id}/{interaction.Token}/callback", "",
        OfCallbacks, IsInteraction: true);

    public static Route EditResponse(InteractionHandle interaction) => new(
        HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original",
        $"webhooks/{interaction.Application}/{interaction.Token}/messages/@original", "", OfMessages, IsInteraction: true);

    public static Route Commands(HttpMethod method, Snowflake application, Snowflake? guild) => guild is { } one
        ? Other(method, "applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{one}/commands", one)
        : Other(method, "applications/{application}/commands", $"applications/{application}/commands");

    public override string ToString() => $"{Method} {Template}";

    private static Route Other(HttpMethod method, string template, string path, Snowflake? major = null) =>
        new(method, template, path, major?.ToString() ?? "", OfOthers);
}
