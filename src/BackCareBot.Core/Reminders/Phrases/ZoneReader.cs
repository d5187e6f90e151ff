using BackCareBot.Core.Reminders.Commands;
using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads a time zone: "Europe/Berlin", "Berlin time", "in New York", "zone Berlin".</summary>
internal static class ZoneReader
{
    private const int LongestName = 5;

    /// <summary>Reads a zone at the next word, or gives null and leaves the words as they are.</summary>
    public static string? Read(Words words, Instant now)
    {
        var named = words[0] is "zone" or "timezone";
        var lead = named ? 1 : words[0] is "in" ? 1 : 0;
        if (lead > 0 && words[lead] is "in" or "to" or "the")
            lead++;
        for (var length = LongestName; length > 0; length--)
        {
            var said = string.Join(' ', Enumerable.Range(lead, length).Select(at => words[at]).Where(word => word.Length > 0));
            if (words[lead + length - 1].Length == 0 || ZoneNames.Find(WithoutTime(said), now) is not { Count: > 0 } zones)
                continue;
            if (lead == 0 && IsEverydayWord(said))
                continue;
            var start = words.At;
            words.Take(lead + length);
            words.Takes("time", "timezone");
            if (zones.Count == 1)
                return zones[0];
            words.Refuse(ReminderWords.WhichZone(WithoutTime(said), [.. zones.Take(LongestName)], zone => words.With(start, words.At, zone)));
            return null;
        }

        if (lead > 0 || words[0].Contains('/', StringComparison.Ordinal) || words[1] is "time" or "timezone")
            Unknown(words, lead, named);
        return null;
    }

    private static void Unknown(Words words, int lead, bool named)
    {
        if (words[lead].Length > 0 && char.IsAsciiDigit(words[lead][0]) && !named)
        {
            words.Refuse(ReminderWords.OtherRhythm);
            return;
        }

        var said = words[lead + 1] is "" or "time" || words[lead].Contains('/', StringComparison.Ordinal) || !named ? words[lead] : words[lead] + " " + words[lead + 1];
        words.Refuse(ReminderWords.NoSuchZone(said, ZoneNames.Near(said)));
    }

    private static string WithoutTime(string said) => said.EndsWith(" time", StringComparison.Ordinal) ? said[..^5] : said;

    /// <summary>Short names of zones that are words of the language too.</summary>
    private static bool IsEverydayWord(string said) => said is "et" or "ct" or "mt" or "pt" or "met" or "us" or "nice" or "bath" or "eastern" or "central" or "mountain";
}
