using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Commands;

/// <summary>What the adapter tells an operator; events 231 to 259. Ids only, never what anybody wrote.</summary>
internal static partial class BotLog
{
    [LoggerMessage(EventId = 231, Level = LogLevel.Information, Message = "Discord: the commands were registered.")]
    public static partial void Registered(ILogger log);

    [LoggerMessage(EventId = 232, Level = LogLevel.Warning, Message = "Discord: the commands could not be registered ({Reason}). Run `discord register` to try again.")]
    public static partial void NotRegistered(ILogger log, string reason);

    [LoggerMessage(EventId = 241, Level = LogLevel.Warning, Message = "Discord: may not answer in channel {Channel}; missing there: {Permissions}.")]
    public static partial void MissingPermissions(ILogger log, string channel, string permissions);

    [LoggerMessage(EventId = 242, Level = LogLevel.Information, Message = "Discord: channel {Channel} is gone; its question stays without an answer.")]
    public static partial void ChannelGone(ILogger log, string channel);

    [LoggerMessage(EventId = 243, Level = LogLevel.Error, Message = "Discord: an answer in channel {Channel} could not be sent ({Reason}).")]
    public static partial void NotSent(ILogger log, string channel, string reason);

    [LoggerMessage(EventId = 244, Level = LogLevel.Warning, Message = "Discord: {Interaction} could not be answered ({Reason}).")]
    public static partial void NotResponded(ILogger log, string interaction, string reason);

    [LoggerMessage(EventId = 245, Level = LogLevel.Warning, Message = "Discord: more messages than can be answered; one was left out.")]
    public static partial void LeftOut(ILogger log);

    [LoggerMessage(EventId = 246, Level = LogLevel.Information, Message = "Discord: a button or command of another version was used.")]
    public static partial void Unknown(ILogger log);

    [LoggerMessage(EventId = 247, Level = LogLevel.Error, Message = "Discord: answering failed with {Error} at {Place}")]
    public static partial void Fault(ILogger log, string error, string place);

    [LoggerMessage(EventId = 248, Level = LogLevel.Debug, Message = "Discord: user or channel asked too much; told to wait: {Told}.")]
    public static partial void TooMany(ILogger log, bool told);
}
