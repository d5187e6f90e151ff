using BackCareBot.Core.Commands;
using BackCareBot.Core.Memory;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Core.Routines;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using BackCareBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Commands;

/// <summary>Answers commands, buttons and completions, within the three seconds that Discord allows.</summary>
internal sealed class InteractionHandler
{
    /// <summary>Work that takes longer is announced first ("thinking") and delivered when it is done.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
    private const int Most = 20_000;

    private readonly Asking _asking;
    private readonly ReminderFace _reminders;
    private readonly IDiscordRequests _requests;
    private readonly Allowances _allowances;
    private readonly UnderWay _underWay;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationToken _stopping;
    private readonly ExpiringMap<Snowflake, bool> _seen;

    public InteractionHandler(
        Asking asking, ReminderFace reminders, IDiscordRequests requests, Allowances allowances, UnderWay underWay, TimeProvider time, ILogger log,
        CancellationToken stopping)
    {
        _asking = asking;
        _reminders = reminders;
        _requests = requests;
        _allowances = allowances;
        _underWay = underWay;
        _time = time;
        _log = log;
        _stopping = stopping;
        _seen = new ExpiringMap<Snowflake, bool>(Memory, Most, time);
    }

    public void Created(IncomingInteraction interaction)
    {
        // After a lost connection Discord may tell of it again.
        if (_seen.TryAdd(interaction.Handle.Id, true))
            _underWay.Start(() => Task.Run(() => Handle(interaction)));
    }

    private async Task Handle(IncomingInteraction interaction)
    {
        try
        {
            if (interaction.Kind == InteractionKind.Completion)
            {
                var typed = interaction.Focused is { } name ? interaction.Options.GetValueOrDefault(name, "") : "";
                await Respond(interaction, new InteractionResponse.Choices(interaction.Command == CommandCatalogue.Remind
                    ? await _reminders.Complete(interaction, typed, _stopping)
                    : _asking.Complete(interaction.Command, typed)));
                return;
            }

            if (_allowances.Ask(interaction.User.Value, interaction.Channel.Value) != Verdict.Answer)
            {
                await Respond(interaction, new InteractionResponse.Show(Notices.TooMany, Private: true));
                return;
            }

            await Answer(interaction);
        }
        catch (DiscordRefusedException error)
        {
            BotLog.NotResponded(_log, interaction.Handle.ToString(), error.Message);
        }
        catch (OperationCanceledException)
        {
            BotLog.NotResponded(_log, interaction.Handle.ToString(), "the program is stopping");
        }
    }

    private async Task Answer(IncomingInteraction interaction)
    {
        var work = Task.Run(() => Compose(interaction));
        await Task.WhenAny(work, Task.Delay(Slow, _time, _stopping));
        if (work.IsCompleted)
        {
            await Respond(interaction, await work);
            return;
        }

        await Respond(interaction, new InteractionResponse.Defer(IsPrivate(interaction)));
        var message = await work switch
        {
            InteractionResponse.Show show => show.Message,
            InteractionResponse.Update update => update.Message,
            _ => Notices.Fault,
        };
        await _requests.EditResponse(interaction.Handle, message, _stopping);
    }

    private async Task<InteractionResponse> Compose(IncomingInteraction interaction)
    {
        try
        {
            return interaction.Kind switch
            {
                InteractionKind.Button => await Button(interaction),
                InteractionKind.MessageCommand when interaction.Command == ApplicationCommands.AskAboutThis =>
                    Answered(interaction, Asking.From(interaction, MessageText.Plain(interaction.TargetText, self: null))),
                InteractionKind.Command when interaction.Command == CommandCatalogue.Remind => await Remind(interaction),
                InteractionKind.Command when ApplicationCommands.Typed(interaction.Command, interaction.Options) is { } text =>
                    await Say(interaction, Asking.From(interaction, text)),
                _ => Unknown(Notices.NoSuchCommand),
            };
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // A fault of the program. The message of an exception may hold the user's words; its place does not.
            BotLog.Fault(_log, error.GetType().Name, error.StackTrace ?? "");
            return new InteractionResponse.Show(Notices.Fault, Private: true);
        }
    }

    private async Task<InteractionResponse> Button(IncomingInteraction interaction)
    {
        switch (ButtonId.Read(interaction.ButtonId))
        {
            case ButtonId.Say say:
                return await Say(interaction, Asking.From(interaction, say.Words) with { About = say.About.Length == 0 ? null : say.About });
            case ButtonId.Play play:
                var (turn, drawn) = _asking.Play(Asking.From(interaction, ""), play);
                if (turn is RoutineTurn.Refused { Refusal: RoutineRefusal.Unreadable })
                    return Unknown(Notices.OldButton);
                return IsInPlace(interaction, turn, play.Move)
                    ? new InteractionResponse.Update(drawn)
                    : new InteractionResponse.Show(drawn, IsPrivate(interaction));
            case ButtonId.Share share:
                return _asking.Share(share.EntryId, interaction.Handle.Id) is { } shared
                    ? new InteractionResponse.Show(shared, Private: false) : Unknown(Notices.OldButton);
            case ButtonId.Remind remind:
                var reply = await _reminders.Press(interaction, remind, _stopping);
                var shown = _asking.Draw(reply, new RenderOptions(Private: true));
                return new InteractionResponse.Show(ReminderRenderer.Another(shown, reply, remind.Reminder), IsPrivate(interaction));
            default:
                return Unknown(Notices.OldButton);
        }
    }

    private async Task<InteractionResponse> Remind(IncomingInteraction interaction)
    {
        if (!ApplicationCommands.IsSubcommand(interaction.Command, interaction.Subcommand))
            return Unknown(Notices.NoSuchCommand);
        return await _reminders.Run(interaction, _stopping) is { } reply
            ? new InteractionResponse.Show(_asking.Draw(reply, new RenderOptions(Private: true)), IsPrivate(interaction))
            : Answered(interaction, Asking.From(interaction, ReminderDesk.Typed(interaction.Subcommand, interaction.Options)));
    }

    private async Task<InteractionResponse> Say(IncomingInteraction interaction, Core.Answers.ChatMessage asked) =>
        await _reminders.Hear(asked, interaction, _stopping) is { } reply
            ? new InteractionResponse.Show(_asking.Draw(reply, new RenderOptions(Private: true)), IsPrivate(interaction))
            : Answered(interaction, asked);

    private InteractionResponse.Show Answered(IncomingInteraction interaction, Core.Answers.ChatMessage asked)
    {
        var isPrivate = IsPrivate(interaction);
        return new InteractionResponse.Show(
            _asking.Answer(asked, new RenderOptions(Private: true, CanShare: isPrivate)), isPrivate);
    }

    private InteractionResponse.Show Unknown(DiscordMessage notice)
    {
        BotLog.Unknown(_log);
        return new InteractionResponse.Show(notice, Private: true);
    }

    /// <summary>
    /// Whether a routine's button changes its message. Below a list a routine of one's own begins, and the list stays; a
    /// refusal, and a warning that only the person may see, leave a message that others see as it is.
    /// </summary>
    private static bool IsInPlace(IncomingInteraction interaction, RoutineTurn turn, RoutineMove move) => turn switch
    {
        RoutineTurn.Shown => move != RoutineMove.Show,
        RoutineTurn.Said => interaction.OnPrivateMessage || interaction.Guild is null,
        _ => false,
    };

    /// <summary>In a server nobody else sees it; in direct messages nobody else is there.</summary>
    private static bool IsPrivate(IncomingInteraction interaction) => interaction.Guild is not null;

    private Task Respond(IncomingInteraction interaction, InteractionResponse response) =>
        _requests.Respond(interaction.Handle, response, _stopping);
}
