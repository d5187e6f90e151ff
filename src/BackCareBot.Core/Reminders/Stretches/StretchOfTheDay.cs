using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders.Times;
using NodaTime;

namespace BackCareBot.Core.Reminders.Stretches;

/// <summary>Makes the posts of a reminder. The same occurrence always gives the same post while the knowledge base stands.</summary>
public sealed class StretchOfTheDay
{
    private readonly KnowledgeBase _knowledge;
    private readonly string _usual;

    /// <param name="knowledge">Where the stretches come from.</param>
    /// <param name="usual">The id of the routine to take where a reminder's own is gone from the knowledge base.</param>
    public StretchOfTheDay(KnowledgeBase knowledge, string usual)
    {
        _knowledge = knowledge;
        _usual = usual;
    }

    /// <summary>The post of an occurrence; null where the knowledge base has no stretch for it.</summary>
    public ReminderPost? Of(Reminder reminder, Instant occurrence)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var pool = PoolOf(reminder);
        return pool.Count == 0 ? null : Post(reminder, pool[Occurrences.NumberOf(reminder.Schedule, occurrence)], KeyOf(reminder, occurrence));
    }

    /// <summary>The stretch that comes after another in the reminder's order.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="entryId">The stretch that is shown.</param>
    /// <param name="now">Makes the post's key.</param>
    public ReminderPost? After(Reminder reminder, string entryId, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var pool = PoolOf(reminder);
        return pool.Count == 0 ? null : Post(reminder, pool.AfterEntry(entryId), KeyOf(reminder, now)) with { Mention = null };
    }

    /// <summary>How many of the stretches are done on the floor or lying down, of how many.</summary>
    public (int OnFloor, int All) FloorMoves(string routine, string? level)
    {
        var steps = StepsOf(routine, level).DistinctBy(step => step.EntryId).ToList();
        return (steps.Count(step => _knowledge.Find(step.EntryId) is { } entry && Posture.NeedsFloor(entry)), steps.Count);
    }

    private StretchPool PoolOf(Reminder reminder) => new(_knowledge, StepsOf(reminder.Routine, reminder.Level), reminder.Id);

    private IReadOnlyList<RoutineStep> StepsOf(string routine, string? level) =>
        (_knowledge.Find(routine)?.Routine ?? _knowledge.Find(_usual)?.Routine)?.Level(level).Steps ?? [];

    private ReminderPost Post(Reminder reminder, RoutineStep step, string key)
    {
        var entry = _knowledge[step.EntryId];
        return new ReminderPost(
            reminder.Id, key, entry.Id, entry.Title, StretchText.Of(entry, step.Dose)!, step.Dose,
            entry.Picture is { } picture ? new ReplyPicture(picture, entry.Title) : null, reminder.Mention);
    }

    /// <summary>The last 13 digits of the reminder's id and the occurrence's second: Discord takes a nonce of 25 characters.</summary>
    public static string KeyOf(Reminder reminder, Instant occurrence) =>
        $"{reminder.Id:N}"[^13..] + occurrence.ToUnixTimeSeconds().ToString("x12");
}
