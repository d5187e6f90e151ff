using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders.Commands;
using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads what is said of a reminder in one go: "weekdays at 14:00 Berlin time with lower-back until 24 December".</summary>
internal sealed class ReminderPhrase
{
    private const int LongestRoutine = 5;

    private static readonly HashSet<string> Fillers =
    [
        "me", "us", "everyone", "everybody", "all", "team", "the", "our", "my", "this", "here", "channel", "please", "to", "a", "an", "at", "@", "of",
        "and", "on", "with", "for", "stretch", "stretches", "stretching", "break", "breaks", "move", "moving", "take", "have", "do", "get", "up", "post",
        "back", "backs", "remind", "reminder", "time", "every", "each", "come", "then", "is", "be", "it", "change", "that", "some",
    ];

    private readonly Words _words;
    private readonly RoutineNames _routines;
    private readonly Instant _now;
    private readonly ReminderInput _input = new();
    private readonly List<string> _unread = [];
    private readonly bool _takesMinutes;
    private bool _once;
    private HalfOfDay _hint = HalfOfDay.Unsaid;
    private (TimePhrase Phrase, int From, int To)? _time;

    private ReminderPhrase(string text, string before, bool takesMinutes, RoutineNames routines, Instant now)
    {
        _takesMinutes = takesMinutes;
        _words = new Words(text, before);
        _routines = routines;
        _now = now;
    }

    /// <param name="text">What was said.</param>
    /// <param name="before">What stands before it in a whole message, such as <c>remind change</c>; for proposals.</param>
    /// <param name="takesNumber">Whether a number at the start is the reminder's.</param>
    /// <param name="takesMinutes">Whether a number of minutes has a meaning.</param>
    /// <param name="routines">Finds routines.</param>
    /// <param name="now">The moment it was said.</param>
    public static ReminderInput Read(string text, string before, bool takesNumber, bool takesMinutes, RoutineNames routines, Instant now)
    {
        var phrase = new ReminderPhrase(text, before, takesMinutes, routines, now);
        if (takesNumber)
            phrase.ReadNumber();
        while (!phrase._words.Ended && phrase._words.Refusal is null)
            phrase.ReadPart();
        return phrase.Finish();
    }

    private void ReadNumber()
    {
        _words.Takes("reminder");
        var labelled = _words.Takes("number", "no", "nr");
        if (!int.TryParse(_words[0].TrimStart('#'), out var number) || number < 1)
            return;
        if (!labelled && _words[1] is "am" or "pm" or "minutes" or "min" or "mins")
            return;
        _input.Number = number;
        _words.Take(1);
    }

    private void ReadPart()
    {
        if (ReadEnd() || ReadDays() || ReadStart() || ReadRoutine() || ReadTime() || ReadHalf() || ReadZone() || _words.Refusal is not null)
            return;
        if (!Fillers.Contains(_words[0]))
            _unread.Add(_words[0]);
        _words.Take(1);
    }

    private bool ReadEnd()
    {
        if (_words[0] is "until" or "till" or "til" or "ending" or "ends")
        {
            _words.Take(1);
            _words.Takes("on", "in");
            if ((DateReader.ReadLength(_words) ?? DateReader.Read(_words)) is { } until)
                _input.Until = until;
            else
                _words.Refuse(ReminderWords.NotADate(_words.Next(2)));
            return true;
        }

        if (_words[0] != "for")
            return false;
        _words.Take(1);
        if (DateReader.ReadLength(_words) is { } length)
            _input.Until = length;
        return true;
    }

    private bool ReadZone()
    {
        var zone = ZoneReader.Read(_words, _now);
        _input.Zone ??= zone;
        return zone is not null;
    }

    private bool ReadDays()
    {
        var days = DaysReader.Read(_words);
        _input.Days |= days;
        return days != ReminderDays.None || _words.Refusal is not null;
    }

    private bool ReadStart()
    {
        if (_words[0] is "tomorrow" or "today" && _input.From is null)
        {
            _input.From = DateReader.Read(_words);
            _once = true;
            return true;
        }

        var lead = _words[0] is "starting" or "beginning" or "start" or "starts" or "begin" ? _words[1] is "from" or "on" ? 2 : 1 : _words[0] is "from" ? 1 : 0;
        if (lead == 0)
            return false;
        _words.Take(lead);
        if (DateReader.Read(_words) is { } from)
            _input.From = from;
        else if (_words.Refusal is null && NamedRoutine(0) is not null)
            return ReadRoutine(led: true);
        else
            _words.Refuse(ReminderWords.NotADate(_words.Next(2)));
        return true;
    }

    private bool ReadRoutine(bool led = false)
    {
        var lead = 0;
        while (_words[lead] is "with" or "using" or "routine" or "from" or "the" or "level" && _words[lead + 1].Length > 0)
            lead++;
        led |= lead > 0 && _words[0] != "the";
        if (led && !(_words[0] is "level") && NamedRoutine(lead) is { } routine)
        {
            _words.Take(lead + routine.Length);
            _words.Takes("routine", "stretches");
            _input.Routine = routine.Id;
            return true;
        }

        if (led && lead > 0 && _words[lead - 1] is "routine")
        {
            _words.Refuse(ReminderWords.NoSuchRoutine(_words.All[_words.At + lead]));
            return true;
        }

        if (RoutineLevel.Names.Contains(_words[lead]))
        {
            _input.Level = _words[lead];
            _words.Take(lead + 1);
            _words.Takes("level");
            return true;
        }

        if (NamedRoutine(0) is not { } plain || !(_words[0].Contains('-', StringComparison.Ordinal) || plain.Length > 1))
            return false;
        _words.Take(plain.Length);
        _input.Routine = plain.Id;
        return true;
    }

    private (string Id, int Length)? NamedRoutine(int lead)
    {
        for (var length = LongestRoutine; length > 0; length--)
        {
            if (_words[lead + length - 1].Length > 0
                && _routines(string.Join(' ', Enumerable.Range(lead, length).Select(at => _words[at]))) is { } id)
                return (id, length);
        }

        return null;
    }

    private bool ReadTime()
    {
        var at = _words[0] is "at" or "@" or "time" or "by" ? 1 : 0;
        if (_takesMinutes && MinutesReader.Read(_words) is { } minutes)
        {
            _input.Minutes = minutes;
            return true;
        }

        var start = _words.At;
        _words.Take(at);
        if (TimeReader.Read(_words) is { } phrase)
        {
            if (_time is not null)
                _words.Refuse(ReminderWords.TwoTimes);
            _time = (phrase, start + at, _words.At);
            return true;
        }

        // "At the desk" is not worth a refusal of its own; what a form calls a time is.
        var expected = at == 1 && _words[0].Length > 0 && (char.IsAsciiDigit(_words[0][0]) || _words.All[start] == "time");
        if (expected && !IsZone())
            _words.Refuse(ReminderWords.NotATime(_words[0]));
        _words.Take(start - _words.At);
        return false;
    }

    private bool IsZone() => _words[0] is "zone" or "in";

    private bool ReadHalf() => Hint(HalfReader.Read(_words));

    private bool Hint(HalfOfDay half)
    {
        if (half == HalfOfDay.Unsaid)
            return false;
        _hint = half;
        return true;
    }

    private ReminderInput Finish()
    {
        if (_time is { } time && _words.Refusal is null && (_input.Time = time.Phrase.Resolve(_hint)) is null)
        {
            _words.Refuse(ReminderWords.MorningOrAfternoon(
                _words.Between(time.From, time.To), time.Phrase.Readings,
                reading => _words.With(time.From, time.To, ReminderWords.Clock(reading))));
        }

        // "Tomorrow at 9" is one day; "from tomorrow" is every one after it.
        if (_once && _input is { Days: ReminderDays.None, Until: null })
        {
            _input.Days = ReminderDays.EveryDay;
            _input.Until = _input.From;
        }

        _input.Refusal = _words.Refusal;
        _input.Unread = _unread;
        return _input;
    }
}
