using BackCareBot.Core.Reminders;
using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
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

    public DiscordFace(
        IDiscordConnection connection, BotSettings settings, Bot bot, Desks desks, PictureFiles pictures, IHostApplicationLifetime program,
        ILogger<DiscordFace> log)
    {
        _settings = settings;
        _program = program;
        _log = log;
        _connection = connection;
        _bot = new DiscordBot(
            connection, bot.Answers, bot.Current, new DiscordDesks(desks.Reminders, desks.Data, settings.DiscordReminderRight), pictures.Find, Manners.Usual,
            TimeProvider.System, log);
    }

    public ConnectionHealth Health => _bot.Health;

    /// <summary>What carries Discord.</summary>
    public string Carrier => _connection.Name;

    /// <summary>Adds Discord to what the program serves: the connection, the bot, and the way reminders take.</summary>
    public static void Add(IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(new PictureFiles(settings.KnowledgePath));
        services.AddSingleton(provider => DiscordCarriers.Create(settings, provider.GetRequiredService<ILogger<DiscordFace>>()));
        services.AddSingleton<IChannelMessenger>(provider => new DiscordMessenger(
            provider.GetRequiredService<IDiscordConnection>().Requests, provider.GetRequiredService<PictureFiles>().Find));
        services.AddSingleton<DiscordFace>();
        services.AddHostedService(provider => provider.GetRequiredService<DiscordFace>());
    }

    /// <summary>Set once Discord has refused the bot for good.</summary>
    public bool Refused { get; private set; }

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
