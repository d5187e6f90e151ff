using System.Text.Json;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>A conversation reference as it is kept: one line of JSON.</summary>
internal static class ReferenceText
{
    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, WireJson.Default.ConversationReference);

    /// <summary>The reference, or null where the text is none.</summary>
    public static ConversationReference? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize(text, WireJson.Default.ConversationReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
