using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Reminders.Phrases;
using BackCareBot.Core.Text;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>Posts a reminder once, at this moment: what <c>remind test</c> does. The composition gives it.</summary>
public delegate Task<PostOutcome> PostNow(Place place, ReminderPost post, CancellationToken cancellation);

/// <summary>
/// Everything a person does about reminders, whatever the platform: typed words, typed fields and the buttons of a post.
/// Safe to call from many threads. Never throws for what a person may write, nor where the store cannot be used: the reply
/// says what is wrong.
/// </summary>
public sealed class ReminderDesk
{
    private readonly CurrentEdition _current;
    private readonly TimeProvider _time;
    private readonly Action<StoreException>? _failed;
    private readonly ReminderActions _actions;
    private readonly PostButtons _buttons;
    private readonly ReminderCompletion _completion;

    /// <param name="store">Where reminders are kept.</param>
    /// <param name="current">The knowledge base in use.</param>
    /// <param name="settings">What the operator has set.</param>
    /// <param name="post">Posts at once, for <c>test</c>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="failed">Told of every failure of the store, for the operator's log; the person is told in plain words.</param>
    public ReminderDesk(
        IReminderStore store, CurrentEdition current, ReminderSettings settings, PostNow post, TimeProvider time,
        Action<StoreException>? failed = null)
    {
        _current = current;
        _time = time;
        _failed = failed;
        _actions = new ReminderActions(store, current, settings, post);
        _buttons = new PostButtons(store, current, settings);
        _completion = new ReminderCompletion(store, current);
    }

    /// <summary>
    /// Does what a typed message asks about reminders: <c>remind weekdays at 09:30</c>, <c>/remind list</c>, or, within an
    /// hour of a post, the words of its buttons (<c>done</c>, <c>snooze 10 min</c>, <c>another</c>).
    /// </summary>
    /// <returns>
    /// The reply; null where the message is nothing of this, or tells of a warning sign: then it is
    /// <see cref="AnswerService"/>'s.
    /// </returns>
    public async Task<Reply?> TryRun(ChatMessage message, ReminderCaller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Place is { } place && PostButtons.Named(message.Text) is { } button)
            return await Guard(() => _buttons.Press(button, place, caller.User, message.About, Now, cancellation));
        if (message.Text.Length > AnswerService.LongestMessage || ReminderMessage.Parse(message.Text) is not { } command)
            return null;
        var input = command.Read(_current.Edition.Names, Now);
        return !input.IsPlain && Warns(message.Text) ? null : await Run(command, input, caller, cancellation);
    }

    /// <summary>Does what a filled form or a platform's own command asks.</summary>
    /// <param name="subcommand">One of the subcommands of <see cref="ReminderCommands.Description"/>.</param>
    /// <param name="fields">Their values as typed, by the names of the parameters; missing or empty ones are left out.</param>
    /// <param name="caller">Who asks, and where. The mention comes here, not in the fields.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// The reply; null where the fields tell of a warning sign: then the text of <see cref="Typed"/> is
    /// <see cref="AnswerService"/>'s.
    /// </returns>
    public Task<Reply?> Run(
        string subcommand, IReadOnlyDictionary<string, string> fields, ReminderCaller caller, CancellationToken cancellation) =>
        TryRun(new ChatMessage { Text = Typed(subcommand, fields) }, caller, cancellation);

    /// <summary>Whether a typed message is a command about reminders, so that what its writer may do matters.</summary>
    public static bool IsCommand(string text) => ReminderMessage.Parse(text) is not null;

    /// <summary>The same as a person would type it.</summary>
    public static string Typed(string subcommand, IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var description = ReminderCommands.Description.Subcommands.FirstOrDefault(item => item.Name == subcommand)
            ?? throw new ArgumentException($"“{subcommand}” is no subcommand of remind.", nameof(subcommand));
        // The number comes first, as a person would say it.
        var said = description.Parameters.Where(parameter => parameter.Kind != ParameterKind.Mention)
            .Select(parameter => (parameter.Name, Value: fields.GetValueOrDefault(parameter.Name, "").Trim())).Where(field => field.Value.Length > 0);
        return string.Join(' ', said.Select(field => $"{field.Name}: {field.Value}").Prepend($"/{CommandCatalogue.Remind} {subcommand}"));
    }

    /// <summary>Suggestions for a field: zones by what was typed, days, routines, the numbers of this place's reminders.</summary>
    /// <returns>At most 25; empty for fields without suggestions and where the store cannot be used.</returns>
    public async Task<IReadOnlyList<Completion>> Complete(string field, string typed, Place? place, CancellationToken cancellation)
    {
        try
        {
            return await _completion.Of(field, typed, place, cancellation);
        }
        catch (StoreException error)
        {
            _failed?.Invoke(error);
            return [];
        }
    }

    /// <summary>What adding a reminder with these fields would do: the first three times and a stretch, or what stands in its way. Nothing is kept.</summary>
    /// <returns>The reply; null where the fields tell of a warning sign, as for <see cref="Run(string, IReadOnlyDictionary{string, string}, ReminderCaller, CancellationToken)"/>.</returns>
    public async Task<Reply?> Preview(IReadOnlyDictionary<string, string> fields, ReminderCaller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var text = Typed(ReminderCommands.Add, fields);
        if (caller.Place is not { } place)
            return ReminderWords.NoChannel;
        var command = ReminderMessage.Parse(text)!;
        var input = command.Read(_current.Edition.Names, Now);
        if (!input.IsPlain && Warns(text))
            return null;
        return await Sure(() => _actions.Preview(new ReminderRequest(command.Subcommand, input, place, caller, Now), cancellation));
    }

    /// <summary>The reminders of a place, one by one, for a face that shows each with its buttons.</summary>
    /// <returns>Null where the store cannot be used.</returns>
    public async Task<IReadOnlyList<ReminderLine>?> List(Place place, CancellationToken cancellation)
    {
        try
        {
            return await _actions.Lines(place, Now, cancellation);
        }
        catch (StoreException error)
        {
            _failed?.Invoke(error);
            return null;
        }
    }

    /// <summary>The button Done: counts the person for today, where that is set, and says how many they are.</summary>
    public Task<Reply> Done(Place place, string user, Guid reminderId, CancellationToken cancellation) =>
        Sure(() => _buttons.Done(place, user, reminderId, Now, cancellation));

    /// <summary>The button Snooze: the reminder comes again after the set delay, for the whole channel.</summary>
    public Task<Reply> Snooze(Place place, string user, Guid reminderId, CancellationToken cancellation) =>
        Sure(() => _buttons.Snooze(place, reminderId, Now, cancellation));

    /// <summary>The button Another: the stretch after the one that is shown, as a reply to whoever pressed it.</summary>
    /// <param name="place">Where the post stands.</param>
    /// <param name="reminderId">The post's reminder.</param>
    /// <param name="entryId">The stretch that the post shows.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Reply> Another(Place place, Guid reminderId, string entryId, CancellationToken cancellation) =>
        Sure(() => _buttons.Another(place, reminderId, entryId, Now, cancellation));

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    private async Task<Reply?> Run(ReminderMessage command, ReminderInput input, ReminderCaller caller, CancellationToken cancellation)
    {
        if (caller.Place is not { } place)
            return ReminderWords.NoChannel;
        if (command.Subcommand.Length == 0 || command is { Subcommand: ReminderCommands.Add, Rest: "" })
            return ReminderWords.Help();
        return await Guard(async () => await _actions.Do(new ReminderRequest(command.Subcommand, input, place, caller, Now), cancellation));
    }

    /// <summary>A warning sign leads, whatever else a message asks.</summary>
    private bool Warns(string text)
    {
        var edition = _current.Edition;
        return edition.Triage.Look(edition.Understanding.Understand(Tokenizer.Tokenize(text))).Any(finding => finding.Leads);
    }

    private async Task<Reply> Sure(Func<Task<Reply>> act) => (await Guard(async () => await act()))!;

    private async Task<Reply?> Guard(Func<Task<Reply?>> act)
    {
        try
        {
            return await act();
        }
        catch (StoreException error)
        {
            _failed?.Invoke(error);
            return ReminderWords.StoreFailed();
        }
    }
}
