using System.Threading.Channels;
using BackCareBot.Discord.Port;

namespace BackCareBot.Tests.Discord.Contract;

/// <summary>Keeps what a carrier hands on, in order.</summary>
internal sealed class EventList : IDiscordEvents
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<object> _events = Channel.CreateUnbounded<object>();

    public void MessageCreated(IncomingMessage message) => _events.Writer.TryWrite(message);

    public void MessageEdited(IncomingMessage message) => _events.Writer.TryWrite(new Edited(message));

    public void MessageDeleted(Snowflake channel, Snowflake message) => _events.Writer.TryWrite(new Deleted(channel, message));

    public void InteractionCreated(IncomingInteraction interaction) => _events.Writer.TryWrite(interaction);

    public async Task<T> Next<T>()
    {
        using var limit = new CancellationTokenSource(Patience);
        return Assert.IsType<T>(await _events.Reader.ReadAsync(limit.Token));
    }

    public sealed record Edited(IncomingMessage Message);

    public sealed record Deleted(Snowflake Channel, Snowflake Message);
}
