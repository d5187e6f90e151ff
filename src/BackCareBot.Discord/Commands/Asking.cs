using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Routines;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;

namespace BackCareBot.Discord.Commands;

/// <summary>Finds a picture by the name that an entry gives, or null where there is none.</summary>
public delegate DiscordPicture? PictureSource(string name, string description);

/// <summary>Asks the core and draws its reply: what messages, commands and buttons have in common.</summary>
internal sealed class Asking
{
    private const string Platform = "discord";

    private readonly AnswerService _answers;
    private readonly CurrentEdition _current;
    private readonly GuidedRoutines _routines;
    private readonly PictureSource _pictures;

    public Asking(AnswerService answers, CurrentEdition current, PictureSource pictures, TimeProvider time)
    {
        _answers = answers;
        _current = current;
        _pictures = pictures;
        _routines = new GuidedRoutines(current, answers, time);
    }

    public static ChatMessage From(IncomingMessage message) => new()
    {
        Text = MessageText.Plain(message.Text, message.Self),
        Platform = Platform,
        Conversation = message.Channel.ToString(),
        User = message.Author.ToString(),
        Country = Countries.Of(null, message.GuildLocale),
    };

    public static ChatMessage From(IncomingInteraction interaction, string text) => new()
    {
        Text = text,
        Platform = Platform,
        Conversation = interaction.Channel.ToString(),
        User = interaction.User.ToString(),
        Country = Countries.Of(interaction.Locale, interaction.GuildLocale),
    };

    /// <summary>Answers words, whether typed, given to a command or sent by a button.</summary>
    public DiscordMessage Answer(ChatMessage asked, RenderOptions options) =>
        Draw(_routines.Hear(asked), options with { Full = IsMore(asked.Text) });

    /// <summary>Makes a move in a guided routine.</summary>
    public (RoutineTurn Turn, DiscordMessage Message) Play(ChatMessage who, ButtonId.Play button)
    {
        var turn = _routines.Press(who, button.State, button.Move);
        return (turn, Draw(turn, new RenderOptions(Private: true)));
    }

    /// <summary>
    /// An entry for everybody in a channel, or null where it is gone. It is answered as if to a stranger: nothing of what
    /// the person said before goes with it.
    /// </summary>
    public DiscordMessage? Share(string entryId, Snowflake interaction)
    {
        if (_current.Edition.Knowledge.Find(entryId) is not { } entry)
            return null;
        var reply = _answers.Answer(new ChatMessage
        {
            Text = Words(entry.Kind.ToString(), entry.Id, entry.Title),
            Platform = Platform,
            Conversation = $"share {interaction}",
        });
        return reply.EntryId == entryId ? Draw(reply, new RenderOptions(Private: false)) : null;
    }

    /// <summary>Suggestions for a parameter of a command.</summary>
    public IReadOnlyList<DiscordChoice> Complete(string command, string typed)
    {
        if (ApplicationCommands.Completes(command) is not { } kind)
            return [];
        return [.. _current.Edition.Names.Complete(typed, InteractionResponse.Choices.Most, kind)
            .Select(entry => new DiscordChoice(Cut(entry.Title), Slug(entry.Id)))];
    }

    private DiscordMessage Draw(RoutineTurn turn, RenderOptions options) => turn switch
    {
        RoutineTurn.Shown { Scene: var scene } => RoutineRenderer.Render(scene) with
        {
            Picture = scene.Step?.Picture is { } picture ? _pictures(picture.Name, picture.Alt) : null,
        },
        RoutineTurn.Refused refused => RoutineRenderer.Render(refused),
        RoutineTurn.Said { Reply: var reply } => Draw(reply, options),
        _ => throw new InvalidOperationException("A sort of turn without a drawing."),
    };

    /// <summary>Draws a reply that came from elsewhere, with its picture.</summary>
    public DiscordMessage Draw(Reply reply, RenderOptions options)
    {
        var message = ReplyRenderer.Render(reply, options);
        return (reply.Also ?? reply).Picture is { } picture && reply.Warnings.Count == 0
            ? message with { Picture = _pictures(picture.Name, picture.Alt) } : message;
    }

    private static string Words(string kind, string id, string title) => kind.ToLowerInvariant() switch
    {
        CommandCatalogue.Routine or CommandCatalogue.Exercise or CommandCatalogue.Technique => $"/{kind.ToLowerInvariant()} {Slug(id)}",
        _ => title,
    };

    private static bool IsMore(string text) => text.Trim().TrimEnd('.', '!').Equals("more", StringComparison.OrdinalIgnoreCase);

    private static string Slug(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Cut(string title) => DiscordText.Cut(title, 100);
}
