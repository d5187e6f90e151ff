namespace BackCareBot.Core.Reminders.Commands;

/// <summary>Who asks for something, and where.</summary>
/// <param name="Place">The channel that reminders are about; null where there is none, as in the console.</param>
/// <param name="User">The person, by the platform's id.</param>
/// <param name="Rights">What they may do there.</param>
/// <param name="Mention">The person or role that the request names to be mentioned, or null for none.</param>
/// <param name="Zone">The IANA time zone that their device keeps, for a place of which none is known; null where the platform does not tell.</param>
public sealed record ReminderCaller(Place? Place, string User, ConversationRights Rights, Mention? Mention = null, string? Zone = null);
