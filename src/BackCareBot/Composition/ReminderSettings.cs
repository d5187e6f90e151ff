using BackCareBot.Core.Reminders;
using NodaTime;

namespace BackCareBot.Host.Composition;

/// <summary>The settings of reminders and of where they are kept, read and checked.</summary>
internal sealed record ReminderSettings
{
    private const int LongestGrace = 12 * 60;
    private const int MostReminders = 100_000;

    /// <summary>A connection string for PostgreSQL, or null for a SQLite file in the data folder. A secret.</summary>
    public string? Postgres { get; init; }

    /// <summary>How late a reminder may come; later it is skipped.</summary>
    public Duration Grace { get; init; } = Duration.FromMinutes(15);

    /// <summary>How many reminders a channel and a server may have.</summary>
    public ReminderLimits Limits { get; init; } = new();

    /// <summary>Whether it is counted how many people of a channel have stretched today.</summary>
    public bool Tally { get; init; } = true;

    /// <exception cref="InvalidSettingException">A setting has no meaning.</exception>
    public static ReminderSettings Read(IConfiguration configuration) => new()
    {
        Postgres = configuration["Storage:Postgres"] is { } set && !string.IsNullOrWhiteSpace(set) ? set : null,
        Grace = Duration.FromMinutes(BotSettings.Number(configuration, "Reminders:GraceMinutes", 15, 1, LongestGrace)),
        Limits = new ReminderLimits(
            BotSettings.Number(configuration, "Reminders:PerChannel", 10, 1, MostReminders),
            BotSettings.Number(configuration, "Reminders:PerServer", 100, 1, MostReminders)),
        Tally = configuration["Reminders:Tally"] is not { Length: > 0 } tally
            || (bool.TryParse(tally, out var flag) ? flag : throw new InvalidSettingException("Reminders:Tally", "true or false", tally)),
    };
}
