using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>The answer to an invoke: it goes back in the HTTP response.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON.</param>
/// <param name="Card">The card in it, for sending it later should the answer come too late.</param>
public sealed record InvokeReply(int Status, ReadOnlyMemory<byte> Body, CardJson? Card = null)
{
    public static InvokeReply OfCard(CardJson card) =>
        Of(200, new CardActionAnswer(200, ContentTypes.AdaptiveCard, card), OutgoingJson.Default.CardActionAnswer) with { Card = card };

    public static InvokeReply OfText(string text) =>
        Of(200, new CardActionText(200, ContentTypes.Message, text), OutgoingJson.Default.CardActionText);

    /// <summary>For an invoke that means nothing: an unknown verb, broken data.</summary>
    internal static InvokeReply Refused(string message = CardWords.UnknownButton) =>
        Of(400, new CardActionRefusal(400, ContentTypes.Error, new RefusalReason("BadRequest", message)), OutgoingJson.Default.CardActionRefusal);

    public static InvokeReply Of<T>(int status, T body, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, type));
}
