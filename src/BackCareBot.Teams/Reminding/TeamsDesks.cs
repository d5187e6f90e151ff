using BackCareBot.Core.Reminders.Commands;

namespace BackCareBot.Teams.Reminding;

/// <summary>What the face of Teams needs for everything that is kept: reminders, and what is stored of a person.</summary>
/// <param name="Reminders">Does everything about reminders.</param>
/// <param name="Data">Shows and erases what is stored.</param>
/// <param name="Right">Who may set reminders in a team's channels.</param>
public sealed record TeamsDesks(ReminderDesk Reminders, PersonalDataDesk Data, ReminderRight Right = ReminderRight.Members);

/// <summary>Who may set reminders in the channels of a team. In a chat all its members may: a chat has no owner.</summary>
public enum ReminderRight
{
    /// <summary>Everybody who can write there.</summary>
    Members,

    /// <summary>The team's owners, whom Teams does not tell: nobody, for now.</summary>
    Owners,
}
