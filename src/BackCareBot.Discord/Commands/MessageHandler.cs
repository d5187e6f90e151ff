using BackCareBot.Core.Memory;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
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
    private readonly ReminderFace _reminders;
    private readonly Sending _sending;
    private readonly Allowances _allowances;
    private readonly Lanes _lanes;
    private readonly ILogger _log;
    private readonly CancellationToken _stopping;
    private readonly ExpiringMap<Snowflake, Asked> _asked;

    public MessageHandler(
        Asking asking, ReminderFace reminders, Sending sending, Allowances allowances, Lanes lanes, TimeProvider time, ILogger log,
        CancellationToken stopping)
    {
        _asking = asking;
        _reminders = reminders;
        _stopping = stopping;
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

        Post(message, asked, async () => _sending.Reply(message, verdict == Verdict.AskToWait ? Notices.TooMany : await Answer(message), asked.Answered));
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
        // A command was carried out when it was first read; doing it again would set a second reminder.
        if (!ReminderDesk.IsCommand(Asking.From(message).Text))
            Post(message, asked, async () => _sending.Correct(message, await Answer(message), asked.Answer));
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

    private async Task<DiscordMessage> Answer(IncomingMessage message)
    {
        var question = Asking.From(message);
        if (question.Text.Length == 0 && message.HasAttachments)
            return Notices.NoText;
        // Without a mention of the bot itself Discord keeps the words back.
        if (message.Text.Length == 0 && !message.MentionsBot && message.Guild is not null)
            return Notices.NoPing;
        var options = new RenderOptions(Private: message.Guild is null);
        return await _reminders.Hear(question, message, _stopping) is { } reply
            ? _asking.Draw(reply, options)
            : _asking.Answer(question, options);
    }

    private void Post(IncomingMessage message, Asked asked, Func<Task> work)
    {
        var taken = _lanes.Post(message.Author.Value, async () =>
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException)
            {
                // The program stops.
                asked.Answered(null);
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
