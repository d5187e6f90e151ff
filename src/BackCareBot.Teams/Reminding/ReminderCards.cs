using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>Draws the cards that need to know what there is: time zones, routines, reminders.</summary>
internal sealed class ReminderCards
{
    private readonly ReminderDesk _desk;
    private readonly CardPictures? _pictures;

    public ReminderCards(ReminderDesk desk, CardPictures? pictures)
    {
        _desk = desk;
        _pictures = pictures;
    }

    /// <summary>The form, empty or as it was filled in.</summary>
    public async Task<Drawn> Form(Activity activity, ReminderCaller caller, FormFields fields, Reply? refusal, CancellationToken cancellation) =>
        Drawn.Of(FormCard.Draw(
            fields,
            await _desk.Complete(ReminderCommands.Fields.Zone, "", caller.Place, cancellation),
            await _desk.Complete(ReminderCommands.Fields.Routine, "", caller.Place, cancellation),
            refusal, ContextOf(activity)));

    /// <summary>The list with its buttons; plain words where there is nothing to list.</summary>
    public async Task<Drawn> List(
        Activity activity, ReminderCaller caller, Reply list, string chosen, Reply? notice, CancellationToken cancellation)
    {
        var reminders = await _desk.Complete(ReminderCommands.Fields.Number, "", caller.Place, cancellation);
        return reminders.Count > 0 && list.Kind == ReplyKind.Information
            ? Drawn.Of(ListCard.Draw(list, reminders, chosen, notice))
            : Drawn.Of(notice ?? list, ContextOf(activity));
    }

    public CardContext ContextOf(Activity activity) => new(MessageText.IsPersonal(activity), _pictures);
}
