using BackCareBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.DSharpPlus;

/// <summary>
/// Takes what the library logs. Its lines may hold addresses with tokens, frames and messages, so none of its words go on:
/// only which event it was and what sort of error.
/// </summary>
internal sealed class LibraryLog(ILogger log) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
        // There is one place for its lines.
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <summary>What is less than an error is told from here, in this product's words.</summary>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            WireLog.Library(log, eventId.Name ?? eventId.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), exception?.GetType().Name ?? "no exception");
    }

    public void Dispose()
    {
        // The logger belongs to whoever made it.
    }
}
