using BackCareBot.Discord.Wire.Gateway;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Wire;

/// <summary>What the client tells an operator; events 201 to 229. Never a text of a user, never a token.</summary>
internal static partial class WireLog
{
    [LoggerMessage(EventId = 201, Level = LogLevel.Information, Message = "Discord: shard {Shard} of {Shards} is {State}.")]
    public static partial void StateChanged(ILogger log, int shard, int shards, ShardState state);

    [LoggerMessage(EventId = 202, Level = LogLevel.Warning, Message = "Discord: shard {Shard} lost its connection ({Reason}); next attempt in {Seconds:0.0} s.")]
    public static partial void Lost(ILogger log, int shard, string reason, double seconds);

    [LoggerMessage(EventId = 203, Level = LogLevel.Warning, Message = "Discord: shard {Shard} got a frame that is none ({Reason}); it was left out.")]
    public static partial void MalformedFrame(ILogger log, int shard, string reason);

    [LoggerMessage(EventId = 204, Level = LogLevel.Warning, Message = "Discord: no more sessions today; the next may start in {Minutes:0} minutes.")]
    public static partial void NoSessionsLeft(ILogger log, double minutes);

    [LoggerMessage(EventId = 205, Level = LogLevel.Error, Message = "Discord: an event ({Event}) could not be handed on.")]
    public static partial void EventFailed(ILogger log, string @event, Exception error);

    [LoggerMessage(EventId = 206, Level = LogLevel.Warning, Message = "Discord: the library told of an error ({Event}, {Error}).")]
    public static partial void Library(ILogger log, string @event, string error);

    [LoggerMessage(EventId = 211, Level = LogLevel.Warning, Message = "Discord: {Request} came too often; waiting {Seconds:0.0} s (global: {Global}).")]
    public static partial void TooManyRequests(ILogger log, string request, double seconds, bool global);

    [LoggerMessage(EventId = 212, Level = LogLevel.Warning, Message = "Discord: {Request} got status {Status}; it will be repeated.")]
    public static partial void ServerError(ILogger log, string request, int status);

    [LoggerMessage(EventId = 213, Level = LogLevel.Error, Message = "Discord refused {Count} requests in ten minutes. No more are sent for a while, so that this address is not blocked: look at the refusals above.")]
    public static partial void HeldBack(ILogger log, int count);
}
