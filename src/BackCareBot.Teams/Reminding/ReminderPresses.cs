using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>The buttons of the form, of the list and below posts. What they carry comes from a client, so all of it is checked.</summary>
internal sealed class ReminderPresses
{
    private readonly ReminderDesk _desk;
    private readonly AnswerService _answers;
    private readonly ReminderFace _face;
    private readonly ReminderCards _cards;

    public ReminderPresses(ReminderDesk desk, AnswerService answers, ReminderFace face, ReminderCards cards)
    {
        _desk = desk;
        _answers = answers;
        _face = face;
        _cards = cards;
    }

    /// <returns>The answer; null where the button is none of these.</returns>
    public async Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation)
    {
        if (Read(activity.Value) is not ({ } button, var data))
            return null;
        var caller = _face.Caller(activity);
        switch (button.Do)
        {
            case RemindMoves.Done or RemindMoves.Snooze or RemindMoves.Another:
                return await BelowPost(activity, button, caller, cancellation);
            case RemindMoves.Form:
                return InvokeReply.OfCard((await _cards.Form(activity, caller, new FormFields { Zone = activity.LocalTimezone ?? "" }, null, cancellation)).Card);
            case ReminderCommands.Add:
                return await Add(activity, FormFields.Read(data), caller, cancellation);
            case ReminderCommands.List:
                return await List(activity, caller, "", notice: null, cancellation);
            case ReminderCommands.Test or ReminderCommands.Pause or ReminderCommands.Resume or ReminderCommands.Remove:
                var number = FormFields.NumberOf(data);
                var fields = new Dictionary<string, string> { [ReminderCommands.Fields.Number] = number };
                return await _desk.Run(button.Do, fields, caller, cancellation) is { } done
                    ? await List(activity, caller, number, done, cancellation)
                    : Unasked(activity, button.Do, fields);
            default:
                return InvokeReply.Refused();
        }
    }

    private async Task<InvokeReply> BelowPost(Activity activity, RemindButton button, ReminderCaller caller, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(button.Id, "N", out var id))
            return InvokeReply.Refused();
        if (button.Do != RemindMoves.Another)
        {
            var said = button.Do == RemindMoves.Done
                ? await _desk.Done(caller.Place!, caller.User, id, cancellation)
                : await _desk.Snooze(caller.Place!, caller.User, id, cancellation);
            return InvokeReply.OfText(said.ShortAnswer);
        }

        var next = await _desk.Another(caller.Place!, id, button.Entry ?? "", cancellation);
        if (next.EntryId is not { } entry)
            return InvokeReply.OfText(next.ShortAnswer);
        var post = new ReminderPost(id, "", entry, next.Title, next.ShortAnswer, next.Dose ?? "", next.Picture, Mention: null);
        return InvokeReply.OfCard(PostCard.Draw(post, _cards.ContextOf(activity)).Write());
    }

    private async Task<InvokeReply> Add(Activity activity, FormFields fields, ReminderCaller caller, CancellationToken cancellation)
    {
        if (fields.MentionMe && !MessageText.IsPersonal(activity))
            caller = caller with { Mention = new Mention(MentionKind.User, caller.User) };
        var command = fields.ToCommand();
        if (await _desk.Run(ReminderCommands.Add, command, caller, cancellation) is not { } reply)
            return Unasked(activity, ReminderCommands.Add, command);
        return reply.Kind == ReplyKind.Refusal
            ? InvokeReply.OfCard((await _cards.Form(activity, caller, fields, reply, cancellation)).Card)
            : await List(activity, caller, "", reply, cancellation);
    }

    private async Task<InvokeReply> List(Activity activity, ReminderCaller caller, string chosen, Reply? notice, CancellationToken cancellation)
    {
        var list = await _desk.Run(ReminderCommands.List, new Dictionary<string, string>(), caller, cancellation)
            ?? throw new InvalidOperationException("A list tells of no warning sign.");
        return InvokeReply.OfCard((await _cards.List(activity, caller, list, chosen, notice, cancellation)).Card);
    }

    /// <summary>What was filled in tells of a warning sign, which leads whatever else was asked.</summary>
    private InvokeReply Unasked(Activity activity, string subcommand, IReadOnlyDictionary<string, string> fields) => InvokeReply.OfCard(ReplyCard.Draw(
        _answers.Answer(MessageText.ToChatMessage(activity, ReminderDesk.Typed(subcommand, fields))), _cards.ContextOf(activity)));

    private static (RemindButton Button, JsonElement Data)? Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object
                && value.Deserialize(WireJson.Default.CardActionValue)?.Action is { Verb: Verbs.Remind, Data: { ValueKind: JsonValueKind.Object } data }
                && data.Deserialize(WireJson.Default.CardData)?.Remind is { } button
                ? (button, data)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
