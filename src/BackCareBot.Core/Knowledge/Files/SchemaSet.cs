using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>The JSON schemas under <c>knowledge/schemas/</c>, which editors use as well to complete and check. Safe to use from several threads.</summary>
internal sealed class SchemaSet
{
    private readonly KnowledgeFolder _folder;
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema?>> _schemas = new(StringComparer.Ordinal);

    public SchemaSet(KnowledgeFolder folder) => _folder = folder;

    /// <summary>Every way in which a document breaks the schema of this name.</summary>
    public IEnumerable<Fault> Check(string name, string path, YamlText yaml)
    {
        if (SchemaOf(name) is not { } schema)
            return [new Fault(FileOf(name), 1, "schema-missing", $"the schema that {path} is checked against is missing; restore it")];
        return Flatten(schema.Validate(yaml.Root?.ToJsonString() ?? "null")).Select(error => Describe(error, path, yaml));
    }

    /// <summary>Reads the schemas of these names now; otherwise each is read when it is first needed.</summary>
    public void ReadAll(IEnumerable<string> names)
    {
        foreach (var name in names)
            _ = SchemaOf(name);
    }

    private static string FileOf(string name) => $"schemas/{name}.schema.json";

    // Made once: a schema takes longer to read than a file takes to be checked against it.
    private JsonSchema? SchemaOf(string name) => _schemas.GetOrAdd(name, missing => new Lazy<JsonSchema?>(() => Read(FileOf(missing)))).Value;

    private JsonSchema? Read(string file) =>
        _folder[file] is { } text ? JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult() : null;

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
        return new Fault(path, yaml.LineOf(node), "schema", message);
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
}
