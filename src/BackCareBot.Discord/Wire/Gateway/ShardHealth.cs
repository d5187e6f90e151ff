using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>A connection to the gateway as a health check sees it.</summary>
internal interface IShard
{
    ShardState State { get; }

    /// <summary>When events last could arrive; of a shard that never was ready, when it was made.</summary>
    DateTimeOffset LastReady { get; }
}

/// <summary>Puts the states of all shards together.</summary>
internal static class ShardHealth
{
    /// <summary>How long a shard may be away before a health check calls it ill: resuming takes seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public static ConnectionHealth Of(IReadOnlyList<IShard> shards, bool stopped, DateTimeOffset now)
    {
        if (stopped)
            return new ConnectionHealth(false, "stopped");
        if (shards.Count == 0)
            return new ConnectionHealth(false, "connecting");
        var away = shards.Where(shard => shard.State != ShardState.Ready).ToList();
        if (away.Count == 0)
            return new ConnectionHealth(true, "ready");
        var words = shards.Count == 1
            ? away[0].State.ToString().ToLowerInvariant()
            : $"{away.Count} of {shards.Count} shards {away[0].State.ToString().ToLowerInvariant()}";
        return new ConnectionHealth(away.All(shard => shard.State == ShardState.Resuming && now - shard.LastReady < Grace), words);
    }
}
