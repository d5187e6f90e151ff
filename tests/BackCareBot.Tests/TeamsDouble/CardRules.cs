using System.Text.Json;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>
/// The rules of Adaptive Cards 1.5 (adaptivecards.io/explorer) for the elements the bot draws, taken strictly: a property
/// that the documentation does not name, of a wrong type or outside its list of values, is a fault. On top of them
/// those of Teams: its size, its number of actions, and what it does not draw.
/// </summary>
internal static class CardRules
{
    private const int LargestCard = 25 * 1024;
    private const int MostActions = 6;

    private static readonly Dictionary<string, string> OfElements = new()
    {
        ["spacing"] = "none|small|default|medium|large|extraLarge|padding",
        ["separator"] = "bool",
        ["id"] = "string",
        ["isVisible"] = "bool",
    };

    private static readonly Dictionary<string, Dictionary<string, string>> Elements = new()
    {
        ["TextBlock"] = new()
        {
            ["text!"] = "string",
            ["color"] = "default|dark|light|accent|good|warning|attention",
            ["isSubtle"] = "bool",
            ["size"] = "default|small|medium|large|extraLarge",
            ["weight"] = "default|lighter|bolder",
            ["wrap"] = "bool",
        },
        ["Container"] = new()
        {
            ["items!"] = "elements",
            ["style"] = "default|emphasis|good|attention|warning|accent",
            ["bleed"] = "bool",
        },
        ["Image"] = new()
        {
            ["url!"] = "https",
            ["altText!"] = "string",
            ["size"] = "auto|stretch|small|medium|large",
            ["horizontalAlignment"] = "left|center|right",
        },
        ["Input.Text"] = new()
        {
            ["label"] = "string",
            ["placeholder"] = "string",
            ["maxLength"] = "number",
            ["isMultiline"] = "bool",
            ["isRequired"] = "bool",
            ["errorMessage"] = "string",
            ["value"] = "string",
        },
        ["Input.Time"] = new()
        {
            ["label"] = "string",
            ["isRequired"] = "bool",
            ["errorMessage"] = "string",
            ["value"] = "string",
        },
        ["Input.Date"] = new()
        {
            ["label"] = "string",
            ["value"] = "string",
        },
        ["Input.ChoiceSet"] = new()
        {
            ["label"] = "string",
            ["choices!"] = "choices",
            ["style"] = "compact|expanded|filtered",
            ["isMultiSelect"] = "bool",
            ["placeholder"] = "string",
            ["value"] = "string",
        },
        ["Input.Toggle"] = new()
        {
            ["title!"] = "string",
            ["value"] = "string",
        },
    };

    private static readonly Dictionary<string, string> Choice = new() { ["title!"] = "string", ["value!"] = "string" };

    private static readonly Dictionary<string, Dictionary<string, string>> Actions = new()
    {
        ["Action.Execute"] = new() { ["title"] = "string", ["verb"] = "string", ["data"] = "object", ["style"] = "default|positive|destructive", ["associatedInputs"] = "auto|none" },
        ["Action.Submit"] = new() { ["title"] = "string", ["data"] = "object", ["style"] = "default|positive|destructive" },
        ["Action.ToggleVisibility"] = new() { ["title"] = "string", ["targetElements!"] = "ids", ["style"] = "default|positive|destructive" },
    };

    private static readonly Dictionary<string, string> Card = new()
    {
        ["$schema"] = "string",
        ["version!"] = "string",
        ["fallbackText!"] = "string",
        ["body!"] = "elements",
        ["actions"] = "actions",
        ["msteams"] = "object",
    };

    /// <summary>Everything that is wrong with a card; nothing for a good one.</summary>
    public static IReadOnlyList<string> Faults(ReadOnlySpan<byte> json)
    {
        var faults = new List<string>();
        if (json.Length > LargestCard)
            faults.Add($"{json.Length} bytes");
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var card = document.RootElement;
        if (card.GetProperty("type").GetString() != "AdaptiveCard" || card.GetProperty("version").GetString() != "1.5")
            faults.Add("not a card of version 1.5");
        Check(card, Card, "card", faults);
        if (CardReader.Buttons(card).Count > MostActions)
            faults.Add($"{CardReader.Buttons(card).Count} actions");
        foreach (var mention in Mentions(card).Where(mention => !CardReader.AllText(card).Contains(mention, StringComparison.Ordinal)))
            faults.Add($"no text '{mention}' to mention by");
        foreach (var input in card.GetProperty("body").EnumerateArray().Where(IsNamelessInput))
            faults.Add($"{input.GetProperty("type")} without an id");
        var ids = Ids(card).ToList();
        if (ids.Count != ids.Distinct().Count())
            faults.Add("an id twice");
        foreach (var target in CardReader.Buttons(card).Where(button => button.TryGetProperty("targetElements", out _))
            .SelectMany(button => button.GetProperty("targetElements").EnumerateArray()).Where(target => !ids.Contains(target.GetString()!)))
            faults.Add($"no element '{target}' to toggle");
        return faults;
    }

    private static void Check(JsonElement element, Dictionary<string, string> rules, string path, List<string> faults)
    {
        foreach (var required in rules.Keys.Where(rule => rule.EndsWith('!') && !element.TryGetProperty(rule[..^1], out _)))
            faults.Add($"{path}: no {required[..^1]}");
        foreach (var property in element.EnumerateObject().Where(property => property.Name != "type"))
        {
            var at = $"{path}.{property.Name}";
            if ((rules.GetValueOrDefault(property.Name) ?? rules.GetValueOrDefault(property.Name + "!")) is { } rule)
                CheckValue(property.Value, rule, at, faults);
            else
                faults.Add($"{at}: not a property of it");
        }
    }

    private static void CheckValue(JsonElement value, string rule, string path, List<string> faults)
    {
        switch (rule)
        {
            case "elements":
                CheckAll(value, Elements, OfElements, path, faults);
                break;
            case "choices":
                if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
                    faults.Add($"{path}: empty");
                foreach (var choice in value.EnumerateArray())
                    Check(choice, Choice, path, faults);
                break;
            case "actions":
                CheckAll(value, Actions, [], path, faults);
                break;
            case "string" or "https":
                if (value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0)
                    faults.Add($"{path}: no text");
                else if (rule == "https" && !value.GetString()!.StartsWith("https://", StringComparison.Ordinal)
                    && !value.GetString()!.StartsWith("data:image/png;base64,", StringComparison.Ordinal))
                    faults.Add($"{path}: neither a public address nor a picture");
                break;
            case "bool" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
            case "number" when value.ValueKind != JsonValueKind.Number:
            case "object" when value.ValueKind != JsonValueKind.Object:
            case "ids" when value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0:
                faults.Add($"{path}: not of type {rule}");
                break;
            case "bool" or "number" or "object" or "ids":
                break;
            default:
                if (!rule.Split('|').Contains(value.ToString(), StringComparer.OrdinalIgnoreCase))
                    faults.Add($"{path}: '{value}' is none of {rule}");
                break;
        }
    }

    private static void CheckAll(
        JsonElement list, Dictionary<string, Dictionary<string, string>> kinds, Dictionary<string, string> common, string path, List<string> faults)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            faults.Add($"{path}: empty");
        foreach (var (item, at) in list.EnumerateArray().Select((item, at) => (item, at)))
        {
            var type = item.GetProperty("type").GetString()!;
            if (kinds.TryGetValue(type, out var rules))
                Check(item, rules.Concat(common).ToDictionary(), $"{path}[{at}] {type}", faults);
            else
                faults.Add($"{path}[{at}]: unknown type {type}");
        }
    }

    /// <summary>The texts by which a card mentions people.</summary>
    private static IEnumerable<string> Mentions(JsonElement card) =>
        card.TryGetProperty("msteams", out var teams) && teams.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Select(entity => entity.GetProperty("text").GetString()!)
            : [];

    private static bool IsNamelessInput(JsonElement element) =>
        element.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal) && !element.TryGetProperty("id", out _);

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "id", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!]
            : property.Name is "body" or "items" ? Ids(property.Value) : []),
        _ => [],
    };
}
