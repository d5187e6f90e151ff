using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using BackCareBot.Core.Reminders;
using BackCareBot.Host.ChatPlatforms;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web.Reminding;
using BackCareBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.RateLimiting;

namespace BackCareBot.Host.Web;

/// <summary>The web face: the chat page and the endpoint behind it.</summary>
internal static class WebFace
{
    /// <summary>The largest request that is read; a message of the longest allowed length fits many times.</summary>
    private const int LargestRequest = 64 * 1024;

    private const string PerClient = "per-client";

    /// <summary>Builds the server; it listens once it is started.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="bot">What answers.</param>
    /// <param name="store">Where reminders are kept; without one there are none, and no chat platform either.</param>
    public static WebApplication Build(BotSettings settings, Bot bot, BotStore? store = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(BotSettings.Configuration(BotHome.Find()));
        // A failed start is told in a plain sentence by whoever starts the program; the host would add three stack traces.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.WebHost.UseUrls(settings.WebUrl.ToString());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, HostJson.Default));
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = [.. settings.AllowedHosts, .. PublicHost(settings)]);
        builder.Services.AddRateLimiter(limiter => LimitClients(limiter, settings.QuestionsPerSecond));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(bot);
        builder.Services.AddHostedService<KnowledgeWatcher>();
        TeamsFace.Add(builder.Services, settings);
        if (store is not null)
            AddReminders(builder, store);
        if (store is not null && settings.DiscordToken is not null)
            DiscordFace.Add(builder.Services, settings);

        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(SecurityHeaders);
        app.UseRateLimiter();
        PageFiles.Map(app);
        PictureEndpoint.Map(app, settings.KnowledgePath);
        var desks = app.Services.GetService<Desks>();
        app.MapPost("/api/chat", new ChatEndpoint(bot, desks).Handle).RequireRateLimiting(PerClient);
        app.MapPost("/api/routine", new RoutineEndpoint(bot).Handle).RequireRateLimiting(PerClient);
        if (desks is not null)
            MapReminders(app, bot, desks);
        TeamsEndpoint.Map(app, settings, bot);
        app.MapGet("/health", context => WriteHealth(context, bot, TeamsCarriers.NameOf(settings.Teams.Client)));
        return app;
    }

    private static void AddReminders(WebApplicationBuilder builder, BotStore store)
    {
        // Quartz tells at length of each of its starts and stops.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<ReminderRun>();
        builder.Services.AddSingleton(services => services.GetRequiredService<ReminderRun>().Reminders);
        builder.Services.AddHostedService(services => services.GetRequiredService<ReminderRun>());
        builder.Services.AddSingleton<Desks>();
        builder.Services.AddSingleton(new OpenPages(TimeProvider.System));
        builder.Services.AddSingleton<IChannelMessenger, WebMessenger>();
    }

    private static void MapReminders(WebApplication app, Bot bot, Desks desks)
    {
        var endpoints = new ReminderEndpoints(bot, desks, app.Services.GetRequiredService<OpenPages>(), app.Lifetime.ApplicationStopping);
        app.MapPost("/api/reminders", endpoints.Command).RequireRateLimiting(PerClient);
        app.MapPost("/api/reminders/press", endpoints.Press).RequireRateLimiting(PerClient);
        app.MapPost("/api/reminders/next", endpoints.Next).RequireRateLimiting(PerClient);
    }

    /// <summary>Whether an error of starting means that somebody else listens on the port.</summary>
    public static bool IsPortInUse(Exception error) =>
        error is AddressInUseException
        || error.InnerException is AddressInUseException
        || error is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };

    /// <summary>The host that Teams calls the bot by.</summary>
    private static IEnumerable<string> PublicHost(BotSettings settings) =>
        settings.Teams.PublicUrl is { } url ? [url.Host] : [];

    /// <summary>Unhealthy, with status 503, while a chat platform that is meant to be served is not, or the store cannot be used.</summary>
    private static Task WriteHealth(HttpContext context, Bot bot, string teams)
    {
        var knowledge = bot.Current.Edition.Knowledge;
        var face = context.RequestServices.GetService<DiscordFace>();
        var discord = face?.Health;
        var reminders = context.RequestServices.GetService<ReminderRun>();
        var isWell = discord is null or { IsHealthy: true } && reminders is null or { IsWell: true };
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        var report = new HealthReport(
            isWell ? "ok" : "unhealthy", knowledge.ContentHash, knowledge.Entries.Count, bot.EngineName, discord?.Description, face?.Carrier, teams, reminders?.Health);
        return context.Response.WriteAsJsonAsync(report, HostJson.Default.HealthReport);
    }

    private static void LimitClients(RateLimiterOptions limiter, int perSecond)
    {
        limiter.AddPolicy(PerClient, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 2 * perSecond,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limiter.OnRejected = async (rejected, cancellation) =>
        {
            var response = rejected.HttpContext.Response;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = "1";
            await response.WriteAsJsonAsync(
                new ChatError("That was many questions at once. Please wait a second and ask again."), HostJson.Default.ChatError,
                contentType: null, cancellation);
        };
    }

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
