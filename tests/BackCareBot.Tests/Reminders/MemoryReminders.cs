using BackCareBot.Core.Reminders;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

/// <summary>A store in memory that keeps the whole contract: numbers, limits, one writer at a time, failures.</summary>
internal sealed class MemoryReminders : IReminderStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Reminder> _reminders = [];
    private readonly Dictionary<Place, string> _zones = [];
    private readonly Dictionary<(Place, LocalDate), HashSet<string>> _done = [];

    /// <summary>What every call throws, or null while the store works.</summary>
    public StoreException? Fault { get; set; }

    public Task<AddResult> Add(Reminder reminder, ReminderLimits limits, CancellationToken cancellation) => Locked(() =>
    {
        if (_reminders.ContainsKey(reminder.Id))
            throw new InvalidOperationException($"The id {reminder.Id} was given out twice.");
        if (!DateTimeZoneProviders.Tzdb.Ids.Contains(reminder.Schedule.Zone) || reminder.Schedule.Days == ReminderDays.None)
            throw new InvalidOperationException($"No reminder can be kept with {reminder.Schedule}.");
        var here = _reminders.Values.Where(other => other.Place == reminder.Place).ToList();
        if (here.Count >= limits.Channel)
            return new AddResult.Full(InServer: false, limits.Channel);
        if (reminder.Place.Server.Length > 0
            && _reminders.Values.Count(other => other.Place.Platform == reminder.Place.Platform && other.Place.Server == reminder.Place.Server) >= limits.Server)
            return new AddResult.Full(InServer: true, limits.Server);
        var number = Enumerable.Range(1, here.Count + 1).First(free => here.All(other => other.Number != free));
        _reminders.Add(reminder.Id, reminder with { Number = number });
        return (AddResult)new AddResult.Added(_reminders[reminder.Id]);
    });

    public Task<IReadOnlyList<Reminder>> In(Place place, CancellationToken cancellation) => Locked(
        () => (IReadOnlyList<Reminder>)[.. _reminders.Values.Where(reminder => reminder.Place == place).OrderBy(reminder => reminder.Number)]);

    public Task<Reminder?> Find(Guid id, CancellationToken cancellation) => Locked(() => _reminders.GetValueOrDefault(id));

    public Task<bool> Change(Reminder reminder, CancellationToken cancellation) => Locked(() =>
    {
        if (!_reminders.TryGetValue(reminder.Id, out var before))
            return false;
        if ((before.Place, before.Number, before.Maker, before.Made) != (reminder.Place, reminder.Number, reminder.Maker, reminder.Made))
            throw new InvalidOperationException("A change leaves place, number, maker and birth of a reminder as they are.");
        _reminders[reminder.Id] = reminder;
        return true;
    });

    public Task<bool> Remove(Guid id, CancellationToken cancellation) => Locked(() => _reminders.Remove(id));

    public Task<string?> ZoneOf(Place place, CancellationToken cancellation) => Locked(() => _zones.GetValueOrDefault(place));

    public Task SetZone(Place place, string zone, CancellationToken cancellation) => Locked(() => _zones[place] = zone);

    public Task<int> CountDone(Place place, LocalDate day, string user, CancellationToken cancellation) => Locked(() =>
    {
        if (!_done.TryGetValue((place, day), out var users))
            _done.Add((place, day), users = []);
        users.Add(user);
        return users.Count;
    });

    /// <summary>Answers on another thread, as a database does.</summary>
    private async Task<T> Locked<T>(Func<T> act)
    {
        await Task.Yield();
        if (Fault is not null)
            throw Fault;
        lock (_gate)
            return act();
    }
}
