namespace BackCareBot.Discord.Port;

/// <summary>Why a request came to nothing.</summary>
public enum DiscordRefusal
{
    /// <summary>A permission is missing.</summary>
    Forbidden,

    /// <summary>The channel, message or interaction is not there any more.</summary>
    Gone,

    /// <summary>Discord found the request faulty.</summary>
    Invalid,

    /// <summary>The token is not valid; nothing will work until it is replaced.</summary>
    TokenRejected,

    /// <summary>Discord did not answer, or with errors of its own, for longer than the request could wait.</summary>
    Unreachable,

    /// <summary>Held back by us: so many requests were refused that Discord would soon block this address.</summary>
    HeldBack,
}

/// <summary>Discord finally refused a request. The message names status and code, never what was sent.</summary>
public sealed class DiscordRefusedException(DiscordRefusal refusal, int status, int code, string request, Exception? inner = null)
    : Exception($"{request}: {refusal} (status {status}, code {code}).", inner)
{
    public DiscordRefusal Refusal => refusal;

    /// <summary>The HTTP status, or 0 where there was no answer.</summary>
    public int Status => status;

    /// <summary>Discord's own code, such as 50013 for a missing permission, or 0.</summary>
    public int Code => code;
}

/// <summary>Discord refuses the bot as a whole; the message tells an operator what to change.</summary>
public sealed class DiscordStoppedException(string message) : Exception(message);
