using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Gateway;
using DSharpPlus;
using DSharpPlus.Entities;
using DSharpPlus.Exceptions;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.DSharpPlus.Gateway;

/// <summary>
/// One of the library's gateway clients, kept up. The library connects, identifies and resumes; whether and when to connect
/// again is decided here, because the library gives up after most close codes and never says so.
/// </summary>
internal sealed class LibraryShard : IShard, IDisposable
{
    private const string Presence = "@mentions and /ask";

    private readonly DiscordClient _client;
    private readonly IdentifyGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Backoff _backoff = new(new Random());
    private readonly int _number;
    private readonly int _shards;
    private volatile TaskCompletionSource<ConnectionEnd> _ended = NewEnd();

    /// <param name="configuration">How the library is to connect; the socket is set here.</param>
    /// <param name="number">The shard, from 0.</param>
    /// <param name="shards">How many there are.</param>
    /// <param name="gate">Lets sessions begin no faster than Discord allows.</param>
    /// <param name="time">Measures waits.</param>
    /// <param name="log">Told of every change.</param>
    public LibraryShard(DiscordConfiguration configuration, int number, int shards, IdentifyGate gate, TimeProvider time, ILogger log)
    {
        _number = number;
        _shards = shards;
        _gate = gate;
        _time = time;
        _log = log;
        LastReady = time.GetUtcNow();
        _client = new DiscordClient(new DiscordConfiguration(configuration)
        {
            ShardId = number,
            ShardCount = shards,
            WebSocketClientFactory = _ => new LibrarySocket(time, end => _ended.TrySetResult(end)),
        });
        _client.Ready += (_, _) => Up();
        _client.Resumed += (_, _) => Up();
    }

    public DiscordClient Client => _client;

    public ShardState State { get; private set; } = ShardState.Connecting;

    public DateTimeOffset LastReady { get; private set; }

    /// <summary>Stays connected until cancelled.</summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for good.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var hasSession = false;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                if (!hasSession)
                    await _gate.Enter(_number, cancellation);
                var end = await Connection(cancellation);
                hasSession = end.Next == NextStep.Resume;
                await Ended(end, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        await _client.DisconnectAsync();
    }

    public void Dispose() => _client.Dispose();

    private async Task<ConnectionEnd> Connection(CancellationToken cancellation)
    {
        _ended = NewEnd();
        try
        {
            await _client.ConnectAsync(new DiscordActivity(Presence, ActivityType.ListeningTo), UserStatus.Online).WaitAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The library wraps what happened; of its words none are taken over.
            return error is UnauthorizedException || error.InnerException is UnauthorizedException
                ? ConnectionEnd.OfCloseCode(4004)
                : new ConnectionEnd(NextStep.Resume, $"not connected: {(error.InnerException ?? error).GetType().Name}");
        }

        return await _ended.Task.WaitAsync(cancellation);
    }

    private async Task Ended(ConnectionEnd end, CancellationToken cancellation)
    {
        if (end.Next == NextStep.Stop)
        {
            Become(ShardState.Stopped);
            throw new DiscordStoppedException(end.Reason);
        }

        if (end.Next == NextStep.Identify)
            await _client.ReconnectAsync(startNewSession: true);
        Become(end.Next == NextStep.Identify ? ShardState.Connecting : ShardState.Resuming);
        var wait = _backoff.Next();
        WireLog.Lost(_log, _number, end.Reason, wait.TotalSeconds);
        await Task.Delay(wait, _time, cancellation);
    }

    private Task Up()
    {
        _backoff.Reset();
        Become(ShardState.Ready);
        return Task.CompletedTask;
    }

    private void Become(ShardState state)
    {
        if (State == ShardState.Ready || state == ShardState.Ready)
            LastReady = _time.GetUtcNow();
        if (State == state)
            return;
        State = state;
        WireLog.StateChanged(_log, _number, _shards, state);
    }

    private static TaskCompletionSource<ConnectionEnd> NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
