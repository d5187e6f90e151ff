using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using NodaTime;

namespace BackCareBot.Storage.Scheduling;

/// <summary>Tells the clock of each reminder that is new or changed.</summary>
public sealed class WatchedReminderStore(IReminderStore inner, IReminderClock clock, NextMoment next, TimeProvider time) : IReminderStore
{
    public async Task<AddResult> Add(Reminder reminder, ReminderLimits limits, CancellationToken cancellation)
    {
        var result = await inner.Add(reminder, limits, cancellation).ConfigureAwait(false);
        if (result is AddResult.Added added)
            await Watch(added.Reminder, cancellation).ConfigureAwait(false);
        return result;
    }

    public async Task<bool> Change(Reminder reminder, CancellationToken cancellation)
    {
        var isThere = await inner.Change(reminder, cancellation).ConfigureAwait(false);
        if (isThere)
            await Watch(reminder, cancellation).ConfigureAwait(false);
        return isThere;
    }

    public Task<IReadOnlyList<Reminder>> In(Place place, CancellationToken cancellation) => inner.In(place, cancellation);

    public Task<Reminder?> Find(Guid id, CancellationToken cancellation) => inner.Find(id, cancellation);

    public Task<bool> Remove(Guid id, CancellationToken cancellation) => inner.Remove(id, cancellation);

    public Task<string?> ZoneOf(Place place, CancellationToken cancellation) => inner.ZoneOf(place, cancellation);

    public Task SetZone(Place place, string zone, CancellationToken cancellation) => inner.SetZone(place, zone, cancellation);

    public Task<int> CountDone(Place place, LocalDate day, string user, CancellationToken cancellation) => inner.CountDone(place, day, user, cancellation);

    private Task Watch(Reminder reminder, CancellationToken cancellation) =>
        reminder.Disabled is null && next(reminder.Schedule, Instant.FromDateTimeOffset(time.GetUtcNow())) is { } moment
            ? clock.Watch(reminder.Schedule, moment, cancellation)
            : Task.CompletedTask;
}
