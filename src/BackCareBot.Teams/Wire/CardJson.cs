using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BackCareBot.Teams.Wire;

/// <summary>A card, written once: its size is known and it goes onto the wire as it is.</summary>
[JsonConverter(typeof(CardJsonConverter))]
public sealed class CardJson
{
    private CardJson(byte[] utf8) => Utf8 = utf8;

    public ReadOnlyMemory<byte> Utf8 { get; }

    public static CardJson Of<T>(T card, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(card, type));
}

/// <summary>Writes finished cards as they are.</summary>
internal sealed class CardJsonConverter : JsonConverter<CardJson>
{
    public override CardJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are only sent.");

    public override void Write(Utf8JsonWriter writer, CardJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
