using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Conversations;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>
/// The commands <c>export-my-data</c> and <c>forget-me</c> where something is stored. Adapters ask here before
/// <see cref="AnswerService"/>, which knows of conversations only.
/// </summary>
public sealed class PersonalDataDesk
{
    private readonly IPersonalData _data;
    private readonly ConversationStore _conversations;
    private readonly Action<StoreException>? _failed;

    /// <param name="data">What is stored.</param>
    /// <param name="conversations">What is remembered in memory.</param>
    /// <param name="failed">Told of every failure of the store, for the operator's log.</param>
    public PersonalDataDesk(IPersonalData data, ConversationStore conversations, Action<StoreException>? failed = null)
    {
        _data = data;
        _conversations = conversations;
        _failed = failed;
    }

    /// <returns>The reply, for the person's eyes alone; null where the message is neither command.</returns>
    public async Task<Reply?> TryRun(ChatMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            switch (TypedCommand.Parse(message.Text)?.Name)
            {
                case CommandCatalogue.Export:
                    return ReminderWords.Stored(await _data.Export(message.Platform, message.User, cancellation));
                case CommandCatalogue.Forget:
                    // First what only memory holds: that is gone even where the store fails.
                    _conversations.ForgetUser(message.Platform, message.User);
                    await _data.Forget(message.Platform, message.User, cancellation);
                    return ReminderWords.Forgotten();
                default:
                    return null;
            }
        }
        catch (StoreException error)
        {
            _failed?.Invoke(error);
            return ReminderWords.StoreFailed();
        }
    }
}
