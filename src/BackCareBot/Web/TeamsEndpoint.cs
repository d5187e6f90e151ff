using System.Net;
using BackCareBot.Host.Composition;
using BackCareBot.Teams;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Reminding;

namespace BackCareBot.Host.Web;

/// <summary><c>POST /api/messages</c>: what the Bot Connector, or a local client of its protocol, posts to.</summary>
internal static class TeamsEndpoint
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static void Map(WebApplication app, BotSettings settings, Bot bot)
    {
        // Without a store there are no desks.
        var desks = app.Services.GetService<Desks>() is { } kept
            ? new TeamsDesks(kept.Reminders, kept.Data, settings.Teams.ReminderRight)
            : null;
        var adapter = new TeamsAdapter(
            app.Services.GetRequiredService<TeamsConnection>(), bot.Answers, bot.Current, desks, TimeProvider.System,
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BackCareBot.Teams"));
        app.Lifetime.ApplicationStopping.Register(adapter.Stop);
        app.MapPost("/api/messages", context => Handle(context, adapter));
    }

    private static async Task Handle(HttpContext context, TeamsAdapter adapter)
    {
        byte[] body;
        try
        {
            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
            body = buffer.ToArray();
        }
        catch (BadHttpRequestException error)
        {
            context.Response.StatusCode = error.StatusCode;
            return;
        }

        var answer = await adapter.Receive(new InboxRequest(context.Request.Headers.Authorization, IsLocal(context), body), context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>Whether the request was made on this machine. A tunnel ends here too, but it says for whom it asks.</summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);
}
