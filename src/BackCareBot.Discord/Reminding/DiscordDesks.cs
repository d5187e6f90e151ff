using BackCareBot.Core.Reminders.Commands;

namespace BackCareBot.Discord.Reminding;

/// <summary>What Discord's face needs for everything that is kept: reminders, and what is stored of a person.</summary>
/// <param name="Reminders">Does everything about reminders.</param>
/// <param name="Data">Shows and erases what is stored.</param>
/// <param name="Right">Who may set reminders in a server.</param>
public sealed record DiscordDesks(ReminderDesk Reminders, PersonalDataDesk Data, ReminderRight Right = ReminderRight.ManageChannels);

/// <summary>The right that setting reminders needs in a server. In direct messages everybody may.</summary>
public enum ReminderRight
{
    ManageChannels,
    ManageServer,
    Everyone,
}
