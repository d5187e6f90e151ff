using System.Runtime.InteropServices;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.ReminderNode;
using BackCareBot.Storage;
using BackCareBot.Storage.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

// A bot of nothing but reminders, to be killed: store, delivery and clock as the program has them, and a platform double.
// Arguments: the database (a file, or a connection string of PostgreSQL), the double's address, posts at once, the lease in ms.
if (args is not [var database, var platform, var atOnce, var lease])
{
    await Console.Error.WriteLineAsync("ReminderNode: expected DATABASE URL AT-ONCE LEASE-MS.");
    return 1;
}

var options = new DeliveryOptions
{
    Grace = Duration.FromHours(1),
    Lease = Duration.FromMilliseconds(int.Parse(lease)),
    AtOnce = int.Parse(atOnce),
    Waiting = 200,
};
using var http = new HttpClient { BaseAddress = new Uri(platform) };
using var ending = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    ending.Cancel();
});
var where = database.Contains('=') ? new StoreOptions("", database) : new StoreOptions(database);
await using var store = await BotStore.Open(where, WallClock.Next, TimeProvider.System, NullLogger.Instance, ending.Token);
var delivery = new ReminderDelivery(store.Deliveries, Post, [new HttpMessenger(http)], options, TimeProvider.System, NullLogger.Instance);
var running = delivery.Run(ending.Token);
delivery.Wake();
await using (var clock = new QuartzClock(store, delivery.Wake, NullLoggerFactory.Instance))
{
    await clock.Start(ending.Token);
    await Console.Out.WriteLineAsync("going");
    await running;
}

return 0;

static ReminderPost Post(Reminder reminder, Instant moment) =>
    new(reminder.Id, "", "exercise/cat-cow", "Cat-cow", "Round and hollow your back.", "5 times", null, null);
