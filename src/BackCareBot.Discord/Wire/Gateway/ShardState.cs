namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>How one connection to the gateway stands.</summary>
public enum ShardState
{
    /// <summary>No session yet.</summary>
    Connecting,

    /// <summary>Events arrive.</summary>
    Ready,

    /// <summary>The connection is gone and the session is being taken up again.</summary>
    Resuming,

    /// <summary>Discord refuses it for good.</summary>
    Stopped,
}
