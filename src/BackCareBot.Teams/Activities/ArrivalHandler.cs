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
    public async Task Members(Activity activity, CancellationToken cancellation)
    {
        if (Holds(activity.MembersRemoved, activity.Recipient))
            await Leave(activity, cancellation);
        if (Holds(activity.MembersAdded, activity.Recipient))
            await Welcome(activity, cancellation);
    }

    public async Task Installation(Activity activity, CancellationToken cancellation)
    {
        if (activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
            await Leave(activity, cancellation);
        // "add-upgrade" is a new version of the app where it was before.
        if (activity.Action == "add")
            await Welcome(activity, cancellation);
    }

    private async Task Welcome(Activity activity, CancellationToken cancellation)
    {
        var conversation = ConversationReferences.Base(activity.Conversation!.Id!);
        if (!await _references.TakeWelcome(conversation, cancellation) || _references.Seen(conversation) is not { } reference)
            return;
        try
        {
            var card = FixedCards.Welcome(new CardContext(MessageText.IsPersonal(activity))).Write();
            await _outbox.Post(reference, card, CardWords.WelcomeTitle, cancellation);
        }
        catch
        {
            await _references.ReturnWelcome(conversation, cancellation);
            throw;
        }
    }

    private Task Leave(Activity activity, CancellationToken cancellation) =>
        _references.Forget(ConversationReferences.Base(activity.Conversation!.Id!), cancellation);

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        members is not null && members.Any(member => member.Id is not null && member.Id == bot?.Id);
}
