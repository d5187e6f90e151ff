namespace BackCareBot.Core.Conversations;

/// <summary>
/// Keeps how conversations are reached unasked, on platforms where that has to be remembered; shared by all processes of
/// one database. Every method throws <see cref="Reminders.StoreException"/> where the store cannot be used.
/// </summary>
public interface IConversationReferences
{
    /// <returns>Each conversation of a platform with its reference, in the platform's own form.</returns>
    Task<IReadOnlyDictionary<string, string>> All(string platform, CancellationToken cancellation);

    /// <returns>The reference, or null for a conversation that was never seen.</returns>
    Task<string?> Find(string platform, string conversation, CancellationToken cancellation);

    Task Keep(string platform, string conversation, string reference, CancellationToken cancellation);

    Task Forget(string platform, string conversation, CancellationToken cancellation);
}
