using System.Globalization;
using BackCareBot.Core.Reminders;
using NodaTime;
using NodaTime.Text;

namespace BackCareBot.Storage.Reminders;

/// <summary>A reminder as its columns; ids and days are text, moments are ticks since 1970.</summary>
internal sealed class ReminderRow
{
    public const string Columns =
        "r.id, r.platform, r.server, r.channel, r.number, r.maker, r.time, r.zone, r.days, r.starts, r.ends, r.paused_until as PausedUntil, "
        + "r.snoozed_until as SnoozedUntil, r.routine, r.level, r.mention_kind as MentionKind, r.mention_id as MentionId, r.disabled, r.made, r.next_due as NextDue";

    public string Id { get; set; } = "";
    public string Platform { get; set; } = "";
    public string Server { get; set; } = "";
    public string Channel { get; set; } = "";
    public long Number { get; set; }
    public string Maker { get; set; } = "";
    public string Time { get; set; } = "";
    public string Zone { get; set; } = "";
    public long Days { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public string? PausedUntil { get; set; }
    public long? SnoozedUntil { get; set; }
    public string Routine { get; set; } = "";
    public string? Level { get; set; }
    public string? MentionKind { get; set; }
    public string? MentionId { get; set; }
    public string? Disabled { get; set; }
    public long Made { get; set; }
    public long? NextDue { get; set; }

    /// <summary>For a delivery that is read along with its reminder.</summary>
    public long Moment { get; set; }

    public static ReminderRow Of(Reminder reminder, Instant? nextDue) => new()
    {
        Id = Key(reminder.Id),
        Platform = reminder.Place.Platform,
        Server = reminder.Place.Server,
        Channel = reminder.Place.Channel,
        Number = reminder.Number,
        Maker = reminder.Maker,
        Time = LocalTimePattern.ExtendedIso.Format(reminder.Schedule.Time),
        Zone = reminder.Schedule.Zone,
        Days = (long)reminder.Schedule.Days,
        Starts = Text(reminder.Schedule.Starts),
        Ends = Text(reminder.Schedule.Ends),
        PausedUntil = Text(reminder.Schedule.PausedUntil),
        SnoozedUntil = reminder.Schedule.SnoozedUntil?.ToUnixTimeTicks(),
        Routine = reminder.Routine,
        Level = reminder.Level,
        MentionKind = reminder.Mention?.Kind.ToString(),
        MentionId = reminder.Mention?.Id,
        Disabled = reminder.Disabled,
        Made = reminder.Made.ToUnixTimeTicks(),
        NextDue = nextDue?.ToUnixTimeTicks(),
    };

    public static string Key(Guid id) => id.ToString("N");

    public Schedule Schedule() => new(
        LocalTimePattern.ExtendedIso.Parse(Time).Value, Zone, (ReminderDays)Days, Date(Starts), Date(Ends), Date(PausedUntil),
        SnoozedUntil is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null);

    public Reminder Reminder() => new()
    {
        Id = Guid.ParseExact(Id, "N"),
        Number = (int)Number,
        Place = new Place(Platform, Server, Channel),
        Maker = Maker,
        Schedule = Schedule(),
        Routine = Routine,
        Level = Level,
        Mention = MentionId is { } id ? new Mention(Enum.Parse<MentionKind>(MentionKind!), id) : null,
        Disabled = Disabled,
        Made = Instant.FromUnixTimeTicks(Made),
    };

    private static string? Text(LocalDate? day) => day is { } date ? date.ToString("R", CultureInfo.InvariantCulture) : null;

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
