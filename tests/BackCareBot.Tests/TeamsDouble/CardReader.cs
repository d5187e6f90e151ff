using System.Text.Json;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>Reads drawn cards.</summary>
internal static class CardReader
{
    /// <summary>The texts of a card, from top to bottom.</summary>
    public static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when element.TryGetProperty("text", out var text) && element.TryGetProperty("wrap", out _) => [text.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().Where(part => part.Name is "body" or "items").SelectMany(part => Texts(part.Value)),
        _ => [],
    };

    /// <summary>The texts of a card as one.</summary>
    public static string AllText(JsonElement card) => string.Join('\n', Texts(card));

    /// <summary>The card's buttons.</summary>
    public static IReadOnlyList<JsonElement> Buttons(JsonElement card) =>
        card.TryGetProperty("actions", out var actions) ? [.. actions.EnumerateArray()] : [];

    /// <summary>The button of these words.</summary>
    public static JsonElement Button(JsonElement card, string title) =>
        Buttons(card).Single(button => button.GetProperty("title").GetString() == title);
}
