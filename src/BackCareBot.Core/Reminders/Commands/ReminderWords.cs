using System.Globalization;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders.Phrases;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>Every sentence that the bot says about reminders, and about what is stored.</summary>
public static class ReminderWords
{
    public const string DoneLabel = "Done";
    public const string SnoozeLabel = "Snooze 10 min";
    public const string AnotherLabel = "Another";

    private const string Title = "Reminders";
    private const string Example = "remind weekdays at 09:30 Berlin time";

    // What cannot be read

    internal static Refusal NotATime(string typed) => new($"“{typed}” is not a time. Write it as 09:30 or 9:30 am.");

    internal static Refusal NotADate(string typed) => new($"“{typed}” is not a date. Write it as 24 December, 2026-12-24 or Friday.");

    internal static Refusal NotDays(string typed) =>
        new($"“{typed}” is not a day of the week. Write weekdays, every day, or days such as mon, wed and fri.");

    internal static Refusal DayOrMonth(string typed, string one, string other) =>
        new($"“{typed}” could be {one} or {other}. Write the month as a word.");

    internal static Refusal MorningOrAfternoon(string typed, IReadOnlyList<LocalTime> times, Func<LocalTime, string> message) =>
        new($"“{typed}” could be {Clock(times[0])} or {Clock(times[1])}. Which one do you mean?", [.. times.Select(message)]);

    internal static Refusal TwoTimes => new("A reminder has one time of day. Set one reminder for each time.");

    internal static Refusal OtherRhythm =>
        new($"I can post once a day, on the days of the week that you choose. Write it as “{Example}”. For more times a day set more reminders.");

    internal static Refusal WhichZone(string typed, IReadOnlyList<string> zones, Func<string, string> message) =>
        new($"“{typed}” has more than one time zone. Which one do you mean: {Either(zones)}?", [.. zones.Select(message)]);

    internal static Refusal NoSuchZone(string typed, IReadOnlyList<string> near) => new(near.Count > 0
        ? $"I know no time zone “{typed}”. Did you mean {Either(near)}?"
        : $"I know no time zone “{typed}”. Write a large city that shares your time, such as Berlin, or a name such as Europe/Berlin.");

    internal static Refusal NoSuchRoutine(string typed) =>
        new($"I know no routine “{typed}”. Say desk-break, neck-and-shoulders or upper-back, or type “routine” to see more.");

    internal static Refusal NoSuchLevel(string routine, string level, IReadOnlyList<string> levels) =>
        new($"{routine} has no level “{level}”. It has {Either(levels)}.");

    internal static Refusal NotUnderstood(string subcommand, IReadOnlyList<string> words)
    {
        var said = string.Join(' ', words.Take(6));
        return new(subcommand is ReminderCommands.Add
            ? $"I did not understand “{said}”. I post stretches and nothing else. Write it as “{Example}”."
            : $"I did not understand “{said}” after “remind {subcommand}”. Type “remind” to see what you can write.");
    }

    internal static Refusal Past(string which, LocalDate date, LocalDate today) =>
        new($"{Day(date)} is past. The {which} day must be after {Day(today.PlusDays(-1))}.");

    internal static Refusal EndsBeforeStart(LocalDate last, LocalDate first) =>
        new($"The last day, {Day(last)}, comes before the first, {Day(first)}. Name a last day after {Day(first.PlusDays(-1))}.");

    internal static Refusal NoSuchDay => new("The years to come have no such day. Write it with its year, such as 2026-12-24.");

    internal static Refusal NeverComes(Schedule schedule) =>
        new($"That would never come: no {DaysOf(schedule.Days)} at {Clock(schedule.Time)} is left before it ends. Name a later last day or other days.");

    internal static Refusal PauseEnds(LocalDate until, LocalDate today) =>
        new($"A pause until {Day(until)} would end before it begins. Name a day after {Day(today)}.");

    internal static Refusal SnoozeLength(int minutes, int most) =>
        new($"{minutes} minutes cannot be snoozed. Name 1 to {most} minutes, or use “remind pause” for longer.");

    // What is missing

    internal static Refusal WhatTime => new($"At what time? Write it as “{Example}”.");

    internal static Refusal WhatZone(LocalTime time) =>
        new($"{Clock(time)} in which time zone? I do not know yet where this channel is. Add a large city, as in “{Example}”. I will remember it for this channel.");

    internal static Refusal WhatToChange(int number) =>
        new($"What should change? Write it as “remind change {number} to 10:00” or “remind change {number} mon and thu”.");

    internal static Refusal NothingToSnooze(int number) => new($"Reminder {number} is not due, so there is nothing to put off.");

    internal static Refusal GoneMeanwhile(int number) => new($"Reminder {number} is gone by now: somebody removed it. Type “remind list” to see the rest.");

    internal static Refusal NoStretch => new("I have no stretch to post. Choose another routine, such as “remind change 1 with desk-break”.");

    internal static Reply WhichOne(string subcommand, int? number, IReadOnlyList<NamedReminder> reminders) => new()
    {
        Kind = ReplyKind.Refusal,
        Title = Title,
        ShortAnswer = number is { } said ? $"There is no reminder {said} in this channel. Which one do you mean?" : "Which reminder do you mean? Add its number.",
        Actions = [.. reminders.Select(named => $"remind {subcommand} {named.Reminder.Number}").Select(message => new ReplyAction(message, message))],
        Sections = [new ReplySection(Title, "", [.. reminders.Select(Line)])],
    };

    // What may not be

    internal static Reply NoChannel => Refuse(new Refusal(
        "Reminders are posted to a channel, and there is none here. Set one on Discord with /remind add, or in a Teams channel or chat with “@BackCare remind weekdays at 09:30”."));

    internal static Reply NoRightToSet(RightNames names) =>
        Refuse(new Refusal($"To set reminders you need the right “{names.Manage}” {names.Where}. Ask somebody who has it, or who can give it to you."));

    internal static Reply NoRightToMention(RightNames names) => Refuse(new Refusal(
        $"To have a reminder mention them you need the right “{names.Mention}” {names.Where}. Set it without a mention, or ask somebody who has the right."));

    internal static Reply NotYours(int number, RightNames names) => Refuse(new Refusal(
        $"Somebody else made reminder {number}. Only they, or somebody with the right “{names.Moderate}” {names.Where}, can do that."));

    internal static Reply Full(AddResult.Full full) => Refuse(new Refusal(
        full.InServer
            ? $"This server has {full.Limit} reminders, and that is the limit. Remove one in some channel first: “remind remove” and its number."
            : $"This channel has {full.Limit} reminders, and that is the limit. Remove one first: “remind list” shows them, “remind remove 1” deletes the first."));

    internal static Reply StoreFailed() => Refuse(new Refusal(
        "What I keep cannot be read or written just now, so nothing was changed. Please try again in a few minutes. If it goes on, tell whoever runs this bot."));

    internal static Reply Refuse(Refusal refusal) => new()
    {
        Kind = ReplyKind.Refusal,
        Title = Title,
        ShortAnswer = refusal.Text,
        Actions = [.. refusal.Choices.Select(message => new ReplyAction(message, message))],
    };

    // What was done

    internal static Reply Set(NamedReminder named, IReadOnlyList<ZonedDateTime> next, (int OnFloor, int All) floor, bool assumedDays) => Tell(
        $"Reminder {named.Reminder.Number} is set",
        $"{Sentence(WhenOf(named.Reminder))}, a stretch from {named.Routine}.{(assumedDays ? " You named no days, so I took weekdays." : "")} {Coming(next)}{FloorNote(floor)}");

    internal static Reply Preview(
        NamedReminder named, IReadOnlyList<ZonedDateTime> next, (int OnFloor, int All) floor, bool assumedDays, ReminderPost post) => Tell(
        "Not set yet: this is how it would be",
        $"{Sentence(WhenOf(named.Reminder))}, a stretch from {named.Routine}.{(assumedDays ? " You named no days, so I took weekdays." : "")}{FloorNote(floor)}") with
        {
            Sections = [new ReplySection("It would come", "", [.. next.Select(Moment)]), new ReplySection("Such as", $"{post.Title}\n{post.Text}\n{post.Dose}", [])],
            Picture = post.Picture,
        };

    internal static Reply Changed(NamedReminder named, IReadOnlyList<ZonedDateTime> next, (int OnFloor, int All) floor) => Tell(
        $"Reminder {named.Reminder.Number} is changed",
        $"{Sentence(WhenOf(named.Reminder))}, a stretch from {named.Routine}. {Coming(next)}{FloorNote(floor)}");

    internal static Reply Paused(NamedReminder named, Instant? next) => Tell(
        $"Reminder {named.Reminder.Number} is paused",
        next is { } moment
            ? $"It comes again on {Moment(In(moment, named.Reminder))}."
            : $"It stays silent until you type “remind resume {named.Reminder.Number}”.");

    internal static Reply Resumed(NamedReminder named, IReadOnlyList<ZonedDateTime> next) =>
        Tell($"Reminder {named.Reminder.Number} runs", $"{Sentence(WhenOf(named.Reminder))}. {Coming(next)}");

    internal static Reply Snoozed(Reminder reminder) =>
        Tell($"Reminder {reminder.Number} is put off", $"It comes on {Moment(In(reminder.Schedule.SnoozedUntil!.Value, reminder))}.");

    internal static Reply Removed(NamedReminder named) =>
        Tell($"Reminder {named.Reminder.Number} is removed", $"It was: {Line(named)}. To have it back, set it again.");

    internal static Reply Tested(int number, PostOutcome outcome) => outcome switch
    {
        PostOutcome.Delivered => Tell(Title, $"I posted reminder {number} here once. Nobody was mentioned, and its times stay as they are."),
        PostOutcome.Gone => Refuse(new Refusal("I may not write in this channel, so reminders cannot reach it. Let me see the channel and send messages there, then try again.")),
        _ => Refuse(new Refusal("The channel cannot be reached just now. Please try again in a minute.")),
    };

    internal static Reply List(IReadOnlyList<NamedReminder> reminders, string? zone) => reminders.Count == 0
        ? Tell(Title, $"This channel has no reminders. Set one with “{Example}”.")
        : Tell(Title, $"This channel has {(reminders.Count == 1 ? "one reminder" : $"{reminders.Count} reminders")}.{(zone is null ? "" : $" Its time zone is {zone}.")}") with
        {
            Sections = [new ReplySection("In this channel", "", [.. reminders.Select(Line)])],
        };

    internal static Reply Help() => Tell(Title, $"I can post a stretch here at a time of your choice, such as “{Example}”.") with
    {
        Sections =
        [
            new ReplySection("What you can type", "",
            [
                "remind every day at 2 pm with neck-and-shoulders until 24 December",
                "remind list",
                "remind pause 1 until Monday, remind resume 1",
                "remind snooze 1 for 30 minutes",
                "remind change 1 to 10:00",
                "remind test 1, remind remove 1",
                "remind zone Berlin",
            ]),
        ],
    };

    internal static Reply ZoneIs(string? zone) => Tell(Title, zone is null
        ? "I do not know this channel's time zone yet. Tell me with “remind zone Berlin”."
        : $"Times in this channel are taken as {zone}, unless a reminder names its own zone. “remind zone Berlin” would change that.");

    internal static Reply ZoneSet(string zone) =>
        Tell(Title, $"New reminders in this channel are now taken as {zone}. Those that are set keep the zone they have.");

    // Buttons

    internal static Reply WellDone(int? count) => Tell("Well done", count switch
    {
        null => "Well done. Your back will thank you.",
        1 => "Well done. You are the first to stretch here today.",
        _ => $"Well done. {count} of you stretched today.",
    });

    internal static Reply Later(ZonedDateTime moment) => Tell("Put off", $"I will come again at {Clock(moment.TimeOfDay)}.");

    internal static Reply PostGone => Refuse(new Refusal("This reminder is gone by now. Type “remind list” to see those that there are."));

    // What is stored

    internal static Reply Stored(IReadOnlyList<string> lines) => lines.Count == 0
        ? Tell("What I store about you", "Nothing is stored about you. What we last spoke of is held in memory for 15 minutes, then it is gone.")
        : Tell("What I store about you", "This is all that I store about you. Say forget-me to erase it. What we last spoke of is held in memory for 15 minutes.") with
        {
            Sections = [new ReplySection("Stored", "", lines)],
        };

    internal static Reply Forgotten() =>
        Tell("Forgotten", "Done. Reminders that you made and settings of yours are erased, and I no longer remember what we spoke of.");

    // Words for parts

    internal static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    internal static string Day(LocalDate date) => date.ToString("ddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A reminder in one line, its number first.</summary>
    internal static string Line(NamedReminder named)
    {
        var reminder = named.Reminder;
        return $"{reminder.Number}: {WhenOf(reminder)}, {named.Routine}{(reminder.Level is { } level ? $" ({level})" : "")}"
            + $"{(reminder.Mention is null ? "" : ", with a mention")}{StateOf(reminder)}";
    }

    /// <summary>A reminder as a list shows it.</summary>
    /// <param name="named">The reminder.</param>
    /// <param name="next">When it comes next; the default for never.</param>
    /// <param name="now">The moment, since a pause that is over is none.</param>
    internal static ReminderLine LineOf(NamedReminder named, ZonedDateTime next, Instant now) => new(
        named.Reminder.Number, Line(named), named.Reminder.Disabled is not null || In(now, named.Reminder).Date < named.Reminder.Schedule.PausedUntil,
        next == default ? null : Moment(next));

    private static string StateOf(Reminder reminder) =>
        reminder.Disabled is { } why ? $"; stopped: {why}"
        : reminder.Schedule.PausedUntil is not { } until ? ""
        : until == LocalDate.MaxIsoValue ? "; paused" : $"; paused until {Day(until)}";

    private static string WhenOf(Reminder reminder)
    {
        var schedule = reminder.Schedule;
        return $"{DaysOf(schedule.Days)} at {Clock(schedule.Time)} ({schedule.Zone})"
            + (schedule.Starts is { } first ? $" from {Day(first)}" : "") + (schedule.Ends is { } last ? $" until {Day(last)}" : "");
    }

    private static string DaysOf(ReminderDays days) => days switch
    {
        ReminderDays.EveryDay => "every day",
        ReminderDays.Weekdays => "weekdays",
        ReminderDays.Weekend => "weekends",
        _ => And([.. Enum.GetValues<ReminderDays>().Where(day => int.IsPow2((int)day) && days.HasFlag(day)).Select(day => day.ToString()[..3])]),
    };

    private static string Coming(IReadOnlyList<ZonedDateTime> next) => next.Count == 0
        ? "It does not come again."
        : $"It comes next on {And([.. next.Select(moment => $"{Day(moment.Date)}, {Clock(moment.TimeOfDay)}")], "; ")} ({next[0].Zone.Id}).";

    private static string FloorNote((int OnFloor, int All) floor) => floor.OnFloor == 0 ? ""
        : $" {floor.OnFloor} of its {floor.All} stretches are done lying or kneeling; for a break at a desk choose desk-break.";

    private static string Moment(ZonedDateTime moment) => $"{Day(moment.Date)} at {Clock(moment.TimeOfDay)} ({moment.Zone.Id})";

    private static ZonedDateTime In(Instant moment, Reminder reminder) => moment.InZone(DateTimeZoneProviders.Tzdb[reminder.Schedule.Zone]);

    private static string Either(IReadOnlyList<string> names) => Joined(names, ", ", " or ");

    private static string And(IReadOnlyList<string> names, string comma = ", ") => Joined(names, comma, " and ");

    private static string Joined(IReadOnlyList<string> names, string comma, string last) =>
        names.Count == 1 ? names[0] : string.Join(comma, names.SkipLast(1)) + last + names[^1];

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Reply Tell(string title, string text) =>
        new() { Kind = ReplyKind.Information, Title = title, ShortAnswer = text, Confidence = 1 };
}
