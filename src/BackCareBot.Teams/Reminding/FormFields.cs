using System.Text.Json;
using BackCareBot.Core.Commands;

namespace BackCareBot.Teams.Reminding;

/// <summary>What somebody filled into the form, as it came: it goes back into the form where it cannot be taken.</summary>
internal sealed record FormFields
{
    public const string TimeId = "time";
    public const string DaysId = "days";
    public const string ZoneId = "zone";
    public const string OtherZoneId = "otherZone";
    public const string RoutineId = "routine";
    public const string FromId = "from";
    public const string UntilId = "until";
    public const string MentionId = "mention";
    public const string NumberId = "number";

    private const int Longest = 100;
    private const string Weekdays = "mon,tue,wed,thu,fri";
    private const string Everyday = Weekdays + ",sat,sun";

    public string Time { get; init; } = "";

    /// <summary>Short names of days, in their order, with commas between.</summary>
    public string Days { get; init; } = Weekdays;

    public string Zone { get; init; } = "";

    /// <summary>A zone that was typed because the list had it not; it goes before the list's.</summary>
    public string OtherZone { get; init; } = "";

    public string Routine { get; init; } = "";

    public string From { get; init; } = "";

    public string Until { get; init; } = "";

    public bool MentionMe { get; init; }

    /// <summary>Reads the fields that came with a button. What is no text, or too long to be one of the form, counts as empty.</summary>
    public static FormFields Read(JsonElement data) => new()
    {
        Time = Text(data, TimeId),
        Days = Text(data, DaysId),
        Zone = Text(data, ZoneId),
        OtherZone = Text(data, OtherZoneId),
        Routine = Text(data, RoutineId),
        From = Text(data, FromId),
        Until = Text(data, UntilId),
        MentionMe = Text(data, MentionId) == "true",
    };

    /// <summary>The number of the reminder that was chosen in a list.</summary>
    public static string NumberOf(JsonElement data) => Text(data, NumberId);

    /// <summary>The fields of <c>remind add</c>.</summary>
    public IReadOnlyDictionary<string, string> ToCommand() => new Dictionary<string, string>
    {
        [ReminderCommands.Fields.Time] = Time,
        [ReminderCommands.Fields.Days] = Days switch
        {
            Weekdays => "weekdays",
            Everyday => "every day",
            _ => Days.Replace(",", ", ", StringComparison.Ordinal),
        },
        [ReminderCommands.Fields.Zone] = OtherZone.Length > 0 ? OtherZone : Zone,
        [ReminderCommands.Fields.Routine] = Routine,
        [ReminderCommands.Fields.From] = From,
        [ReminderCommands.Fields.Until] = Until,
    };

    private static string Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString()!.Trim() is { Length: <= Longest } text
            ? text
            : "";
}
