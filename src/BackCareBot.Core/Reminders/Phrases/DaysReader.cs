using BackCareBot.Core.Reminders.Commands;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads days of the week: "weekdays", "every day", "mon, wed and fri", "tuesday to friday", "except monday".</summary>
internal static class DaysReader
{
    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Reads days at the next word, or gives <see cref="ReminderDays.None"/> and leaves the words as they are.</summary>
    public static ReminderDays Read(Words words)
    {
        var labelled = words[0] is "days" && words[1].Length > 0;
        var lead = labelled ? 1 : 0;
        while (words[lead] is "every" or "each" or "on" or "all" or "the" or "from")
            lead++;
        if (lead > 0 && words[lead - 1] is "every" or "each")
        {
            if (IsOtherRhythm(words, lead))
                return ReminderDays.None;
            if (words[lead] is "morning" or "afternoon" or "evening" or "night")
            {
                words.Take(lead);
                return ReminderDays.EveryDay;
            }
        }

        // "From Monday" is a start; "from Monday to Friday" are days.
        var range = lead > 0 && words[lead - 1] is "from" && !words[lead].Contains('-', StringComparison.Ordinal);
        var first = lead;
        var days = One(words, ref lead);
        if (range && lead < first + 3)
            return ReminderDays.None;
        if (days == ReminderDays.None)
        {
            if (labelled)
                words.Refuse(ReminderWords.NotDays(words[1]));
            return ReminderDays.None;
        }

        words.Take(lead);
        while (More(words) is var more and not ReminderDays.None)
            days |= more;
        return Without(words, days);
    }

    /// <summary>The day of this name, or null.</summary>
    public static ReminderDays? Day(string word)
    {
        var name = word.EndsWith('s') && word.Length > 5 ? word[..^1] : word;
        if (name.Length < 3 || name is "thus" or "satur")
            return null;
        var at = Array.FindIndex(Names, day => day == name || (name.Length <= 5 && day.StartsWith(name, StringComparison.Ordinal)));
        if (at < 0)
            at = name switch { "weds" => 2, _ => -1 };
        return at < 0 ? null : (ReminderDays)(1 << at);
    }

    private static bool IsOtherRhythm(Words words, int at)
    {
        var said = words[at] is "other" or "second" or "third" or "hour" or "hours" or "minute" or "month" or "fortnight" or "week"
            || (words[at].Length > 0 && Text.NumberWords.ValueOf(words[at]) > 0 && words[at + 1] is "hours" or "days" or "minutes" or "weeks" or "months" or "hour");
        if (said)
            words.Refuse(ReminderWords.OtherRhythm);
        return said;
    }

    /// <summary>One day, a set of days with a name, or a range; moves the place behind it.</summary>
    private static ReminderDays One(Words words, ref int at)
    {
        var word = words[at];
        var (set, length) = (word, words[at + 1]) switch
        {
            ("day" or "days" or "daily" or "everyday", _) => (ReminderDays.EveryDay, 1),
            ("weekday" or "weekdays" or "workday" or "workdays" or "workweek", _) => (ReminderDays.Weekdays, 1),
            ("working" or "work" or "week" or "business" or "school", "day" or "days") => (ReminderDays.Weekdays, 2),
            ("weekend" or "weekends", _) => (ReminderDays.Weekend, 1),
            _ => (ReminderDays.None, 0),
        };
        if (set != ReminderDays.None)
        {
            at += length;
            return set;
        }

        if (word.Split('-') is [var from, var to] && Day(from) is { } first && Day(to) is { } last)
        {
            at++;
            return Range(first, last);
        }

        if (Day(word) is not { } day)
            return ReminderDays.None;
        at++;
        if (words[at] is "to" or "through" or "thru" or "till" or "until" && Day(words[at + 1]) is { } end)
        {
            at += 2;
            return Range(day, end);
        }

        return day;
    }

    private static ReminderDays More(Words words)
    {
        var at = words[0] is "and" or "&" or "plus" or "or" ? 1 : 0;
        if (words[at] is "on")
            at++;
        var days = One(words, ref at);
        if (days != ReminderDays.None)
            words.Take(at);
        return days;
    }

    private static ReminderDays Without(Words words, ReminderDays days)
    {
        var at = words[0] is "except" or "without" ? 1 : (words[0], words[1]) is ("but", "not") or ("apart", "from") or ("except", "for") ? 2 : 0;
        if (at == 0)
            return days;
        if (words[at] is "on" or "for")
            at++;
        var not = One(words, ref at);
        if (not == ReminderDays.None)
            return days;
        words.Take(at);
        while (More(words) is var more and not ReminderDays.None)
            not |= more;
        return days & ~not;
    }

    /// <summary>From one day to another, both included, round the end of the week where it must be.</summary>
    private static ReminderDays Range(ReminderDays first, ReminderDays last)
    {
        var days = first;
        for (var day = first; day != last;)
        {
            day = day == ReminderDays.Sunday ? ReminderDays.Monday : (ReminderDays)((int)day << 1);
            days |= day;
        }

        return days;
    }
}
