using System.Text;

namespace BackCareBot.Discord.Rendering;

/// <summary>Plain text for Discord: nothing in it can turn into mark-up, and it is cut where a sentence ends.</summary>
internal static class DiscordText
{
    private const string Ellipsis = " …";

    /// <summary>Characters that begin mark-up, a mention, a link or an emoji somewhere in a line.</summary>
    private const string Special = "\\*_~`|<>[]@:#";

    /// <summary>Writes text so that Discord shows it as it is.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            // A colon is only an emoji's in a word, such as ":smile:"; after a word ("Stop if: …") it is harmless.
            var harmless = character == ':' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
            if (!harmless && Special.Contains(character))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    public static string Bold(string text) => text.Length == 0 ? "" : $"**{Escape(text)}**";

    /// <summary>Cuts text to a length, after a sentence where there is one, else between words.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        if (most <= Ellipsis.Length)
            return "";
        var room = text.AsSpan(0, most - Ellipsis.Length);
        var end = Math.Max(Math.Max(room.LastIndexOf(". "), room.LastIndexOf(".\n")) + 1, room.LastIndexOf('\n'));
        if (end < most / 2)
            end = Math.Max(end, room.LastIndexOf(' '));
        if (end <= 0)
            end = char.IsHighSurrogate(room[^1]) ? room.Length - 1 : room.Length;
        var cut = room[..end].TrimEnd();
        // Half an escape would undo the next character.
        return (cut.EndsWith("\\") && !cut.EndsWith("\\\\") ? cut[..^1] : cut).ToString() + Ellipsis;
    }
}
