using BackCareBot.Core.Commands;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Reminders.Phrases;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Answers;

/// <summary>
/// The one way a message goes: triage, then understand, retrieve, rank and compose. Safe to call from many threads;
/// never throws for anything that a person may write.
/// </summary>
public sealed class AnswerService
{
    /// <summary>The longest message that is answered, in characters. Longer ones are still looked at for warning signs.</summary>
    public const int LongestMessage = 4_000;

    /// <summary>A circumstance answers by itself, where no entry does, only if the model too hears it.</summary>
    private const double SureOfCircumstance = 0.5;

    private readonly CurrentEdition _current;
    private readonly ConversationStore _conversations;
    private readonly IFeedbackCounter _feedback;
    private readonly string? _country;

    /// <param name="current">The knowledge base in use.</param>
    /// <param name="conversations">What is remembered of conversations.</param>
    /// <param name="feedback">Counts what helped.</param>
    /// <param name="country">The country whose numbers to name where a message does not tell its own; null for none.</param>
    public AnswerService(CurrentEdition current, ConversationStore conversations, IFeedbackCounter feedback, string? country)
    {
        _current = current;
        _conversations = conversations;
        _feedback = feedback;
        _country = country;
    }

    /// <summary>What carries the parts of the bot, a sentence each: <c>about</c> tells it.</summary>
    public IReadOnlyList<string> Carriers { get; init; } = [];

    /// <summary>Answers a message.</summary>
    public Reply Answer(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var turn = new Turn(_current.Edition, message, message.Country ?? _country);
        var key = ConversationKey.Of(message);
        var remembered = Recall(key, message.About, turn.Edition);
        if (turn.Typed.Count == 0)
            return Refuse(ReplyWords.EmptyTitle, ReplyWords.Empty);
        if (TypedCommand.Parse(message.Text) is { } command && Run(command, turn, key, remembered) is { } done)
            return done;

        if (LevelOfRoutine(turn, message.Text, remembered) is { } level)
            return level;

        var (question, (findings, settled)) = (turn.Question, turn.Assessment);
        var leading = findings.Where(finding => finding.Leads).ToList();
        if (leading.Count == 0 && message.Text.Length > LongestMessage)
            return Refuse(ReplyWords.TooLongTitle, ReplyWords.TooLong(message.Text.Length, LongestMessage));
        if (leading.Count == 0 && LanguageGuess.IsForeign(turn.Typed))
            return Refuse(ReplyWords.OtherLanguageTitle, ReplyWords.OtherLanguage(turn.Region.Emergency));

        var ranked = Rank(turn.Edition, turn.Edition.Understanding.Without(question, settled), remembered);
        var answer = AnswerTo(turn, question, ranked, findings);
        var reply = leading.Count > 0 ? Warn(turn, leading, answer) : Remind(turn, remembered, answer);
        Remember(key, remembered, reply, leading);
        return reply with { Explanation = [.. findings.SelectMany(finding => finding.Because.Select(why => $"{finding.Entry.Id}: {why}")), .. Explain(ranked)] };
    }

    /// <summary>Counts a vote on an entry that a card or message shows, without a look at what was spoken of last.</summary>
    /// <returns>The thanks; null where there is no such entry.</returns>
    public Reply? Rate(string entryId, bool helpful)
    {
        if (_current.Edition.Knowledge.Find(entryId) is null)
            return null;
        _feedback.Count(entryId, helpful);
        return Information(ReplyWords.FeedbackTitle, ReplyWords.Feedback);
    }

    /// <summary>
    /// Shows an entry as a conversation's next answer, without words to go by, as a guided routine does with its steps. A
    /// warning given earlier in the conversation holds it back here as well.
    /// </summary>
    /// <param name="who">Who, and where; its text is not read.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="routineLevel">Of a routine, which level; null for the usual one.</param>
    /// <returns>Null where there is no such entry.</returns>
    public Reply? Show(ChatMessage who, string entryId, string? routineLevel = null)
    {
        ArgumentNullException.ThrowIfNull(who);
        var turn = new Turn(_current.Edition, who with { Text = "" }, who.Country ?? _country);
        if (turn.Edition.Knowledge.Find(entryId) is not { } entry)
            return null;
        var key = ConversationKey.Of(who);
        return Show(turn, key, _conversations.Recall(key), entry, routineLevel);
    }

    /// <summary>Whose numbers to name to somebody.</summary>
    public Region RegionOf(ChatMessage who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return _current.Edition.Knowledge.RegionFor(who.Country ?? _country);
    }

    private Reply Show(Turn turn, ConversationKey key, ConversationState? remembered, KnowledgeEntry entry, string? level)
    {
        var reply = Remind(turn, remembered, turn.Composer.Answer(entry, Aspect.Overview, level));
        Remember(key, remembered, reply, []);
        return reply;
    }

    private ConversationState? Recall(ConversationKey key, string? about, Edition edition)
    {
        var remembered = _conversations.Recall(key);
        // An entry that is gone since its button was made leaves the message to itself.
        return about is null || edition.Knowledge.Find(about) is null ? remembered
            : remembered is null ? new ConversationState(about, null, default, false)
            : remembered with { EntryId = about };
    }

    private static RankedAnswers Rank(Edition edition, UnderstoodQuestion question, ConversationState? remembered) =>
        remembered?.EntryId is { } last && edition.Knowledge.Find(last) is { } entry
            ? new FollowUp(edition).Rank(question, entry)
            : edition.Rank(question);

    private static Reply AnswerTo(Turn turn, UnderstoodQuestion question, RankedAnswers ranked, IReadOnlyList<Finding> findings)
    {
        if (ranked.SmallTalk is { } kind)
            return SmallTalk(kind);
        var joining = findings.Where(finding => !finding.Leads).ToList();
        if (!ranked.IsAnswer)
        {
            return joining.Count > 0 && joining[0].Belief >= SureOfCircumstance
                ? turn.Composer.Answer(joining[0].Entry, Aspect.Overview)
                : turn.Composer.Unknown(ranked);
        }

        var entry = ranked.Entries[0].Entry;
        var reply = AnswerComposer.WithRanking(turn.Composer.Answer(entry, question.Aspect), ranked);
        if (joining.Count == 0 || entry == joining[0].Entry || !HandsOn.Concerns(entry))
            return reply;
        var cautions = joining.Select(finding => turn.Composer.Warning(finding, turn.Region).Text);
        return reply with { Cautions = [.. cautions, .. reply.Cautions] };
    }

    /// <summary>
    /// With an emergency or a crisis no exercise, massage or routine at all; with an urgent sign none that loads the
    /// body, until somebody has looked at it.
    /// </summary>
    private static Reply Warn(Turn turn, List<Finding> leading, Reply answer)
    {
        var warnings = leading.Select(finding => turn.Composer.Warning(finding, turn.Region)).ToList();
        var also = answer.Kind == ReplyKind.Answer && answer.EntryId is { } id && id != warnings[0].EntryId
            && MayFollow(warnings[0].Urgency, turn.Edition.Knowledge[id])
            ? answer
            : null;
        return AnswerComposer.Warn(warnings, also);
    }

    private static bool MayFollow(Urgency urgency, KnowledgeEntry entry) => urgency switch
    {
        Urgency.Emergency or Urgency.Crisis => false,
        Urgency.Urgent => entry.Kind is EntryKind.Condition or EntryKind.Faq && !HandsOn.Concerns(entry),
        _ => true,
    };

    /// <summary>A warning once given holds for the conversation: "which stretch then?" gets it again.</summary>
    private static Reply Remind(Turn turn, ConversationState? remembered, Reply answer)
    {
        if (remembered?.WarningId is not { } id || turn.Edition.Knowledge.Find(id) is not { } entry || answer.Kind != ReplyKind.Answer)
            return answer;
        var finding = Finding.Remembered(entry, remembered.WarningAboutOther, remembered.WarningUrgency);
        return answer.EntryId is { } answered && !MayFollow(remembered.WarningUrgency, turn.Edition.Knowledge[answered])
            ? AnswerComposer.Again(turn.Composer.Warning(finding, turn.Region))
            : answer with { Reminder = AnswerComposer.Reminder(finding, turn.Region) };
    }

    private void Remember(ConversationKey key, ConversationState? before, Reply reply, List<Finding> leading)
    {
        var entry = (reply.Also ?? reply).EntryId ?? before?.EntryId;
        var state = leading.Count > 0 && (before?.WarningId is null || leading[0].Urgency >= before.WarningUrgency)
            ? new ConversationState(entry, leading[0].Entry.Id, leading[0].Urgency, leading[0].AboutOther)
            : new ConversationState(entry, before?.WarningId, before?.WarningUrgency ?? default, before?.WarningAboutOther ?? false);
        _conversations.Remember(key, state);
    }

    private Reply? Run(TypedCommand command, Turn turn, ConversationKey key, ConversationState? remembered)
    {
        switch (command.Name)
        {
            case CommandCatalogue.Help:
                return HelpReply();
            case CommandCatalogue.Remind when turn.IsPlainReminder || !turn.TellsOfASign():
                return ReminderWords.NoChannel;
            case CommandCatalogue.Safety:
                return turn.Composer.SafetyList(turn.Region);
            case CommandCatalogue.About:
                return WithCarriers(turn.Edition.Knowledge.Find(AboutEntry) is { } about
                    ? turn.Composer.Answer(about, Aspect.Overview) with { Evidence = null }
                    : Information(ReplyWords.HelpTitle, ReplyWords.Help));
            case CommandCatalogue.Privacy:
                return Information(ReplyWords.PrivacyTitle, ReplyWords.Privacy);
            case CommandCatalogue.Export:
                return Information(ReplyWords.ExportTitle, ReplyWords.Export);
            case CommandCatalogue.Forget:
                _conversations.ForgetUser(key.Platform, key.User);
                return Information(ReplyWords.ForgottenTitle, ReplyWords.Forgotten);
            case CommandCatalogue.Helpful or CommandCatalogue.NotHelpful:
                if (remembered?.EntryId is not { } rated)
                    return Information(ReplyWords.FeedbackTitle, ReplyWords.FeedbackNothing);
                _feedback.Count(rated, command.Name == CommandCatalogue.Helpful);
                return Information(ReplyWords.FeedbackTitle, ReplyWords.Feedback);
            case CommandCatalogue.Routine or CommandCatalogue.Exercise or CommandCatalogue.Technique:
                return Named(command, turn, key, remembered);
            default:
                return null;
        }
    }

    private Reply WithCarriers(Reply about) => Carriers.Count == 0
        ? about
        : about with { Sections = [.. about.Sections, new ReplySection(ReplyWords.CarriersTitle, "", Carriers)] };

    /// <summary>"Gentle", typed after a routine, shows it at that level, as its button does.</summary>
    private static Reply? LevelOfRoutine(Turn turn, string text, ConversationState? remembered)
    {
        var level = text.Trim().ToLowerInvariant();
        return remembered?.EntryId is { } id && turn.Edition.Knowledge.Find(id) is { Routine: { } plan } entry
            && plan.Levels.Any(other => other.Name == level)
            ? Remind(turn, remembered, turn.Composer.Answer(entry, Aspect.Overview, level))
            : null;
    }

    private Reply? Named(TypedCommand command, Turn turn, ConversationKey key, ConversationState? remembered)
    {
        // "routine lower-back, i have numb legs" is a story, not a name: triage must see it.
        if (turn.TellsOfASign())
            return null;
        var kind = command.Name switch
        {
            CommandCatalogue.Routine => EntryKind.Routine,
            CommandCatalogue.Exercise => EntryKind.Exercise,
            _ => EntryKind.Technique,
        };
        var (name, level) = command.NameAndLevel();
        if (turn.Edition.Names.Exact(name, kind) is { } entry)
            return Show(turn, key, remembered, entry, level);

        var near = turn.Edition.Names.Complete(name, 5, kind);
        return near.Count == 0
            ? null
            : Information(CommandTitle(kind), name.Length == 0 ? ReplyWords.RoutineWithoutArea : ReplyWords.NoSuchName) with
            {
                Kind = ReplyKind.Unknown,
                Suggestions = [.. near.Select(item => turn.Composer.Link(item.Id))],
            };
    }

    private static string CommandTitle(EntryKind kind) => kind switch
    {
        EntryKind.Routine => "Routines",
        EntryKind.Exercise => "Exercises",
        _ => "Techniques",
    };

    private const string AboutEntry = "faqs/about-this-bot";

    private static Reply SmallTalk(string kind) => kind switch
    {
        "thanks" => Information(ReplyWords.ThanksTitle, ReplyWords.Thanks),
        "goodbye" => Information(ReplyWords.GoodbyeTitle, ReplyWords.Goodbye),
        "help" => HelpReply(),
        _ => Information(ReplyWords.GreetingTitle, ReplyWords.Greeting),
    } with
    { Kind = ReplyKind.SmallTalk };

    private static Reply HelpReply() => Information(ReplyWords.HelpTitle, ReplyWords.Help) with
    {
        Sections = [new ReplySection("Commands", "", [.. CommandCatalogue.All.Select(item => $"{item.Usage}: {item.Purpose}")])],
    };

    private static Reply Information(string title, string text) =>
        new() { Kind = ReplyKind.Information, Title = title, ShortAnswer = text, Confidence = 1 };

    private static Reply Refuse(string title, string text) =>
        new() { Kind = ReplyKind.Refusal, Title = title, ShortAnswer = text };

    private static IEnumerable<string> Explain(RankedAnswers ranked) =>
        ranked.Entries.Take(5).Select(item => FormattableString.Invariant($"ranked {item.Entry.Id}: {item.Share:P0} of the belief"));

    /// <summary>What one message needs on its way, each worked out once, when it is first asked for.</summary>
    private sealed class Turn(Edition edition, ChatMessage message, string? country)
    {
        private UnderstoodQuestion? _question;
        private Assessment? _assessment;

        public Edition Edition => edition;

        public AnswerComposer Composer { get; } = new(edition.Knowledge);

        public Region Region { get; } = edition.Knowledge.RegionFor(country);

        public List<Token> Typed { get; } = Tokenizer.Tokenize(message.Text);

        public bool TellsOfASign() => Assessment.Findings.Any(finding => finding.Leads);

        public UnderstoodQuestion Question => _question ??= edition.Understanding.Understand(Typed);

        public Assessment Assessment => _assessment ??= edition.Triage.Assess(Question);

        /// <summary>Times and days alone tell of nothing, whatever they remind a model of.</summary>
        public bool IsPlainReminder => ReminderMessage.Parse(message.Text)?.Read(edition.Names, default).IsPlain == true;
    }
}
