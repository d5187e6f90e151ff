using System.Globalization;
using System.Text.Json.Nodes;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>Makes an entry of front matter that its schema has passed.</summary>
internal static class EntryReader
{
    /// <param name="id">The entry's id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="front">The front matter.</param>
    /// <param name="body">The body.</param>
    /// <param name="examples">The examples file beside a safety entry, if there is one.</param>
    public static KnowledgeEntry Read(string id, EntryKind kind, JsonObject front, EntryBody body, JsonObject? examples) =>
        new()
        {
            Id = id,
            Kind = kind,
            Title = Text(front, "title"),
            Aliases = List(front, "aliases"),
            Tags = List(front, "tags"),
            Questions = List(front, "questions"),
            Areas = List(front, "areas"),
            Helps = List(front, "helps"),
            Related = List(front, "related"),
            Evidence = front["evidence"] is JsonObject evidence
                ? new Evidence(Text(evidence, "level"), Optional(evidence, "note"))
                : null,
            Dose = front["dose"] is JsonObject dose ? ReadDose(dose) : null,
            Cautions = List(front, "cautions"),
            AvoidIf = List(front, "avoidIf"),
            AvoidWith = List(front, "avoidWith"),
            Sources = List(front, "sources"),
            Reviewed = Day(front, "reviewed"),
            Picture = Optional(front, "picture"),
            Safety = front["urgency"] is null ? null : ReadSafety(front, examples),
            Routine = front["levels"] is null ? null : ReadRoutine(front),
            Body = body,
        };

    public static string Text(JsonObject map, string key) => Optional(map, key) ?? "";

    public static string? Optional(JsonObject map, string key) => map[key]?.ToString();

    public static IReadOnlyList<string> List(JsonObject map, string key) =>
        map[key] is JsonArray list ? [.. list.Select(item => item?.ToString() ?? "")] : [];

    public static DateOnly Day(JsonObject map, string key) =>
        DateOnly.ParseExact(Text(map, key), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dose ReadDose(JsonObject dose) => new(
        Optional(dose, "repetitions"),
        (int?)dose["sets"],
        Optional(dose, "hold"),
        (bool?)dose["eachSide"] ?? false,
        double.Parse(Text(dose, "minutes"), CultureInfo.InvariantCulture));

    private static SafetyGuidance ReadSafety(JsonObject front, JsonObject? examples)
    {
        var instructions = front["do"] as JsonObject ?? [];
        examples ??= front["examples"] as JsonObject ?? [];
        return new SafetyGuidance
        {
            Urgency = Enum.Parse<Urgency>(Text(front, "urgency"), ignoreCase: true),
            DoNow = Text(instructions, "now"),
            DoForOther = Text(instructions, "helper"),
            JoinsAnswers = (bool?)front["joinsAnswers"] ?? false,
            Signs = [.. (front["signs"] as JsonArray ?? []).OfType<JsonObject>().Select(ReadSign)],
            Examples = new SafetyExamples(List(examples, "triggers"), List(examples, "not")),
        };
    }

    private static Sign ReadSign(JsonObject sign) => new()
    {
        Id = Text(sign, "id"),
        Means = Text(sign, "means"),
        Source = Text(sign, "source"),
        Near = int.TryParse(Optional(sign, "near"), CultureInfo.InvariantCulture, out var near) ? near : null,
        All = [.. (sign["all"] as JsonArray ?? []).OfType<JsonArray>()
            .Select(group => group.Select(phrase => phrase?.ToString() ?? "").ToList())],
        History = (bool?)sign["history"] ?? false,
        Except = List(sign, "except"),
        Graver = sign["graver"] is JsonObject graver
            ? new GraverAdvice(Enum.Parse<Urgency>(Text(graver, "urgency"), ignoreCase: true), Text(graver, "now"), Text(graver, "helper"))
            : null,
    };

    private static RoutinePlan ReadRoutine(JsonObject front) => new(
        Text(front, "area"),
        [.. (front["levels"] as JsonArray ?? []).OfType<JsonObject>().Select(level => new RoutineLevel(
            Text(level, "level"),
            (int?)level["minutes"] ?? 0,
            [.. (level["steps"] as JsonArray ?? []).OfType<JsonObject>().Select(step => new RoutineStep(
                Text(step, "do"), (int?)step["seconds"] ?? 0, Text(step, "dose")))]))]);
}
