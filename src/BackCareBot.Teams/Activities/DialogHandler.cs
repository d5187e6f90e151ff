using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>"Ask privately": a dialog in which only the person who asks sees question and answer.</summary>
internal sealed class DialogHandler
{
    private readonly AnswerService _answers;
    private readonly CardPictures? _pictures;

    public DialogHandler(AnswerService answers, CardPictures? pictures)
    {
        _answers = answers;
        _pictures = pictures;
    }

    public static InvokeReply Open() => Dialog(FixedCards.Question().Write(), "small");

    public InvokeReply Submit(Activity activity)
    {
        if (QuestionOf(activity.Value) is not { } question)
            return InvokeReply.Refused();
        var message = MessageText.ToChatMessage(activity, question);
        // A conversation of its own: nothing of it shows up in the channel, not even as a follow-up.
        var reply = _answers.Answer(message with { Conversation = $"{message.Conversation}/private" });
        return Dialog(ReplyCard.Draw(WithoutButtons(reply), new CardContext(Private: true, _pictures)), "large");
    }

    /// <summary>A dialog's buttons would come back as another submit; what they ask for can be asked in the chat.</summary>
    private static Reply WithoutButtons(Reply reply) => reply with { Actions = [], Suggestions = [], EntryId = null, Also = reply.Also is { } also ? WithoutButtons(also) : null };

    private static InvokeReply Dialog(CardJson card, string height) => InvokeReply.Of(
        200, new DialogAnswer(new DialogTask("continue", new DialogContent(CardWords.DialogTitle, height, "medium", Outbox.Card(card)))),
        OutgoingJson.Default.DialogAnswer);

    private static string? QuestionOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object
                && value.Deserialize(WireJson.Default.DialogValue) is { Data.ValueKind: JsonValueKind.Object } dialog
                ? dialog.Data.Deserialize(WireJson.Default.CardData)?.Question
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
