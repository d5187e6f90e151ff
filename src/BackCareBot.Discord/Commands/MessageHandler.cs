using BackCareBot.Core.Memory;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Commands;

/// <summary>Answers mentions, replies to the bot and direct messages, each once, in place.</summary>
internal sealed class MessageHandler
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
    private const int Most = 20_000;

    /// <summary>
    /// How long after it was written a message may turn into a question. Less than the memory: what was asked and answered
    /// before cannot come in again as new.
    /// </summary>
    private static readonly TimeSpan Afterthought = TimeSpan.FromMinutes(10);

    private readonly Asking _asking;
    private readonly Sending _sending;
    private readonly Allowances _allowances;
    private readonly Lanes _lanes;
    private readonly ILogger _log;
    private readonly ExpiringMap<Snowflake, Asked> _asked;

    public MessageHandler(Asking asking, Sending sending, Allowances allowances, Lanes lanes, TimeProvider time, ILogger log)
    {
        _asking = asking;
        _sending = sending;
        _allowances = allowances;
        _lanes = lanes;
        _log = log;
        _asked = new ExpiringMap<Snowflake, Asked>(Memory, Most, time);
    }

    public void Created(IncomingMessage message)
    {
        if (!IsForBot(message))
            return;
        // After a lost connection Discord may tell of a message again.
        var asked = new Asked(message.Text.GetHashCode(StringComparison.Ordinal));
        if (!_asked.TryAdd(message.Id, asked))
            return;
        var verdict = _allowances.Ask(message.Author.Value, message.Channel.Value);
        if (verdict != Verdict.Answer)
            BotLog.TooMany(_log, verdict == Verdict.AskToWait);
        if (verdict == Verdict.StayQuiet)
        {
            asked.Answered(null);
            return;
        }

        Post(message, asked, () => _sending.Reply(message, verdict == Verdict.AskToWait ? Notices.TooMany : Answer(message), asked.Answered));
    }

    /// <summary>
    /// A question that was changed is answered once more, by changing the answer. A message that becomes a question, because
    /// its writer had forgotten to mention the bot, is answered like any other.
    /// </summary>
    public void Edited(IncomingMessage message)
    {
        if (!IsForBot(message) || message.Text.Length == 0)
            return;
        if (!_asked.TryGet(message.Id, out var asked))
        {
            if (message.EditedAfter <= Afterthought)
                Created(message);
            return;
        }

        if (!asked.Edit(message.Text.GetHashCode(StringComparison.Ordinal)))
            return;
        Post(message, asked, () => _sending.Correct(message, Answer(message), asked.Answer));
    }

    /// <summary>
    /// Who takes a question back takes its answer with it: the answer names what the question was about, and that was told
    /// of somebody's health. Nobody else loses much, because everybody may ask again.
    /// </summary>
    public void Deleted(Snowflake channel, Snowflake message)
    {
        if (_asked.TryGet(message, out var asked))
            _sending.TakeBack(channel, asked.Answer);
    }

    private static bool IsForBot(IncomingMessage message) =>
        !message.FromMachine
        && (message.Guild is null || message.MentionsBot || message.MentionsBotRole || message.RepliesToBot);

    private DiscordMessage Answer(IncomingMessage message)
    {
        var question = Asking.From(message);
        if (question.Text.Length == 0 && message.HasAttachments)
            return Notices.NoText;
        // Without a mention of the bot itself Discord keeps the words back.
        if (message.Text.Length == 0 && !message.MentionsBot && message.Guild is not null)
            return Notices.NoPing;
        return _asking.Answer(question, new RenderOptions(Private: message.Guild is null));
    }

    private void Post(IncomingMessage message, Asked asked, Action work)
    {
        var taken = _lanes.Post(message.Author.Value, () =>
        {
            try
            {
                work();
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // A fault of the program. The message of an exception may hold the user's words; its place does not.
                BotLog.Fault(_log, error.GetType().Name, error.StackTrace ?? "");
                _sending.Reply(message, Notices.Fault, asked.Answered);
            }
        });
        if (taken)
            return;
        BotLog.LeftOut(_log);
        asked.Answered(null);
    }

    /// <summary>A message that was answered. Of its text only a number is kept, to see whether an edit changed it.</summary>
    private sealed class Asked(int hash)
    {
        private readonly TaskCompletionSource<Snowflake?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _hash = hash;
        private int _edits;

        /// <summary>The answer's id, once it is sent; null where none was. It always comes: who waits for it is waited for.</summary>
        public Task<Snowflake?> Answer => _answer.Task;

        public void Answered(Snowflake? id) => _answer.TrySetResult(id);

        /// <summary>Whether an edit is to be answered: the first that changes the text is.</summary>
        public bool Edit(int hash) => Interlocked.Exchange(ref _hash, hash) != hash && Interlocked.Increment(ref _edits) == 1;
    }
}
