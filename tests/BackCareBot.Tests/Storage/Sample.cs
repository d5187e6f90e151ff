using BackCareBot.Core.Reminders;
using NodaTime;

namespace BackCareBot.Tests.Storage;

/// <summary>Reminders for tests.</summary>
internal static class Sample
{
    public static readonly Place Channel = new("discord", "server", "channel");

    /// <summary>The day that tests take place on, at 9:00 UTC.</summary>
    public static readonly Instant Morning = Instant.FromUtc(2026, 11, 20, 9, 0);

    public static Reminder Daily(string time, Place? place = null) => new()
    {
        Id = Guid.NewGuid(),
        Number = 0,
        Place = place ?? Channel,
        Maker = "maker",
        Schedule = new Schedule(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, "Etc/UTC", ReminderDays.EveryDay),
        Routine = "routine/desk-break",
        Made = Morning,
    };

    public static Reminder Full() => Daily("09:30") with
    {
        Schedule = new Schedule(
            new LocalTime(9, 30), "Europe/Berlin", ReminderDays.Weekdays, new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31),
            LocalDate.MaxIsoValue, Morning + Duration.FromMinutes(10)),
        Level = "gentle",
        Mention = new Mention(MentionKind.Role, "1234"),
        Disabled = "The channel is gone.",
    };
}
