using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Discord.Wire.Rest;
using DSharpPlus.Exceptions;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>Calls the library with the patience of a route, and tells of failures as the port does.</summary>
internal sealed class LibraryCalls(TimeProvider time)
{
    /// <exception cref="DiscordRefusedException">Discord said no, or nothing for longer than the route has patience.</exception>
    public async Task<T> Ask<T>(Route route, Action<JsonObject>? complete, Func<Task<T>> call, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(route.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        RequestScope.Current = new RequestScope(route, complete, either.Token);
        try
        {
            return await call().WaitAsync(either.Token);
        }
        catch (DiscordException error)
        {
            throw Refusal(route, error);
        }
        catch (Exception error) when (error is not (DiscordRefusedException or OutOfMemoryException)
            && !(error is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // An answer that is no JSON is an answer of something in front of Discord. The library's words are not taken
            // over: they may hold what was sent.
            throw new DiscordRefusedException(DiscordRefusal.Unreachable, 0, 0, route.ToString());
        }
    }

    public Task Tell(Route route, Action<JsonObject>? complete, Func<Task> call, CancellationToken cancellation) => Ask(
        route, complete,
        async () =>
        {
            await call();
            return true;
        },
        cancellation);

    private static DiscordRefusedException Refusal(Route route, DiscordException error)
    {
        var status = error.WebResponse?.ResponseCode ?? 0;
        return new DiscordRefusedException(Retrying.Meaning((System.Net.HttpStatusCode)status), status, Code(error.WebResponse?.Response), route.ToString());
    }

    private static int Code(string? body)
    {
        try
        {
            return string.IsNullOrEmpty(body) ? 0 : JsonSerializer.Deserialize(body, DiscordJson.Default.ErrorData)?.Code ?? 0;
        }
        catch (JsonException)
        {
            // A page of a server in front of Discord's; the status says enough.
            return 0;
        }
    }
}
