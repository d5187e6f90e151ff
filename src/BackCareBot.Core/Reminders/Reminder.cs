using NodaTime;

namespace BackCareBot.Core.Reminders;

/// <summary>A stretch posted to a channel at the same wall-clock time on chosen days.</summary>
public sealed record Reminder
{
    /// <summary>Unique everywhere; the store never gives one out again.</summary>
    public required Guid Id { get; init; }

    /// <summary>What people call it: 1 and up, unique in its channel.</summary>
    public required int Number { get; init; }

    public required Place Place { get; init; }

    /// <summary>Who made it, by the platform's id.</summary>
    public required string Maker { get; init; }

    public required Schedule Schedule { get; init; }

    /// <summary>What its stretches are taken from: the id of a routine.</summary>
    public required string Routine { get; init; }

    /// <summary>The level of that routine, or null for the one most people should start with.</summary>
    public string? Level { get; init; }

    /// <summary>Whom each post mentions, or null for nobody. Set only where the maker may mention it.</summary>
    public Mention? Mention { get; init; }

    /// <summary>Why it does not run any more (a gone or forbidden channel), in words for its maker; null while it runs.</summary>
    public string? Disabled { get; init; }

    public required Instant Made { get; init; }
}

/// <summary>When a reminder comes. Local throughout: 09:30 stays 09:30 when the clocks change.</summary>
/// <param name="Time">The wall-clock time.</param>
/// <param name="Zone">The IANA time zone, such as <c>Europe/Berlin</c>.</param>
/// <param name="Days">The days of the week; at least one.</param>
/// <param name="Starts">The first day, or null for from now on.</param>
/// <param name="Ends">The last day, itself included, or null for no end.</param>
/// <param name="PausedUntil">The first day on which it comes again, or null where it is not paused; <see cref="LocalDate.MaxIsoValue"/> for until resumed.</param>
/// <param name="SnoozedUntil">Nothing comes before this moment, and what was put off comes at it; null where nothing is put off.</param>
public sealed record Schedule(
    LocalTime Time, string Zone, ReminderDays Days, LocalDate? Starts = null, LocalDate? Ends = null, LocalDate? PausedUntil = null,
    Instant? SnoozedUntil = null);

/// <summary>Days of the week.</summary>
[Flags]
public enum ReminderDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    EveryDay = Weekdays | Weekend,
}

/// <param name="Kind">A user or a role.</param>
/// <param name="Id">The platform's id.</param>
public sealed record Mention(MentionKind Kind, string Id);

/// <summary>Whom a mention calls.</summary>
public enum MentionKind
{
    User,
    Role,
}
