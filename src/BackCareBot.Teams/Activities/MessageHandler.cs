using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Reminding;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Messages, their edits and their deletion.</summary>
internal sealed class MessageHandler
{
    private const string Undelete = "undeleteMessage";

    private readonly AnswerService _answers;
    private readonly Outbox _outbox;
    private readonly Answered _answered;
    private readonly GuidedRoutines _routines;
    private readonly ReminderFace? _reminders;
    private readonly CardPictures? _pictures;

    public MessageHandler(AnswerService answers, GuidedRoutines routines, ReminderFace? reminders, Outbox outbox, Answered answered, CardPictures? pictures)
    {
        _answers = answers;
        _routines = routines;
        _reminders = reminders;
        _outbox = outbox;
        _answered = answered;
        _pictures = pictures;
    }

    public async Task Message(Activity activity, CancellationToken cancellation)
    {
        var pressed = CardDataOf(activity);
        // A button of the bot's own card needs no mention.
        if (pressed?.Ask is null && !MessageText.IsForBot(activity))
            return;
        var work = Task.Run(() => Answer(activity, pressed?.Ask, cancellation), cancellation);
        await _outbox.Typing(activity, work, cancellation);
    }

    /// <summary>An edited question is answered where it was answered before; one taken back loses its answer.</summary>
    public async Task Update(Activity activity, CancellationToken cancellation)
    {
        if (activity.ChannelData?.EventType == Undelete)
        {
            await Message(activity, cancellation);
            return;
        }

        if (activity.Id is not { } question || _answered.AnswerTo(activity.Conversation!.Id!, question) is not { } answer)
            return;
        var text = MessageText.Of(activity);
        // A mended typing error must not set a second reminder.
        if (_reminders is not null && ReminderFace.IsCommand(text))
            return;
        var reply = _answers.Answer(MessageText.ToChatMessage(activity, text));
        await _outbox.Update(activity, answer, Draw(activity, reply), ReplyCard.Summary(reply), cancellation);
    }

    public async Task Delete(Activity activity, CancellationToken cancellation)
    {
        var conversation = activity.Conversation!.Id!;
        if (activity.Id is not { } question || _answered.AnswerTo(conversation, question) is not { } answer)
            return;
        await _outbox.Delete(activity, answer, cancellation);
        _answered.Forget(conversation, question);
    }

    /// <param name="activity">The message.</param>
    /// <param name="pressed">The words of the button that sent it; null for a typed message.</param>
    /// <param name="cancellation">Gives up.</param>
    private async Task<string?> Answer(Activity activity, string? pressed, CancellationToken cancellation)
    {
        if (_reminders is not null && await _reminders.Hear(activity, pressed, cancellation) is { } drawn)
            return await _outbox.Reply(activity, drawn.Card, drawn.Summary, cancellation);
        var text = pressed ?? MessageText.Of(activity);
        var (card, summary, entry) = _routines.Hear(MessageText.ToChatMessage(activity, text)) switch
        {
            RoutineTurn.Shown { Scene: var scene } => (RoutineCard.Draw(scene, ContextOf(activity)).Write(), RoutineCard.Summary(scene), scene.RoutineId),
            RoutineTurn.Refused refused => (RoutineCard.Draw(refused).Write(), refused.Text, null),
            RoutineTurn.Said { Reply: var reply } => (Draw(activity, reply), ReplyCard.Summary(reply), EntryOf(reply)),
            _ => throw new InvalidOperationException("A sort of turn without a card."),
        };
        var id = await _outbox.Reply(activity, card, summary, cancellation);
        if (id is not null)
            _answered.Remember(activity.Conversation!.Id!, activity.Id, id, entry);
        return id;
    }

    private static string? EntryOf(Reply reply) => (reply.Also ?? reply) is { Kind: ReplyKind.Answer, EntryId: var entry } ? entry : null;

    private CardJson Draw(Activity activity, Reply reply) => ReplyCard.Draw(reply, ContextOf(activity));

    private CardContext ContextOf(Activity activity) => new(MessageText.IsPersonal(activity), _pictures);

    /// <summary>What a button sent that comes as a message; null for typed messages and for what is none of the bot's.</summary>
    private static CardData? CardDataOf(Activity activity)
    {
        if (activity.Value.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return activity.Value.Deserialize(WireJson.Default.CardData);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
