using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>What the delivery tells its operator: which reminder and when, never its text.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(EventId = 501, Level = LogLevel.Debug, Message = "Reminder {Reminder} of {Moment} is delivered.")]
    public static partial void Delivered(ILogger log, Guid reminder, Instant moment);

    [LoggerMessage(EventId = 502, Level = LogLevel.Warning, Message = "Reminder {Reminder} of {Moment} is skipped: it was not delivered within {Grace}.")]
    public static partial void Late(ILogger log, Guid reminder, Instant moment, Duration grace);

    [LoggerMessage(EventId = 503, Level = LogLevel.Information, Message = "Reminder {Reminder} of {Moment} could not be posted to {Platform}; try {Try} comes in {Pause}.")]
    public static partial void TryAgain(ILogger log, Guid reminder, Instant moment, string platform, int @try, TimeSpan pause);

    [LoggerMessage(EventId = 504, Level = LogLevel.Warning, Message = "Reminder {Reminder} is disabled: {Platform} says that its channel is gone or forbidden. Its maker was told: {Told}.")]
    public static partial void Gone(ILogger log, Guid reminder, string platform, bool told);

    [LoggerMessage(EventId = 505, Level = LogLevel.Error, Message = "The store of reminders cannot be used; trying again in {Pause}.")]
    public static partial void StoreFailed(ILogger log, TimeSpan pause, Exception error);

    [LoggerMessage(EventId = 506, Level = LogLevel.Error, Message = "Posting reminder {Reminder} to {Platform} failed in an unforeseen way.")]
    public static partial void PostFailed(ILogger log, Guid reminder, string platform, Exception error);

    [LoggerMessage(EventId = 507, Level = LogLevel.Warning, Message = "A post to {Platform} took longer than {Patience} and is given up.")]
    public static partial void Hung(ILogger log, string platform, TimeSpan patience);

    [LoggerMessage(EventId = 508, Level = LogLevel.Error, Message = "Reminder {Reminder} has nothing to post at {Moment}.")]
    public static partial void Empty(ILogger log, Guid reminder, Instant moment, Exception? error);

    [LoggerMessage(EventId = 509, Level = LogLevel.Warning, Message = "The lease has run out before reminder {Reminder} of {Moment} was posted; it is given back.")]
    public static partial void LeaseLapsed(ILogger log, Guid reminder, Instant moment);
}
