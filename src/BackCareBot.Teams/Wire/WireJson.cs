using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackCareBot.Teams.Cards;

namespace BackCareBot.Teams.Wire;

/// <summary>The protocol's JSON, with code made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(CardActionValue))]
[JsonSerializable(typeof(CardActionAnswer))]
[JsonSerializable(typeof(CardActionText))]
[JsonSerializable(typeof(CardActionRefusal))]
[JsonSerializable(typeof(SearchValue))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(DialogValue))]
[JsonSerializable(typeof(DialogAnswer))]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(ConversationReference))]
internal sealed partial class WireJson : JsonSerializerContext;

/// <summary>
/// For what goes out: letters of any script as they are, so that a card's 25 KB hold text and not escapes. The bodies are
/// JSON of their own, never part of a page.
/// </summary>
internal static class OutgoingJson
{
    public static WireJson Default { get; } =
        new(new JsonSerializerOptions(WireJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
