using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Buttons whose answer takes their card's place: the guided routine, and feedback.</summary>
internal sealed class CardActionHandler
{
    private readonly AnswerService _answers;
    private readonly GuidedRoutines _routines;
    private readonly CardPictures? _pictures;

    public CardActionHandler(AnswerService answers, GuidedRoutines routines, CardPictures? pictures)
    {
        _answers = answers;
        _routines = routines;
        _pictures = pictures;
    }

    public InvokeReply Handle(Activity activity)
    {
        if (Read(activity.Value) is not ({ } verb, { } data))
            return InvokeReply.Refused();
        return verb switch
        {
            Verbs.Routine when data is { State: { } state, Move: { } name } && Enum.TryParse<RoutineMove>(name, out var move) && Enum.IsDefined(move) =>
                Routine(activity, state, move),
            Verbs.Feedback when data is { Entry: { } entry, Helpful: { } helpful } && _answers.Rate(entry, helpful) is { } thanks =>
                InvokeReply.OfText(thanks.ShortAnswer),
            _ => InvokeReply.Refused(),
        };
    }

    private InvokeReply Routine(Activity activity, string state, RoutineMove move)
    {
        var context = new CardContext(MessageText.IsPersonal(activity), _pictures);
        return _routines.Press(MessageText.ToChatMessage(activity, ""), state, move) switch
        {
            RoutineTurn.Shown shown => InvokeReply.OfCard(RoutineCard.Draw(shown.Scene, context).Write()),
            RoutineTurn.Said said => InvokeReply.OfCard(ReplyCard.Draw(said.Reply, context)),
            // Only the person who pressed sees a text; the card stays as it is for whose it is.
            RoutineTurn.Refused { Refusal: RoutineRefusal.NotYours } refused => InvokeReply.OfText(refused.Text),
            RoutineTurn.Refused { Refusal: RoutineRefusal.Stale } refused => InvokeReply.OfCard(RoutineCard.Draw(refused).Write()),
            _ => InvokeReply.Refused(),
        };
    }

    private static (string Verb, CardData Data)? Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object
                && value.Deserialize(WireJson.Default.CardActionValue)?.Action is { Verb: { } verb, Data.ValueKind: JsonValueKind.Object } action
                && action.Data.Deserialize(WireJson.Default.CardData) is { } data
                ? (verb, data)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
