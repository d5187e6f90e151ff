using System.Text.Json;
using NJsonSchema;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>
/// Reads a JSON schema into the library's model. The library reads schemas by reflection, for which it compiles seven hundred
/// methods: a third of a second of processor time at every start. Only the keywords that the knowledge base's schemas use are
/// known; any other is an error, so that none is ever passed over unseen.
/// </summary>
internal static class SchemaReader
{
    /// <exception cref="InvalidDataException">The text is no JSON, or has a keyword that is not known here.</exception>
    public static JsonSchema Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Fill(new JsonSchema(), document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static T Fill<T>(T schema, JsonElement json)
        where T : JsonSchema
    {
        foreach (var keyword in json.EnumerateObject())
            Fill(schema, keyword.Name, keyword.Value);
        return schema;
    }

    private static void Fill(JsonSchema schema, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "$schema":
                schema.SchemaVersion = value.GetString();
                break;
            case "title":
                schema.Title = value.GetString();
                break;
            case "description":
                schema.Description = value.GetString();
                break;
            case "type":
                schema.Type = value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().Aggregate(JsonObjectType.None, (types, type) => types | TypeOf(type))
                    : TypeOf(value);
                break;
            case "enum":
                foreach (var item in value.EnumerateArray())
                    schema.Enumeration.Add(item.GetString());
                break;
            case "pattern":
                schema.Pattern = value.GetString();
                break;
            case "minLength":
                schema.MinLength = value.GetInt32();
                break;
            case "minimum":
                schema.Minimum = value.GetDecimal();
                break;
            case "maximum":
                schema.Maximum = value.GetDecimal();
                break;
            case "items":
                schema.Item = Fill(new JsonSchema(), value);
                break;
            case "minItems":
                schema.MinItems = value.GetInt32();
                break;
            case "maxItems":
                schema.MaxItems = value.GetInt32();
                break;
            case "properties":
                foreach (var property in value.EnumerateObject())
                    schema.Properties[property.Name] = Fill(new JsonSchemaProperty(), property.Value);
                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                schema.AdditionalPropertiesSchema = Fill(new JsonSchema(), value);
                break;
            case "additionalProperties":
                schema.AllowAdditionalProperties = value.GetBoolean();
                break;
            case "required":
                foreach (var name in value.EnumerateArray())
                    schema.RequiredProperties.Add(name.GetString()!);
                break;
            default:
                throw new InvalidDataException($"the keyword '{keyword}' is not known to the reader of schemas");
        }
    }

    private static JsonObjectType TypeOf(JsonElement name) => name.GetString() switch
    {
        "object" => JsonObjectType.Object,
        "array" => JsonObjectType.Array,
        "string" => JsonObjectType.String,
        "integer" => JsonObjectType.Integer,
        "number" => JsonObjectType.Number,
        "boolean" => JsonObjectType.Boolean,
        var other => throw new InvalidDataException($"the type '{other}' is not known to the reader of schemas"),
    };
}
