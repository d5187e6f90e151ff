using System.Globalization;
using System.Text.RegularExpressions;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads a time of day: "9:30", "9.30 am", "half past nine", "quarter to 5 pm", "noon".</summary>
internal static partial class TimeReader
{
    /// <summary>Reads a time at the next word, or gives null and leaves the words as they are.</summary>
    public static TimePhrase? Read(Words words)
    {
        var start = words.At;
        var time = Named(words) ?? Spoken(words) ?? Clock(words) ?? Bare(words);
        return time is { } read ? WithHalf(words, read, start) : null;
    }

    private static TimePhrase? Named(Words words)
    {
        if (words.Takes("noon", "midday"))
            return new TimePhrase(12, 0, HalfOfDay.Sure);
        return words.Takes("midnight") ? new TimePhrase(0, 0, HalfOfDay.Sure) : null;
    }

    /// <summary>"half past nine", "quarter to 5", "ten past 8", "20 minutes to three".</summary>
    private static TimePhrase? Spoken(Words words)
    {
        var start = words[0] == "a" ? 1 : 0;
        var minutes = words[start] switch { "half" => 30, "quarter" => 15, var word => NumberWords.ValueOf(word) };
        var join = words[start + 1] is "minutes" or "mins" ? start + 2 : start + 1;
        if (minutes is < 1 or > 30 || words[join] is not ("past" or "to" or "after"))
            return null;
        if (HourOf(words[join + 1]) is not { } hour || (minutes == 30 && words[join] == "to"))
            return null;
        var before = words[join] == "to";
        words.Take(join + 2);
        return before
            ? new TimePhrase(hour == 1 ? 12 : (hour + 23) % 24, 60 - minutes, HalfOfDay.Unsaid)
            : new TimePhrase(hour, minutes, HalfOfDay.Unsaid);
    }

    /// <summary>"9:30", "9.30", "9h30", "0930", "9am", "9:30pm".</summary>
    private static TimePhrase? Clock(Words words)
    {
        if (Written().Match(words[0]) is not { Success: true } match)
            return null;
        var hour = Number(match.Groups["h"].Value);
        var minute = match.Groups["m"].Success ? Number(match.Groups["m"].Value) : 0;
        var half = match.Groups["half"].Value switch
        {
            "am" => HalfOfDay.Morning,
            "pm" => HalfOfDay.Afternoon,
            _ => hour is 0 or > 12 || match.Groups["h"].Value is ['0', _] ? HalfOfDay.Sure : HalfOfDay.Unsaid,
        };
        if (hour > 23 || minute > 59 || (half is HalfOfDay.Morning && hour > 12))
        {
            words.Refuse(ReminderWords.NotATime(words[0]));
            return null;
        }

        words.Take(1);
        return new TimePhrase(hour, minute, half);
    }

    /// <summary>"9", "nine", "nine thirty", "9 o'clock".</summary>
    private static TimePhrase? Bare(Words words)
    {
        if (HourOf(words[0]) is not { } hour)
            return null;
        var half = hour is 0 or > 12 || words[0] is ['0', _] ? HalfOfDay.Sure : HalfOfDay.Unsaid;
        var minute = !char.IsAsciiDigit(words[0][0]) && !char.IsAsciiDigit(words[1].FirstOrDefault()) ? NumberWords.ValueOf(words[1]) : -1;
        words.Take(minute is >= 10 and < 60 ? 2 : 1);
        if (minute is 20 or 30 or 40 or 50 && !char.IsAsciiDigit(words[0].FirstOrDefault()) && NumberWords.ValueOf(words[0]) is var rest and >= 1 and <= 9)
        {
            minute += rest;
            words.Take(1);
        }

        words.Takes("o'clock", "oclock", "uhr", "hours", "h");
        return new TimePhrase(hour, Math.Max(minute is >= 10 and < 60 ? minute : 0, 0), half);
    }

    private static TimePhrase WithHalf(Words words, TimePhrase time, int start)
    {
        if (time.Half is HalfOfDay.Morning or HalfOfDay.Afternoon)
            return time;
        var half = words.Takes("am") ? HalfOfDay.Morning : words.Takes("pm") ? HalfOfDay.Afternoon : HalfReader.Read(words);
        if (half == HalfOfDay.Morning && time.Hour > 12)
            words.Refuse(ReminderWords.NotATime(words.Between(start, words.At)));
        return half == HalfOfDay.Unsaid ? time : time with { Half = half };
    }

    private static int? HourOf(string word)
    {
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
            return Number(word) is var digits and < 24 ? digits : null;
        return word.All(char.IsAsciiLetter) && NumberWords.ValueOf(word) is var value and >= 1 and <= 12 && word != "dozen" ? value : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<h>\d{1,2})(?:[:.h](?<m>\d{2})(?::\d{2})?)|(?<h>\d{1,2})(?<m>\d{2})|(?<h>\d{1,2})(?=[ap]m))(?<half>[ap]m)?h?$")]
    private static partial Regex Written();
}
