using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Host.CommandLine;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>Keeps the bot on Discord while the program runs. Where Discord refuses it for good, the program ends and says why.</summary>
internal sealed partial class DiscordFace : BackgroundService
{
    private readonly BotSettings _settings;
    private readonly IHostApplicationLifetime _program;
    private readonly ILogger<DiscordFace> _log;
    private readonly IDiscordConnection _connection;
    private readonly DiscordBot _bot;

    public DiscordFace(BotSettings settings, Bot bot, IHostApplicationLifetime program, ILogger<DiscordFace> log)
    {
        _settings = settings;
        _program = program;
        _log = log;
        _connection = DiscordCarriers.Create(settings, log);
        _bot = new DiscordBot(
            _connection, bot.Answers, bot.Current, new PictureFiles(settings.KnowledgePath).Find, Manners.Usual, TimeProvider.System, log);
    }

    public ConnectionHealth Health => _bot.Health;

    /// <summary>What carries Discord.</summary>
    public string Carrier => _connection.Name;

    /// <summary>Set once Discord has refused the bot for good.</summary>
    public bool Refused { get; private set; }

    public override void Dispose()
    {
        (_connection as IDisposable)?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A refusal that came while the page is still starting would tear that down half-way.
            await Started(stoppingToken);
            LogCarrier(_log, _connection.Name);
            await _bot.Run(_settings.DiscordDevelopmentGuild, stoppingToken);
        }
        catch (DiscordStoppedException error)
        {
            Refused = true;
            LogRefused(_log, error.Message, ExitCodes.PlatformRefused);
            _program.StopApplication();
        }
    }

    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = _program.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(EventId = 262, Level = LogLevel.Information, Message = "Discord is carried by {Carrier}.")]
    private static partial void LogCarrier(ILogger log, string carrier);

    [LoggerMessage(EventId = 261, Level = LogLevel.Critical, Message = "{Advice} The program ends with exit code {ExitCode}.")]
    private static partial void LogRefused(ILogger log, string advice, int exitCode);
}
