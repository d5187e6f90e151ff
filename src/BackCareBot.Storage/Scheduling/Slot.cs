using System.Globalization;
using BackCareBot.Core.Reminders;
using NodaTime;

namespace BackCareBot.Storage.Scheduling;

/// <summary>A time of day in a zone on days of the week. All reminders of a slot share one trigger.</summary>
internal sealed record Slot(LocalTime Time, string Zone, ReminderDays Days)
{
    // In Quartz' order of a week's days; its names of days are these.
    private static readonly (ReminderDays Day, string Name)[] Names =
    [
        (ReminderDays.Monday, "MON"), (ReminderDays.Tuesday, "TUE"), (ReminderDays.Wednesday, "WED"), (ReminderDays.Thursday, "THU"),
        (ReminderDays.Friday, "FRI"), (ReminderDays.Saturday, "SAT"), (ReminderDays.Sunday, "SUN"),
    ];

    /// <summary>The trigger's name, which says all.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Time:HH:mm:ss} {Zone} {(int)Days}");

    /// <summary>The slot in the form of Quartz: seconds, minutes, hours, any day of any month, days of the week.</summary>
    public string Cron => string.Create(
        CultureInfo.InvariantCulture,
        $"{Time.Second} {Time.Minute} {Time.Hour} ? * {string.Join(',', Names.Where(name => Days.HasFlag(name.Day)).Select(name => name.Name))}");

    public static Slot Of(Schedule schedule) => new(schedule.Time, schedule.Zone, schedule.Days);
}
