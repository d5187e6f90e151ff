using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>The bot's coming and going: a welcome, once a conversation, and no memory of it after it was taken out.</summary>
internal sealed class ArrivalHandler
{
    private readonly ConversationReferences _references;
    private readonly Outbox _outbox;

    public ArrivalHandler(ConversationReferences references, Outbox outbox)
    {
        _references = references;
        _outbox = outbox;
    }

    /// <summary>Members came or went. Teams tells of the bot's own arrival here and as an installation, in any order.</summary>
    public Task Members(Activity activity, CancellationToken cancellation)
    {
        if (Holds(activity.MembersRemoved, activity.Recipient))
            Leave(activity);
        return Holds(activity.MembersAdded, activity.Recipient) ? Welcome(activity, cancellation) : Task.CompletedTask;
    }

    public Task Installation(Activity activity, CancellationToken cancellation)
    {
        if (activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
            Leave(activity);
        // "add-upgrade" is a new version of the app where it was before.
        return activity.Action == "add" ? Welcome(activity, cancellation) : Task.CompletedTask;
    }

    private async Task Welcome(Activity activity, CancellationToken cancellation)
    {
        var conversation = ConversationReferences.Base(activity.Conversation!.Id!);
        if (!_references.TakeWelcome(conversation) || _references.Find(conversation) is not { } reference)
            return;
        try
        {
            var card = FixedCards.Welcome(new CardContext(MessageText.IsPersonal(activity))).Write();
            await _outbox.Post(reference, card, CardWords.WelcomeTitle, cancellation);
        }
        catch
        {
            _references.ReturnWelcome(conversation);
            throw;
        }
    }

    private void Leave(Activity activity) => _references.Forget(ConversationReferences.Base(activity.Conversation!.Id!));

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        members is not null && members.Any(member => member.Id is not null && member.Id == bot?.Id);
}
