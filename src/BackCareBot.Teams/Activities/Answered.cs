using BackCareBot.Core.Memory;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// Which message of the bot answered which question, so that an edited question is answered in the same place, a deleted
/// one takes its answer along, and a reaction counts for the right entry. Ids alone, in memory alone.
/// </summary>
internal sealed class Answered
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(4);
    private const int Most = 50_000;

    private readonly ExpiringMap<(string Conversation, string Message), string> _answers;
    private readonly ExpiringMap<(string Conversation, string Message), string> _entries;

    public Answered(TimeProvider time)
    {
        _answers = new(KeptFor, Most, time);
        _entries = new(KeptFor, Most, time);
    }

    public void Remember(string conversation, string? question, string answer, string? entryId)
    {
        if (question is not null)
            _answers.GetOrAdd((conversation, question), answer);
        if (entryId is not null)
            _entries.GetOrAdd((conversation, answer), entryId);
    }

    /// <summary>The message that answered a question, or null.</summary>
    public string? AnswerTo(string conversation, string question) =>
        _answers.TryGet((conversation, question), out var answer) ? answer : null;

    /// <summary>The entry that a message of the bot shows, or null.</summary>
    public string? EntryOf(string conversation, string answer) =>
        _entries.TryGet((conversation, answer), out var entry) ? entry : null;

    public void Forget(string conversation, string question) => _answers.TryRemove((conversation, question), out _);
}
