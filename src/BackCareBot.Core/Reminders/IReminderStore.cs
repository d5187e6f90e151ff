using NodaTime;

namespace BackCareBot.Core.Reminders;

/// <summary>Keeps reminders. Every method throws <see cref="StoreException"/> where the store cannot be used.</summary>
public interface IReminderStore
{
    /// <summary>Keeps a new reminder under the next free number of its channel.</summary>
    /// <param name="reminder">The reminder; its <see cref="Reminder.Number"/> is replaced.</param>
    /// <param name="limits">How many there may be. Counted in the same transaction, so that two at once cannot both be the last.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The reminder as kept, or what limit stands in its way.</returns>
    Task<AddResult> Add(Reminder reminder, ReminderLimits limits, CancellationToken cancellation);

    /// <summary>The reminders of a channel, by number.</summary>
    Task<IReadOnlyList<Reminder>> In(Place place, CancellationToken cancellation);

    Task<Reminder?> Find(Guid id, CancellationToken cancellation);

    /// <summary>Replaces a reminder of the same id.</summary>
    /// <returns>False where it is gone by now.</returns>
    Task<bool> Change(Reminder reminder, CancellationToken cancellation);

    /// <returns>False where it was gone already.</returns>
    Task<bool> Remove(Guid id, CancellationToken cancellation);

    /// <summary>The time zone people in this channel live by, or null where nobody has told it.</summary>
    Task<string?> ZoneOf(Place place, CancellationToken cancellation);

    /// <summary>Remembers the time zone of a channel.</summary>
    Task SetZone(Place place, string zone, CancellationToken cancellation);

    /// <summary>Counts one more person who has stretched in this channel on this day, of whom nothing is kept but a salted mark for the day.</summary>
    /// <returns>How many they are now; the same person is counted once.</returns>
    Task<int> CountDone(Place place, LocalDate day, string user, CancellationToken cancellation);
}

/// <param name="Channel">The most reminders in a channel.</param>
/// <param name="Server">The most in a server; channels without a server have no such limit.</param>
public sealed record ReminderLimits(int Channel = 10, int Server = 100);

/// <summary>What became of a new reminder.</summary>
public abstract record AddResult
{
    private AddResult()
    {
    }

    public sealed record Added(Reminder Reminder) : AddResult;

    /// <param name="InServer">Whether the server is full; else the channel.</param>
    /// <param name="Limit">The limit that was met.</param>
    public sealed record Full(bool InServer, int Limit) : AddResult;
}

/// <summary>The store cannot be used: read-only, locked, full, damaged or of a newer version. The message says what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
