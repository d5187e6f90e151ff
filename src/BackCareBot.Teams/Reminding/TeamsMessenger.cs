using BackCareBot.Core.Reminders;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>
/// Posts reminders into conversations of Teams. Teams has nothing to know a repeated post by: one that was under way when
/// the program was killed, or whose connection broke, may come twice.
/// </summary>
public sealed class TeamsMessenger : IChannelMessenger
{
    private const int BadRequest = 400;

    private readonly TeamsConnection _connection;

    public TeamsMessenger(TeamsConnection connection) => _connection = connection;

    public string Platform => TeamsBot.Platform;

    public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(post);
        ConversationReference? reference;
        try
        {
            reference = await _connection.Find(place.Channel, cancellation);
        }
        catch (StoreException)
        {
            return PostOutcome.TryAgain;
        }

        // A conversation that the bot was taken out of is forgotten.
        if (reference is null)
            return PostOutcome.Gone;
        var (outcome, status) = await Send(reference, post, cancellation);
        // Somebody who has left the organisation can no longer be mentioned; the others still want their stretch.
        return status == BadRequest && post.Mention is not null
            ? (await Send(reference, post with { Mention = null }, cancellation)).Outcome
            : outcome;
    }

    public async Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var notice = NoticeCard.Draw(text).Write();
        try
        {
            return await Told(await _connection.ChatOf(user, cancellation), notice, text, cancellation)
                || await Told(await _connection.Find(place.Channel, cancellation), notice, text, cancellation);
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private Task<(PostOutcome Outcome, int Status)> Send(ConversationReference to, ReminderPost post, CancellationToken cancellation)
    {
        var context = new CardContext(to.Type == "personal", _connection.Pictures);
        return Send(to, PostCard.Draw(post, context).Write(), PostCard.Summary(post), cancellation);
    }

    private async Task<bool> Told(ConversationReference? to, CardJson notice, string text, CancellationToken cancellation) =>
        to is not null && (await Send(to, notice, CardText.Cut(text, 400), cancellation)).Outcome == PostOutcome.Delivered;

    private async Task<(PostOutcome Outcome, int Status)> Send(ConversationReference to, CardJson card, string summary, CancellationToken cancellation)
    {
        try
        {
            await _connection.Outbox.Post(to, card, summary, cancellation);
            return (PostOutcome.Delivered, 0);
        }
        catch (ConnectorException error)
        {
            return (error.IsGone ? PostOutcome.Gone : PostOutcome.TryAgain, error.Status);
        }
    }
}
