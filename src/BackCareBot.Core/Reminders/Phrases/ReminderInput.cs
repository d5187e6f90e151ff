using NodaTime;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>What a person said about a reminder; null and <see cref="ReminderDays.None"/> for what they left open.</summary>
internal sealed record ReminderInput
{
    public int? Number { get; set; }

    public LocalTime? Time { get; set; }

    public ReminderDays Days { get; set; }

    public string? Zone { get; set; }

    /// <summary>The id of a routine.</summary>
    public string? Routine { get; set; }

    public string? Level { get; set; }

    public DatePhrase? From { get; set; }

    public DatePhrase? Until { get; set; }

    public int? Minutes { get; set; }

    /// <summary>Why it cannot be used, or null.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Words that mean nothing here.</summary>
    public IReadOnlyList<string> Unread { get; set; } = [];

    /// <summary>Whether every word was times, days, zones and the like, so that nothing else can be told by it.</summary>
    public bool IsPlain => Refusal is null && Unread.Count == 0;

    public bool SaysWhen => Time is not null || Days != ReminderDays.None;
}

/// <summary>Finds the routine of a name, or null where there is none.</summary>
internal delegate string? RoutineNames(string name);
