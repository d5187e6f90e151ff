using System.Text.Json;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>
/// Says what Discord would find faulty in a message: its limits (documentation, "Embed limits", "Components"), and, which
/// Discord itself allows but this product does not, mentions of more than one who is named.
/// </summary>
internal static class PayloadCheck
{
    public static IReadOnlyList<string> Faults(JsonElement message)
    {
        var faults = new List<string>();
        if (!NobodyMentioned(message) && !OneMentioned(message))
            faults.Add("allowed_mentions lets more through than one who is named");
        var content = Text(message, "content");
        Longest(faults, "content", content, 2_000);
        var together = 0;
        var embeds = Items(message, "embeds").ToList();
        if (embeds.Count > 10)
            faults.Add("more than 10 embeds");
        foreach (var embed in embeds)
            together += Embed(faults, embed);
        if (together > 6_000)
            faults.Add($"embeds have {together} characters together");
        if (content.Length == 0 && embeds.Count == 0)
            faults.Add("empty message");
        Components(faults, message);
        return faults;
    }

    public static bool NobodyMentioned(JsonElement message) =>
        message.TryGetProperty("allowed_mentions", out var allowed)
        && allowed.TryGetProperty("parse", out var parse) && parse.GetArrayLength() == 0
        && !allowed.TryGetProperty("users", out _) && !allowed.TryGetProperty("roles", out _)
        && allowed.TryGetProperty("replied_user", out var replied) && !replied.GetBoolean();

    /// <summary>One user or one role by name; nothing that stands in the text otherwise.</summary>
    public static bool OneMentioned(JsonElement message)
    {
        if (!message.TryGetProperty("allowed_mentions", out var allowed) || allowed.GetProperty("replied_user").GetBoolean())
            return false;
        // Without "parse" only those named are let through, as with an empty one.
        return !Items(allowed, "parse").Any() && Items(allowed, "users").Count() + Items(allowed, "roles").Count() == 1;
    }

    private static int Embed(List<string> faults, JsonElement embed)
    {
        var title = Text(embed, "title");
        var description = Text(embed, "description");
        Longest(faults, "title", title, 256);
        Longest(faults, "description", description, 4_096);
        var together = title.Length + description.Length;
        var fields = Items(embed, "fields").ToList();
        if (fields.Count > 25)
            faults.Add("more than 25 fields");
        foreach (var field in fields)
        {
            Between(faults, "field name", Text(field, "name"), 256);
            Between(faults, "field value", Text(field, "value"), 1_024);
            together += Text(field, "name").Length + Text(field, "value").Length;
        }

        return together;
    }

    private static void Components(List<string> faults, JsonElement message)
    {
        var rows = Items(message, "components").ToList();
        if (rows.Count > 5)
            faults.Add("more than 5 rows");
        var ids = new HashSet<string>();
        foreach (var row in rows)
        {
            var buttons = Items(row, "components").ToList();
            if (row.GetProperty("type").GetInt32() != 1 || buttons.Count is 0 or > 5)
                faults.Add("a row of none or more than 5 buttons");
            foreach (var button in buttons)
            {
                Between(faults, "label", Text(button, "label"), 80);
                Between(faults, "custom_id", Text(button, "custom_id"), 100);
                if (!ids.Add(Text(button, "custom_id")))
                    faults.Add("the same custom_id twice");
            }
        }
    }

    private static void Between(List<string> faults, string name, string value, int most)
    {
        if (value.Length == 0)
            faults.Add($"{name} is empty");
        Longest(faults, name, value, most);
    }

    private static void Longest(List<string> faults, string name, string value, int most)
    {
        if (value.Length > most)
            faults.Add($"{name} has {value.Length} characters");
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
