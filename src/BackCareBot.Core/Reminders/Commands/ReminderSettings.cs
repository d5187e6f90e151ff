namespace BackCareBot.Core.Reminders.Commands;

/// <summary>What an operator may set about reminders.</summary>
public sealed record ReminderSettings
{
    public ReminderLimits Limits { get; init; } = new();

    /// <summary>Whether Done counts how many people stretched in the channel that day.</summary>
    public bool Tally { get; init; } = true;

    /// <summary>How long the button Snooze puts a reminder off.</summary>
    public TimeSpan Snooze { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A few minutes of moves that need no mat, which is what a break allows.</summary>
    public const string UsualRoutine = "routines/desk-break";

    /// <summary>The id of the routine whose stretches are posted where none is named.</summary>
    public string Routine { get; init; } = UsualRoutine;
}
