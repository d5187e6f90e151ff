using System.Globalization;
using System.Text.RegularExpressions;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Text;
using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads a day: "24 December", "Dec 24th", "2026-12-24", "24.12.", "Monday", "tomorrow", "end of January".</summary>
internal static partial class DateReader
{
    private const int LongestSpan = 1_000;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads a day at the next word, or gives null and leaves the words as they are.</summary>
    public static DatePhrase? Read(Words words)
    {
        var start = words.At;
        while (words[0] is "on" or "the" or "next" or "this" && words[1] is not ("week" or "month"))
            words.Take(1);
        var date = Relative(words) ?? EndOf(words) ?? Named(words) ?? Written(words);
        if (date is null)
            words.Take(start - words.At);
        return date;
    }

    /// <summary>"two weeks", "10 days", "a month".</summary>
    public static DatePhrase? ReadLength(Words words)
    {
        var at = words[0] is "the" ? 1 : 0;
        if (words[at] is "next")
            at++;
        var count = words[at] is "a" or "an" ? 1 : NumberWords.ValueOf(words[at]);
        if (count is < 1 or > LongestSpan || !(words[at] is "a" or "an" || words[at].All(char.IsAsciiLetterOrDigit)))
            return null;
        Period? span = words[at + 1].TrimEnd('s') switch
        {
            "day" => Period.FromDays(count),
            "week" => Period.FromWeeks(count),
            "fortnight" => Period.FromWeeks(2 * count),
            "month" => Period.FromMonths(count),
            "year" => Period.FromYears(count),
            _ => null,
        };
        if (span is null)
            return null;
        words.Take(at + 2);
        return new DatePhrase.Length(span);
    }

    private static DatePhrase? Relative(Words words)
    {
        DatePhrase? date = words[0] switch
        {
            "today" or "now" => new DatePhrase.FromToday(0),
            "tomorrow" => new DatePhrase.FromToday(1),
            "yesterday" => new DatePhrase.FromToday(-1),
            _ => DaysReader.Day(words[0]) is { } day ? new DatePhrase.Weekday((IsoDayOfWeek)(int.Log2((int)day) + 1)) : null,
        };
        if (date is not null)
        {
            words.Take(1);
            return date;
        }

        if ((words[0], words[1]) is not ("next", "week"))
            return null;
        words.Take(2);
        return new DatePhrase.Weekday(IsoDayOfWeek.Monday);
    }

    private static DatePhrase? EndOf(Words words)
    {
        var at = words[0] is "end" && words[1] is "of" ? words[2] is "the" or "this" ? 3 : 2 : -1;
        if (at < 0)
            return null;
        DatePhrase? date = words[at] switch
        {
            "month" => new DatePhrase.EndOfMonth(null),
            "year" => new DatePhrase.EndOfMonth(12),
            "week" => new DatePhrase.Weekday(IsoDayOfWeek.Sunday),
            var word => MonthOf(word) is { } month ? new DatePhrase.EndOfMonth(month) : null,
        };
        if (date is not null)
            words.Take(at + 1);
        return date;
    }

    private static DatePhrase? Named(Words words)
    {
        var of = words[1] is "of" ? 1 : 0;
        if (DayOf(words[0]) is { } before && MonthOf(words[1 + of]) is { } month)
            return Taken(words, 2 + of, month, before);
        return MonthOf(words[0]) is { } first && DayOf(words[1]) is { } after ? Taken(words, 2, first, after) : null;
    }

    private static DatePhrase? Taken(Words words, int count, int month, int day)
    {
        var year = words[count].Length == 4 && words[count].All(char.IsAsciiDigit) && Number(words[count]) is var said and >= 2000 and < 2200 ? said : (int?)null;
        var typed = words.Next(count + (year is null ? 0 : 1));
        words.Take(count + (year is null ? 0 : 1));
        return Of(words, typed, year, month, day);
    }

    private static DatePhrase? Written(Words words)
    {
        var typed = words[0];
        if (Iso().Match(typed) is { Success: true } iso)
        {
            words.Take(1);
            return Of(words, typed, Group(iso, "y"), Group(iso, "m"), Group(iso, "d"));
        }

        if (Dotted().Match(typed) is { Success: true } dotted)
        {
            words.Take(1);
            return Of(words, typed, dotted.Groups["y"].Success ? Group(dotted, "y") : null, Group(dotted, "m"), Group(dotted, "d"));
        }

        if (Slashed().Match(typed) is not { Success: true } slashed)
            return null;
        words.Take(1);
        var (a, b) = (Group(slashed, "a"), Group(slashed, "b"));
        // Half the world writes the month first, so only a number above 12 tells.
        if (a <= 12 && b <= 12 && a != b && a > 0 && b > 0)
        {
            words.Refuse(ReminderWords.DayOrMonth(typed, $"{a} {MonthName(b)}", $"{b} {MonthName(a)}"));
            return null;
        }

        var year = slashed.Groups["y"].Success ? Group(slashed, "y") : (int?)null;
        return b > 12 ? Of(words, typed, year, a, b) : Of(words, typed, year, b, a);
    }

    private static DatePhrase? Of(Words words, string typed, int? year, int month, int day)
    {
        if (month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month))
            return year is { } said ? new DatePhrase.Exact(new LocalDate(said, month, day)) : new DatePhrase.DayOfYear(month, day);
        words.Refuse(ReminderWords.NotADate(typed));
        return null;
    }

    private static int? MonthOf(string word)
    {
        if (word.Length < 3)
            return null;
        var at = Array.FindIndex(Months, month => month == word || (word.Length <= 4 && month.StartsWith(word, StringComparison.Ordinal)));
        return at < 0 ? null : at + 1;
    }

    private static string MonthName(int month) => char.ToUpperInvariant(Months[month - 1][0]) + Months[month - 1][1..];

    private static int? DayOf(string word) => DayNumber().Match(word) is { Success: true } match ? Number(match.Groups[1].Value) : null;

    private static int Group(Match match, string name) => Number(match.Groups[name].Value);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th|\.)?$")]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"^(?<y>2\d{3})-(?<m>\d{1,2})-(?<d>\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})\.(?<m>\d{1,2})(?:\.(?<y>2\d{3})?)?$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<a>\d{1,2})/(?<b>\d{1,2})(?:/(?<y>2\d{3}))?$")]
    private static partial Regex Slashed();
}
