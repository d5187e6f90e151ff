using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>Wakes the delivery when reminders become due. It only ever says "look now": what is due, the store decides.</summary>
public interface IReminderClock
{
    /// <summary>Takes care that there is a wake-up for a schedule.</summary>
    /// <param name="schedule">The schedule of a new or changed reminder.</param>
    /// <param name="next">Its next moment.</param>
    /// <param name="cancellation">Gives up.</param>
    Task Watch(Schedule schedule, Instant next, CancellationToken cancellation);
}
