using BackCareBot.Core.Reminders;
using BackCareBot.Storage;
using BackCareBot.Storage.Reminders;
using Dapper;
using NodaTime;

namespace BackCareBot.ReminderNode;

/// <summary>Puts many reminders into a store in one transaction.</summary>
public static class Filling
{
    private const int ManyChannels = 2500;

    /// <param name="store">The store.</param>
    /// <param name="count">How many.</param>
    /// <param name="platform">Of which platform.</param>
    /// <param name="schedule">When each comes, by its number.</param>
    /// <param name="now">They come after this.</param>
    public static Task Add(BotStore store, int count, string platform, Func<int, Schedule> schedule, Instant now) =>
        store.Database.Write(transaction => transaction.Connection!.ExecuteAsync(
            ReminderStatements.Insert, Enumerable.Range(0, count).Select(i =>
            {
                var reminder = Of(i, platform, schedule(i), now);
                return ReminderRow.Of(reminder, WallClock.Next(reminder.Schedule, now));
            }), transaction), CancellationToken.None);

    private static Reminder Of(int number, string platform, Schedule schedule, Instant now) => new()
    {
        Id = Guid.NewGuid(),
        Number = 1 + number / ManyChannels,
        Place = new Place(platform, $"server{number % ManyChannels / 25}", $"channel{number % ManyChannels}"),
        Maker = "maker",
        Schedule = schedule,
        Routine = "routines/desk-break",
        Made = now,
    };
}
