using System.Text.RegularExpressions;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>Brings what people type about reminders and about stored data to the desks, with what they may do there.</summary>
internal sealed partial class ReminderFace
{
    private readonly TeamsDesks _desks;
    private readonly ConversationReferences _references;
    private readonly ReminderCards _cards;
    private readonly CardPictures? _pictures;

    public ReminderFace(TeamsDesks desks, ConversationReferences references, ReminderCards cards, CardPictures? pictures)
    {
        _desks = desks;
        _references = references;
        _cards = cards;
        _pictures = pictures;
    }

    /// <summary>Whether these words do something that must not be done again, as when the message they stand in is edited.</summary>
    public static bool IsCommand(string text) =>
        TypedCommand.Parse(text)?.Name is CommandCatalogue.Remind or CommandCatalogue.Export or CommandCatalogue.Forget;

    /// <summary>Answers a message about reminders or stored data; null for every other.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="pressed">The words of the button that sent it; null for a typed message.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Drawn?> Hear(Activity activity, string? pressed, CancellationToken cancellation)
    {
        var asked = MessageText.ToChatMessage(activity, pressed ?? MessageText.Of(activity));
        if (await Data(activity, asked, cancellation) is { } data)
            return Draw(activity, data);
        var people = pressed is null ? MessageText.People(activity) : [];
        if (people.Count > 0)
            asked = asked with { Text = MentionWords().Replace(MessageText.WithoutPeople(activity), " ").Trim() };
        var command = TypedCommand.Parse(asked.Text) is { Name: CommandCatalogue.Remind, Argument: var argument } ? argument : null;
        if (people.Count > 1 && command is not null)
            return Draw(activity, RemindWords.OnePerson);
        var caller = Caller(activity, people.Count == 1 && command is not null ? new Mention(MentionKind.User, people[0]) : null);
        if (command is "" or ReminderCommands.Add && caller.Rights.MayManage && people.Count == 0)
            return await _cards.Form(activity, caller, new FormFields { Zone = activity.LocalTimezone ?? "" }, refusal: null, cancellation);
        if (await _desks.Reminders.TryRun(asked, caller, cancellation) is not { } reply)
            return null;
        return command == ReminderCommands.List
            ? await _cards.List(activity, caller, reply, chosen: "", notice: null, cancellation)
            : Draw(activity, reply);
    }

    /// <summary>Who asks, and where.</summary>
    public ReminderCaller Caller(Activity activity, Mention? mention = null)
    {
        var conversation = ConversationReferences.Base(activity.Conversation!.Id!);
        var reference = _references.Seen(conversation)
            ?? throw new InvalidOperationException("A conversation is taken note of before its message is answered.");
        return new ReminderCaller(
            PlaceOf(reference), activity.From?.Id ?? "", MemberRights.Of(reference, _desks.Right), mention);
    }

    /// <summary>A conversation as the core keeps it: whatever thread was written in, posts begin one of their own.</summary>
    public static Place PlaceOf(ConversationReference reference) => new(TeamsBot.Platform, reference.Team ?? "", reference.Conversation);

    private async Task<Reply?> Data(Activity activity, ChatMessage asked, CancellationToken cancellation)
    {
        var command = TypedCommand.Parse(asked.Text)?.Name;
        if (command == CommandCatalogue.Export && !MessageText.IsPersonal(activity))
            return RemindWords.NotHere;
        if (await _desks.Data.TryRun(asked, cancellation) is not { } reply)
            return null;
        if (reply.Kind == ReplyKind.Refusal)
            return reply;
        try
        {
            if (command == CommandCatalogue.Forget)
                await _references.ForgetPerson(asked.User, cancellation);
            else if (await _references.ChatOf(asked.User, cancellation) is not null)
                return reply with { Sections = [.. reply.Sections, new ReplySection("In Teams", "", [RemindWords.ChatStored])] };
            return reply;
        }
        catch (StoreException)
        {
            return RemindWords.HalfDone;
        }
    }

    private Drawn Draw(Activity activity, Reply reply) => Drawn.Of(reply, new CardContext(MessageText.IsPersonal(activity), _pictures));

    /// <summary>The words around a name that only say that it is to be mentioned.</summary>
    [GeneratedRegex(@"\b(?:(?:and|with|with a)\s+)?mention(?:ing|s)?\b:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionWords();
}

/// <summary>A card that answers, with its words for a notification.</summary>
internal sealed record Drawn(CardJson Card, string Summary)
{
    public static Drawn Of(Reply reply, CardContext context) => new(ReplyCard.Draw(reply, context), ReplyCard.Summary(reply));

    public static Drawn Of(AdaptiveCard card) => new(card.Write(), CardText.Cut(card.FallbackText, 400));
}
