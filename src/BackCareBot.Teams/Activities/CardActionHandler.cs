using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Understanding;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Buttons whose answer takes their card's place: the guided routine, and feedback.</summary>
internal sealed class CardActionHandler
{
    private readonly AnswerService _answers;
    private readonly CurrentEdition _current;
    private readonly Uri? _pictures;

    public CardActionHandler(AnswerService answers, CurrentEdition current, Uri? pictures)
    {
        _answers = answers;
        _current = current;
        _pictures = pictures;
    }

    public InvokeReply Handle(Activity activity)
    {
        if (Read(activity.Value) is not ({ } verb, { } data))
            return InvokeReply.Refused();
        return verb switch
        {
            Verbs.Routine or Verbs.StopRoutine => Routine(activity, verb, data),
            Verbs.Feedback when data is { Entry: { } entry, Helpful: { } helpful } && _answers.Rate(entry, helpful) is { } thanks =>
                InvokeReply.OfText(thanks.ShortAnswer),
            _ => InvokeReply.Refused(),
        };
    }

    /// <summary>
    /// Each step goes through the core as if the routine were asked for anew, so that a warning given meanwhile in this
    /// conversation holds back the next exercise.
    /// </summary>
    private InvokeReply Routine(Activity activity, string verb, CardData data)
    {
        var knowledge = _current.Edition.Knowledge;
        if (data.Entry is null || knowledge.Find(data.Entry) is not { Routine: { } plan } entry
            || plan.Levels.All(level => level.Name != data.Level))
            return InvokeReply.Refused();
        var context = new CardContext(MessageText.IsPersonal(activity), _pictures);
        var reply = _answers.Answer(MessageText.ToChatMessage(activity, $"/routine {entry.Title} {data.Level}"));
        if (reply is not { Kind: ReplyKind.Answer, Routine: { } routine })
            return InvokeReply.OfCard(ReplyCard.Draw(reply, context));
        if (verb == Verbs.StopRoutine || data.Step == routine.Steps.Count)
            return InvokeReply.OfCard(RoutineCard.End(reply, stopped: verb == Verbs.StopRoutine).Write());
        if (data.Step is not { } step || step < 0 || step > routine.Steps.Count)
            return InvokeReply.Refused();
        var exercise = new AnswerComposer(knowledge).Answer(knowledge[routine.Steps[step].EntryId], Aspect.Overview);
        return InvokeReply.OfCard(RoutineCard.Step(reply, exercise, step, context).Write());
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
