namespace BackCareBot.Discord.Port;

/// <param name="IsHealthy">Whether questions get through, or did so within the last minute.</param>
/// <param name="Description">The state in a few words, for a health check: "ready", "shard 1 of 2 is resuming".</param>
public sealed record ConnectionHealth(bool IsHealthy, string Description);
