using System.Text.Json;

namespace BackCareBot.Tests.DiscordDouble;

/// <summary>Something that the bot sent.</summary>
/// <param name="What">"message", "edit", "delete", "callback" or "response".</param>
/// <param name="Place">The channel, or the interaction.</param>
/// <param name="Id">The message's id; of an edit, of the one edited.</param>
/// <param name="Body">The body as sent.</param>
/// <param name="At">When it arrived.</param>
internal sealed record Sent(string What, string Place, string Id, JsonElement Body, long At)
{
    /// <summary>The names under which files came along.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public JsonElement Message => What == "callback" ? Body.GetProperty("data") : Body;

    public string Title => Message.GetProperty("embeds")[0].GetProperty("title").GetString()!;

    public string Description => Message.GetProperty("embeds")[0].GetProperty("description").GetString()!;

    public bool IsPrivate => Message.TryGetProperty("flags", out var flags) && (flags.GetInt32() & 64) != 0;

    /// <summary>The id of the button with a label.</summary>
    public string Button(string label) => Message.GetProperty("components").EnumerateArray()
        .SelectMany(row => row.GetProperty("components").EnumerateArray())
        .First(button => button.GetProperty("label").GetString() == label).GetProperty("custom_id").GetString()!;

    public IEnumerable<string> Labels => Message.GetProperty("components").EnumerateArray()
        .SelectMany(row => row.GetProperty("components").EnumerateArray()).Select(button => button.GetProperty("label").GetString()!);
}
