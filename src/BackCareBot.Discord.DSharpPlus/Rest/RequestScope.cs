using System.Text.Json.Nodes;
using BackCareBot.Discord.Wire.Rest;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>
/// What the transport has to know of a request and the library does not tell it. It goes along with the flow of the call,
/// through the library's own waits.
/// </summary>
/// <param name="Route">What is asked, for limits, patience and logs.</param>
/// <param name="Complete">Adds to the body what the library leaves out, or null.</param>
/// <param name="Cancellation">Ends the caller's patience.</param>
internal sealed record RequestScope(Route Route, Action<JsonObject>? Complete, CancellationToken Cancellation)
{
    private static readonly AsyncLocal<RequestScope?> Flow = new();

    /// <summary>Of a request that the library makes of its own when it connects.</summary>
    private static readonly RequestScope OfLibrary = new(Route.OwnApplication, null, CancellationToken.None);

    /// <summary>The scope of this flow; set inside an async method, it ends with that method.</summary>
    public static RequestScope Current
    {
        get => Flow.Value ?? OfLibrary;
        set => Flow.Value = value;
    }
}
