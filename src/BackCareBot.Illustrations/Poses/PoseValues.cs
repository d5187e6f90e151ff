using System.Globalization;
using System.Text.Json.Nodes;
using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Poses;

/// <summary>Values of a pose file that its schema has passed.</summary>
internal static class PoseValues
{
    public static double Number(this JsonObject map, string key, double otherwise = 0) =>
        map[key] is { } node ? Parse(node) : otherwise;

    public static bool Is(this JsonObject map, string key, bool otherwise = false) => (bool?)map[key] ?? otherwise;

    public static string? Word(this JsonObject map, string key) => map[key]?.ToString();

    public static JsonObject? Map(this JsonObject map, string key) => map[key] as JsonObject;

    public static IReadOnlyList<string> Words(this JsonObject map, string key) =>
        map[key] is JsonArray list ? [.. list.Select(item => item!.ToString())] : [];

    public static IReadOnlyList<int> WholeNumbers(this JsonObject map, string key) =>
        [.. map.Words(key).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];

    public static IReadOnlyList<JsonObject> Maps(this JsonObject map, string key) =>
        map[key] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>A place of two or three numbers; without the third its z is <paramref name="z"/>.</summary>
    public static Vector? Place(this JsonObject map, string key, double z = 0)
    {
        if (map[key] is not JsonArray list)
            return null;
        var numbers = list.Select(item => Parse(item!)).ToList();
        return new Vector(numbers[0], numbers[1], numbers.Count > 2 ? numbers[2] : z);
    }

    public static double Parse(JsonNode node) => double.Parse(node.ToString(), CultureInfo.InvariantCulture);
}
