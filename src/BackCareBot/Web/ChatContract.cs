namespace BackCareBot.Host.Web;

/// <summary>What the page sends: a message, and a name of its own choosing for the conversation.</summary>
/// <param name="Text">The message.</param>
/// <param name="Conversation">The name of the conversation.</param>
/// <param name="Browser">The name under which the browser keeps reminders; sent only with words that may be about them.</param>
/// <param name="Zone">The time zone that the browser keeps, sent with it.</param>
internal sealed record ChatRequest(string? Text, string? Conversation, string? Browser = null, string? Zone = null);

/// <summary>What went wrong, in a sentence for the person.</summary>
internal sealed record ChatError(string Error);

/// <summary>Whether the program is well, and on which state of the knowledge base.</summary>
/// <param name="Discord">How the connection to Discord is; null where there is no token.</param>
/// <param name="DiscordClient">What carries it.</param>
/// <param name="Teams">What carries Teams.</param>
/// <param name="Reminders">How the store and the clock of reminders are; null where there are no reminders.</param>
internal sealed record HealthReport(string Status, string Knowledge, int Entries, string Search, string? Discord, string? DiscordClient, string Teams, string? Reminders);
