using System.Net.WebSockets;
using System.Text;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>
/// Keeps one connection alive and notices when it is dead: a beat that was not answered before the next is due means a
/// connection that only looks open (documentation, "Sending heartbeats").
/// </summary>
internal sealed class Heartbeat
{
    private readonly GatewaySocket _socket;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private long _sequence = -1;
    private volatile bool _answered = true;

    public Heartbeat(GatewaySocket socket, TimeProvider time, Random random, long? sequence)
    {
        _socket = socket;
        _time = time;
        _random = random;
        _sequence = sequence ?? -1;
    }

    /// <summary>Whether the connection was cut because nobody answered.</summary>
    public bool FoundDead { get; private set; }

    /// <summary>A dispatch of this number has arrived.</summary>
    public void Saw(long sequence) => Interlocked.Exchange(ref _sequence, sequence);

    public void Answered() => _answered = true;

    /// <summary>Beats until cancelled, or until the connection is found dead and cut.</summary>
    public async Task Run(TimeSpan interval, CancellationToken cancellation)
    {
        try
        {
            // The first beat comes at a random moment, so that bots that lost their connections together spread out.
            await Task.Delay(interval * _random.NextDouble(), _time, cancellation);
            while (true)
            {
                if (!_answered)
                {
                    FoundDead = true;
                    _socket.Abort();
                    return;
                }

                _answered = false;
                await Beat(cancellation);
                await Task.Delay(interval, _time, cancellation);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader sees the same end and decides what comes next.
        }
    }

    /// <summary>Sends one beat now, as Discord may ask for.</summary>
    public Task Beat(CancellationToken cancellation)
    {
        var sequence = Interlocked.Read(ref _sequence);
        return _socket.Send(Encoding.UTF8.GetBytes(sequence < 0 ? """{"op":1,"d":null}""" : $$"""{"op":1,"d":{{sequence}}}"""), cancellation);
    }
}
