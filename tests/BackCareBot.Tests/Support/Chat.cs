using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;

namespace BackCareBot.Tests.Support;

/// <summary>A bot to talk with: each has conversations, a clock and feedback counts of its own.</summary>
internal sealed class Chat
{
    public Chat(CurrentEdition current, string? country = null)
    {
        Conversations = new ConversationStore(Time);
        Answers = new AnswerService(current, Conversations, Feedback, country);
    }

    public ManualTime Time { get; } = new("2026-11-20");

    public Tally Feedback { get; } = new();

    public ConversationStore Conversations { get; }

    public AnswerService Answers { get; }

    public Reply Ask(string text, string user = "u", string conversation = "c", string? country = null) =>
        Answers.Answer(new ChatMessage { Text = text, User = user, Conversation = conversation, Country = country });

    internal sealed class Tally : IFeedbackCounter
    {
        public List<(string EntryId, bool Helpful)> Votes { get; } = [];

        public void Count(string entryId, bool helpful) => Votes.Add((entryId, helpful));
    }
}
