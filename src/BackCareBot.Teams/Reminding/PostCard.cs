using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>The post of a reminder as a card. All that its buttons need stands in them, so they work after a restart.</summary>
internal static class PostCard
{
    private const string Tagged = $"<at>{RemindWords.You}</at>";

    public static AdaptiveCard Draw(ReminderPost post, CardContext context)
    {
        List<CardElement> body = [];
        var mentioned = post.Mention is { Kind: MentionKind.User, Id: var id } ? id : null;
        if (mentioned is not null)
            body.Add(new TextBlock($"{Tagged}, {RemindWords.Mentioned}"));
        body.Add(new TextBlock(CardText.Plain(post.Title)) { Size = "Medium", Weight = "Bolder" });
        body.Add(new TextBlock(CardText.Plain(post.Text)) { Spacing = "Small" });
        if (post.Dose.Length > 0)
            body.Add(new TextBlock($"**{CardWords.HowMuch}:** {CardText.Plain(post.Dose)}"));
        if (post.Picture is { } picture && context.Pictures?.Find(picture.Name) is { } address)
            body.Add(new Image(address, CardText.Plain(picture.Alt)));
        return new AdaptiveCard
        {
            FallbackText = Summary(post),
            Body = body,
            Actions =
            [
                Button(ReminderWords.DoneLabel, RemindMoves.Done, post) with { Style = "positive" },
                Button(ReminderWords.SnoozeLabel, RemindMoves.Snooze, post),
                Button(ReminderWords.AnotherLabel, RemindMoves.Another, post),
            ],
            Layout = new TeamsLayout("Full", mentioned is null ? null : [new Entity("mention", Tagged, new ChannelAccount(mentioned, RemindWords.You))]),
        };
    }

    /// <summary>The post in a line of plain text, for notifications.</summary>
    public static string Summary(ReminderPost post) => CardText.Cut($"{RemindWords.ReminderOf(post.Title)}. {post.Text}", 400);

    private static ExecuteButton Button(string label, string move, ReminderPost post) =>
        new(label, Verbs.Remind, new CardData { Remind = new RemindButton(move, post.ReminderId.ToString("N"), move == RemindMoves.Another ? post.EntryId : null) });
}
