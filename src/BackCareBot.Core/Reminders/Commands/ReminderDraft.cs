using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders.Phrases;
using BackCareBot.Core.Reminders.Times;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A reminder as it would be with what somebody said; checks that it can be.</summary>
internal sealed class ReminderDraft
{
    private readonly KnowledgeBase _knowledge;
    private readonly Instant _now;

    public ReminderDraft(KnowledgeBase knowledge, Instant now)
    {
        _knowledge = knowledge;
        _now = now;
    }

    /// <summary>The reminder with what was said in place of what it had, or why it cannot be.</summary>
    public (Reminder? Reminder, Refusal? Refusal) With(Reminder before, ReminderInput input)
    {
        var zone = input.Zone ?? before.Schedule.Zone;
        var today = _now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        if (!Dates(input, today, before.Schedule, out var starts, out var ends, out var refusal))
            return (null, refusal);
        var schedule = before.Schedule with
        {
            Time = input.Time ?? before.Schedule.Time,
            Zone = zone,
            Days = input.Days == ReminderDays.None ? before.Schedule.Days : input.Days,
            Starts = starts,
            Ends = ends,
            SnoozedUntil = null,
        };
        var routine = input.Routine ?? before.Routine;
        // A level belongs to a routine: another routine begins at its own.
        var level = input.Level ?? (input.Routine is null ? before.Level : null);
        if (level is not null && _knowledge.Find(routine) is { Routine: { } plan } entry && plan.Levels.All(other => other.Name != level))
            return (null, ReminderWords.NoSuchLevel(entry.Title, level, [.. plan.Levels.Select(other => other.Name)]));
        if (Occurrences.Next(schedule with { PausedUntil = null }, _now) is null)
            return (null, ReminderWords.NeverComes(schedule));
        return (before with { Schedule = schedule, Routine = routine, Level = level }, null);
    }

    private static bool Dates(
        ReminderInput input, LocalDate today, Schedule before, out LocalDate? starts, out LocalDate? ends, out Refusal? refusal)
    {
        starts = before.Starts;
        ends = before.Ends;
        refusal = null;
        if (input.From is { } from)
        {
            starts = from.Resolve(today, today);
            if (starts is not { } first)
                refusal = ReminderWords.NoSuchDay;
            else if (first < today)
                refusal = ReminderWords.Past("first", first, today);
        }

        if (refusal is null && input.Until is { } until)
        {
            var earliest = starts > today ? starts.Value : today;
            ends = until.Resolve(today, earliest);
            if (ends is not { } last)
                refusal = ReminderWords.NoSuchDay;
            else if (last < earliest)
                refusal = earliest == today ? ReminderWords.Past("last", last, today) : ReminderWords.EndsBeforeStart(last, earliest);
        }

        return refusal is null;
    }
}
