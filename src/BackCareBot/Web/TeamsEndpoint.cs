using System.Net;
using BackCareBot.Host.ChatPlatforms;
using BackCareBot.Host.Composition;
using BackCareBot.Teams;
using BackCareBot.Teams.Activities;

namespace BackCareBot.Host.Web;

/// <summary><c>POST /api/messages</c>: what the Bot Connector, or a local client of its protocol, posts to.</summary>
internal static class TeamsEndpoint
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static void Map(WebApplication app, BotSettings settings, Bot bot)
    {
        var adapter = new TeamsAdapter(
            new TeamsSetup
            {
                Identity = settings.Teams.Identity,
                OpenIdMetadata = settings.Teams.OpenIdMetadata,
                PublicUrl = settings.Teams.PublicUrl,
                SmallPicture = name => CardPictureFiles.Read(settings.KnowledgePath, name),
                Country = settings.Country,
                Carrier = TeamsCarriers.Choose(settings.Teams.Client),
                ReferencesFile = Path.Combine(settings.DataPath, "teams-conversations.jsonl"),
            },
            bot.Answers, bot.Current, TimeProvider.System, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BackCareBot.Teams"));
        app.Lifetime.ApplicationStopping.Register(adapter.Stop);
        app.Lifetime.ApplicationStopped.Register(adapter.Dispose);
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
