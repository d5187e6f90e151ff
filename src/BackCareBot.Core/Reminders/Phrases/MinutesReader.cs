using System.Globalization;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads a delay: "10 min", "half an hour", "2 hours", "minutes 20".</summary>
internal static class MinutesReader
{
    /// <summary>The delay in minutes, or null with the words left as they are.</summary>
    public static int? Read(Words words)
    {
        if (words[0] is "minutes" && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var labelled))
        {
            words.Take(2);
            return labelled;
        }

        var (count, length) = (words[0], words[1]) switch
        {
            ("half", "an" or "a") => (0.5, 2),
            ("an" or "a", _) => (1, 1),
            _ => (NumberWords.ValueOf(words[0]), 1),
        };
        // "10min" is one word.
        var unit = char.IsAsciiDigit(words[0].FirstOrDefault()) && !char.IsAsciiDigit(words[0][^1]) ? words[0].TrimStart("0123456789".ToCharArray()) : words[length++];
        var minutes = unit switch
        {
            "minute" or "minutes" or "min" or "mins" or "m" => count,
            "hour" or "hours" or "h" => 60 * count,
            _ => 0,
        };
        if (minutes < 1)
            return null;
        words.Take(length);
        return (int)minutes;
    }
}
