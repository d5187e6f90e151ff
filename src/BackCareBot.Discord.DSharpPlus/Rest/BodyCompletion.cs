using System.Text.Json.Nodes;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>What the library cannot write into a body.</summary>
internal static class BodyCompletion
{
    /// <summary>A nonce that Discord enforces, so that a message whose first attempt seemed to fail is not sent twice.</summary>
    public static Action<JsonObject> OfNew(string nonce, DiscordPicture? picture) => body =>
    {
        body["nonce"] = nonce;
        body["enforce_nonce"] = true;
        Describe(body, picture);
    };

    /// <summary>An edit replaces the whole message: what is not written would stay as it was.</summary>
    public static Action<JsonObject> OfEdit(DiscordPicture? picture) => body =>
    {
        body["content"] ??= "";
        body["embeds"] ??= new JsonArray();
        body["components"] ??= new JsonArray();
        body["attachments"] = new JsonArray();
        Describe(body, picture);
    };

    /// <summary>A callback's message stands one level deeper.</summary>
    public static Action<JsonObject> OfCallback(DiscordPicture? picture) => body =>
    {
        if (body["data"] is JsonObject data)
            Describe(data, picture);
    };

    /// <summary>Where a command is offered: in servers that the bot is in, and in direct messages with it.</summary>
    public static Action<JsonObject> OfCommands() => body =>
    {
        body["contexts"] = new JsonArray(0, 1);
        body["integration_types"] = new JsonArray(0);
    };

    /// <summary>What a picture shows, for people who cannot see it.</summary>
    private static void Describe(JsonObject message, DiscordPicture? picture)
    {
        if (picture is not null)
            message["attachments"] = new JsonArray(
                new JsonObject { ["id"] = 0, ["filename"] = picture.FileName, ["description"] = picture.Description });
    }
}
