using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>The JSON schemas under <c>knowledge/schemas/</c>, which editors use as well to complete and check. Safe to use from several threads.</summary>
internal sealed class SchemaSet
{
    private readonly KnowledgeFolder _folder;
    private readonly ConcurrentDictionary<string, Lazy<LoadedSchema>> _schemas = new(StringComparer.Ordinal);

    public SchemaSet(KnowledgeFolder folder) => _folder = folder;

    /// <summary>Every way in which a document breaks the schema of this name.</summary>
    public IEnumerable<Fault> Check(string name, string path, YamlText yaml)
    {
        var (schema, trouble) = SchemaOf(name);
        if (schema is null)
            return [SchemaFault(name, path, trouble)];
        return Flatten(new TextsFirst().Validate(ToToken(yaml.Root), schema, SchemaType.JsonSchema)).Select(error => Describe(error, path, yaml));
    }

    /// <summary>The same document as the schemas' library has it. Texts are shared, so nothing is written out and read again.</summary>
    private static JToken ToToken(JsonNode? node) => node switch
    {
        null => JValue.CreateNull(),
        JsonObject map => new JObject(map.Select(pair => new JProperty(pair.Key, ToToken(pair.Value)))),
        JsonArray list => new JArray(list.Select(ToToken)),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => new JValue(node.GetValue<string>()),
            JsonValueKind.True or JsonValueKind.False => new JValue(node.GetValue<bool>()),
            _ when node.AsValue().TryGetValue<int>(out var whole) => new JValue(whole),
            _ => new JValue(node.GetValue<double>()),
        },
    };

    private static string FileOf(string name) => $"schemas/{name}.schema.json";

    private static Fault SchemaFault(string name, string path, string? trouble) => trouble is null
        ? new Fault(FileOf(name), 1, "schema-missing", $"the schema that {path} is checked against is missing; restore it")
        : new Fault(FileOf(name), 1, "schema-broken", $"the schema that {path} is checked against cannot be read: {trouble}; restore it");

    // Made once: a schema takes longer to read than a file takes to be checked against it.
    private LoadedSchema SchemaOf(string name) => _schemas.GetOrAdd(name, missing => new Lazy<LoadedSchema>(() => Read(FileOf(missing)))).Value;

    private LoadedSchema Read(string file)
    {
        try
        {
            return new LoadedSchema(_folder[file] is { } text ? SchemaReader.Read(text) : null, null);
        }
        catch (InvalidDataException error)
        {
            return new LoadedSchema(null, error.Message);
        }
    }

    /// <summary>An error inside alternatives carries its causes; those are what a reader can mend.</summary>
    private static IEnumerable<ValidationError> Flatten(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(error => error is ChildSchemaValidationError child
            ? Flatten(child.Errors.Values.SelectMany(inner => inner))
            : [error]);

    private static Fault Describe(ValidationError error, string path, YamlText yaml)
    {
        var node = (error.Path ?? "").TrimStart('#', '/').Replace("/", ".", StringComparison.Ordinal);
        var value = ValueAt(yaml.Root, node);
        var came = value is null ? "nothing" : $"'{Shortened(value.ToString())}'";
        var where = node.Length == 0 ? "the document" : $"`{node}`";
        var message = error.Kind switch
        {
            ValidationErrorKind.NoAdditionalPropertiesAllowed =>
                $"unknown key {where}; known are {string.Join(", ", error.Schema.ActualProperties.Keys)}",
            ValidationErrorKind.PropertyRequired => $"{where} is missing; add it",
            ValidationErrorKind.NotInEnumeration =>
                $"{where} is {came}; write one of {string.Join(", ", error.Schema.Enumeration)}",
            ValidationErrorKind.StringExpected => $"{where} is {came}; write a text (in quotes if it looks like a number or has ': ' in it)",
            ValidationErrorKind.ObjectExpected =>
                $"{where} is {came}; write keys with values: {{ {string.Join(", ", error.Schema.ActualProperties.Keys.Select(key => $"{key}: ..."))} }}",
            ValidationErrorKind.ArrayExpected => $"{where} is {came}; write a list: [one, two] or lines that start with '- '",
            ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => $"{where} is {came}; write a number",
            ValidationErrorKind.BooleanExpected => $"{where} is {came}; write true or false",
            ValidationErrorKind.PatternMismatch => $"{where} is {came}; it must look like {Like(error.Schema.Pattern)}",
            ValidationErrorKind.TooFewItems => $"{where} needs at least {error.Schema.MinItems} items",
            ValidationErrorKind.TooManyItems => $"{where} may have at most {error.Schema.MaxItems} items",
            ValidationErrorKind.StringTooShort => $"{where} is empty; write something or take it out",
            _ => $"{where} is {came}: {error.Kind}",
        };
        return new Fault(path, yaml.Lines.Of(node), "schema", message);
    }

    private static JsonNode? ValueAt(JsonNode? node, string path)
    {
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonObject map => map[step],
                JsonArray list when int.TryParse(step, out var at) && at < list.Count => list[at],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>What a pattern of the schemas stands for, for those who do not read patterns.</summary>
    private static string Like(string? pattern) => pattern switch
    {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => "2026-11-20 (year, month, day)",
        "^[a-z0-9-]+$" => "nhs-back-pain (an id of small letters, digits and hyphens)",
        not null when pattern.StartsWith("^(techniques|", StringComparison.Ordinal) => "conditions/sciatica (the path of an entry without .md)",
        _ => pattern ?? "",
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }

    /// <param name="Schema">A schema; null where there is none to be read.</param>
    /// <param name="Trouble">Why its file cannot be read; null where there is none.</param>
    private sealed record LoadedSchema(JsonSchema? Schema, string? Trouble);

    /// <summary>
    /// Nearly all that is checked are texts that may be any but empty: thirty thousand example messages. They are passed at once,
    /// for the library weighs each against everything that a schema could ask for.
    /// </summary>
    private sealed class TextsFirst : JsonSchemaValidator
    {
        protected override ICollection<ValidationError> Validate(
            JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath) =>
            TakesAnyText(schema) && token is JValue { Value: string { Length: > 0 } }
                ? []
                : base.Validate(token, schema, schemaType, propertyName, propertyPath);

        /// <summary>Of the keywords that <see cref="SchemaReader"/> knows, these are all that a text can break.</summary>
        private static bool TakesAnyText(JsonSchema schema) =>
            schema is { Type: JsonObjectType.String, Pattern: null, Enumeration.Count: 0, MinLength: null or <= 1 };
    }
}
