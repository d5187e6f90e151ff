using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.Web;

/// <summary>
/// Takes over edited knowledge files while the program runs. It looks at the files every second rather than waiting for
/// notices of the file system, which get lost on network drives and in containers.
/// </summary>
internal sealed partial class KnowledgeWatcher : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Bot _bot;
    private readonly TimeProvider _time;
    private readonly ILogger<KnowledgeWatcher> _log;

    public KnowledgeWatcher(Bot bot, ILogger<KnowledgeWatcher> log, TimeProvider? time = null)
    {
        _bot = bot;
        _log = log;
        _time = time ?? TimeProvider.System;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    private void Look()
    {
        try
        {
            if (_bot.Current.Reload() is not { } load)
                return;
            foreach (var fault in load.Faults.Where(fault => load.Base is null || fault.Severity == FaultSeverity.Error))
                LogFault(_log, fault.ToString());
            if (load.Base is null)
                LogKept(_log, load.Faults.Count);
            else
            {
                LogTaken(_log, load.Base.Entries.Count);
                Memory.HandBack();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An editor is just writing; the next look finds the file whole.
            LogBusy(_log, error.Message);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A fault of the program over somebody's edit must not end the answers of everybody.
            LogFailed(_log, error);
        }
    }

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "Knowledge: {Fault}")]
    private static partial void LogFault(ILogger log, string fault);

    [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "The edited knowledge base has {Count} faults; the last good one keeps serving.")]
    private static partial void LogKept(ILogger log, int count);

    [LoggerMessage(EventId = 103, Level = LogLevel.Information, Message = "The edited knowledge base serves now, {Count} entries.")]
    private static partial void LogTaken(ILogger log, int count);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "The edited knowledge base could not be read, which is a fault of the program; the last good one keeps serving.")]
    private static partial void LogFailed(ILogger log, Exception error);

    [LoggerMessage(EventId = 104, Level = LogLevel.Debug, Message = "A knowledge file is being written: {Reason}")]
    private static partial void LogBusy(ILogger log, string reason);
}
