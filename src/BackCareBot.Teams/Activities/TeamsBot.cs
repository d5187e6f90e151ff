using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Routines;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Reminding;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>What the bot does in Teams, whatever carries the protocol. Pure of HTTP and of tokens.</summary>
internal sealed class TeamsBot : IActivityHandler
{
    /// <summary>The platform's name in the core.</summary>
    public const string Platform = "teams";

    private static readonly string[] Liked = ["like", "heart"];

    private readonly AnswerService _answers;
    private readonly ConversationReferences _references;
    private readonly Answered _answered;
    private readonly MessageHandler _messages;
    private readonly CardActionHandler _cards;
    private readonly SearchHandler _search;
    private readonly DialogHandler _dialogs;
    private readonly ArrivalHandler _arrivals;
    private readonly ReminderPresses? _presses;

    /// <param name="answers">The core.</param>
    /// <param name="current">The knowledge base in use.</param>
    /// <param name="connector">The way into conversations.</param>
    /// <param name="references">The conversations that are known.</param>
    /// <param name="options">What the operator set.</param>
    /// <param name="time">The clock.</param>
    /// <param name="desks">Reminders and stored data, or null where nothing is stored.</param>
    public TeamsBot(
        AnswerService answers, CurrentEdition current, IConnector connector, ConversationReferences references, TeamsOptions options, TimeProvider time,
        TeamsDesks? desks = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var outbox = new Outbox(connector, time);
        _answers = answers;
        _references = references;
        _answered = new Answered(time);
        var routines = new GuidedRoutines(current, answers, time);
        var cards = desks is null ? null : new ReminderCards(desks.Reminders, options.Pictures);
        var reminders = desks is null ? null : new ReminderFace(desks, references, cards!, options.Pictures);
        _presses = desks is null ? null : new ReminderPresses(desks.Reminders, answers, reminders!, cards!);
        _messages = new MessageHandler(answers, routines, reminders, outbox, _answered, options.Pictures);
        _cards = new CardActionHandler(answers, routines, options.Pictures);
        // Up to 25 cards in one answer: too much for pictures inside them.
        _search = new SearchHandler(current, options.Country, options.Pictures is { Inside: true } ? null : options.Pictures);
        _dialogs = new DialogHandler(answers, options.Pictures);
        _arrivals = new ArrivalHandler(references, outbox);
    }

    public async Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        await _references.See(activity, cancellation);
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                await _messages.Message(activity, cancellation);
                return null;
            case ActivityTypes.MessageUpdate:
                await _messages.Update(activity, cancellation);
                return null;
            case ActivityTypes.MessageDelete:
                await _messages.Delete(activity, cancellation);
                return null;
            case ActivityTypes.MessageReaction:
                Reaction(activity);
                return null;
            case ActivityTypes.ConversationUpdate:
                await _arrivals.Members(activity, cancellation);
                return null;
            case ActivityTypes.InstallationUpdate:
                await _arrivals.Installation(activity, cancellation);
                return null;
            case ActivityTypes.Invoke:
                return await Invoke(activity, cancellation);
            default:
                return null;
        }
    }

    private async Task<InvokeReply> Invoke(Activity activity, CancellationToken cancellation) => activity.Name switch
    {
        Invokes.CardAction => (_presses is null ? null : await _presses.Handle(activity, cancellation)) ?? _cards.Handle(activity),
        Invokes.Search => _search.Handle(activity),
        Invokes.OpenDialog => DialogHandler.Open(),
        Invokes.SubmitDialog => _dialogs.Submit(activity),
        _ => InvokeReply.Refused("I do not know this request."),
    };

    /// <summary>A thumb or a heart on an answer says that it helped.</summary>
    private void Reaction(Activity activity)
    {
        if (activity.ReplyToId is { } message && (activity.ReactionsAdded ?? []).Any(reaction => Liked.Contains(reaction.Type))
            && _answered.EntryOf(activity.Conversation!.Id!, message) is { } entry)
            _answers.Rate(entry, helpful: true);
    }
}

/// <param name="Country">The country whose numbers to name where a client does not tell its own; null for none.</param>
/// <param name="Pictures">Where the exercise pictures come from; null for none.</param>
internal sealed record TeamsOptions(string? Country = null, CardPictures? Pictures = null);
