using System.Text.RegularExpressions;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Commands;

/// <summary>Takes Discord's mark-up out of what somebody wrote, so that plain words are left.</summary>
internal static partial class MessageText
{
    public static string Plain(string text, Snowflake? self)
    {
        if (self is { } bot)
            text = text.Replace($"<@{bot}>", " ", StringComparison.Ordinal).Replace($"<@!{bot}>", " ", StringComparison.Ordinal);
        text = Emoji().Replace(text, " ");
        text = Reference().Replace(text, " ");
        text = Marks().Replace(text, "");
        return text.Trim();
    }

    /// <summary><c>&lt;:name:id&gt;</c>, moving ones with an a. Its name was chosen by whoever drew it and says nothing of the writer.</summary>
    [GeneratedRegex(@"<a?:\w{1,64}:\d{1,20}>", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    /// <summary>Users, roles, channels, commands, times and server pages (documentation, "Message formatting").</summary>
    [GeneratedRegex(@"<(?:@[!&]?\d{1,20}|#\d{1,20}|/[^<>:]{1,100}:\d{1,20}|t:-?\d{1,20}(?::\w)?|id:\w{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    /// <summary>Bold, spoilers, code and struck-out text: the marks go, the words stay. Also quotes and headings at a line's start.</summary>
    [GeneratedRegex(@"\*+|\|\||`+|~~|__|^(?:>{1,3}|#{1,3}|-#)\s", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marks();
}
