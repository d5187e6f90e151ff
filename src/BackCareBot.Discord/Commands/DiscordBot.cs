using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Commands;

/// <summary>The bot on Discord, over whatever connection carries it.</summary>
public sealed class DiscordBot : IDiscordEvents
{
    /// <summary>How long answers that are under way may take when the program stops.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly IDiscordConnection _connection;
    private readonly Asking _asking;
    private readonly ReminderFace _reminders;
    private readonly Allowances _allowances;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private MessageHandler? _messages;
    private InteractionHandler? _interactions;

    public DiscordBot(
        IDiscordConnection connection, AnswerService answers, CurrentEdition current, DiscordDesks desks, PictureSource pictures,
        Manners manners, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _asking = new Asking(answers, current, pictures, time);
        _reminders = new ReminderFace(desks, connection.Requests);
        _allowances = new Allowances(manners, time);
        _time = time;
        _log = log;
    }

    public ConnectionHealth Health => _connection.Health;

    /// <summary>Registers the commands and answers until cancelled; then finishes what is under way.</summary>
    /// <param name="developmentGuild">The one server to register commands in, or null for everywhere.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot until an operator changes something.</exception>
    public async Task Run(Snowflake? developmentGuild, CancellationToken cancellation)
    {
        using var stopping = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        var lanes = new Lanes(2 * Environment.ProcessorCount);
        var underWay = new UnderWay();
        var sending = new Sending(_connection.Requests, underWay, _time, _log, stopping.Token);
        _messages = new MessageHandler(_asking, _reminders, sending, _allowances, lanes, _time, _log, stopping.Token);
        _interactions = new InteractionHandler(_asking, _reminders, _connection.Requests, _allowances, underWay, _time, _log, stopping.Token);
        underWay.Start(() => Register(developmentGuild, cancellation));
        try
        {
            await _connection.Run(this, cancellation);
        }
        finally
        {
            stopping.CancelAfter(Farewell);
            await lanes.Finish();
            await underWay.Finish();
        }
    }

    void IDiscordEvents.MessageCreated(IncomingMessage message) => _messages?.Created(message);

    void IDiscordEvents.MessageEdited(IncomingMessage message) => _messages?.Edited(message);

    void IDiscordEvents.MessageDeleted(Snowflake channel, Snowflake message) => _messages?.Deleted(channel, message);

    void IDiscordEvents.InteractionCreated(IncomingInteraction interaction) => _interactions?.Created(interaction);

    private async Task Register(Snowflake? guild, CancellationToken cancellation)
    {
        try
        {
            if (await CommandRegistrar.Register(_connection.Requests, guild, cancellation))
                BotLog.Registered(_log);
        }
        catch (DiscordRefusedException error)
        {
            BotLog.NotRegistered(_log, error.Message);
        }
        catch (OperationCanceledException)
        {
            // The program stops before it came to that.
        }
    }
}
