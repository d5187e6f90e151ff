namespace BackCareBot.Host.Web;

/// <summary>What the page sends: a message, and a name of its own choosing for the conversation.</summary>
internal sealed record ChatRequest(string? Text, string? Conversation);

/// <summary>What went wrong, in a sentence for the person.</summary>
internal sealed record ChatError(string Error);

/// <summary>Whether the program is well, and on which state of the knowledge base.</summary>
/// <param name="Discord">How the connection to Discord is; null where there is no token.</param>
/// <param name="DiscordClient">What carries it.</param>
/// <param name="Reminders">How the store and the clock of reminders are; null where there are no reminders.</param>
internal sealed record HealthReport(string Status, string Knowledge, int Entries, string Search, string? Discord, string? DiscordClient, string? Reminders);
