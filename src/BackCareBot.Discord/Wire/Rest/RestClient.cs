using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace BackCareBot.Discord.Wire.Rest;

/// <summary>Sends requests to Discord's API: paced, repeated where that helps, and stopped where it does harm.</summary>
internal sealed class RestClient : IDisposable
{
    /// <summary>As Discord asks for: <c>DiscordBot ($url, $versionNumber)</c> (documentation, "User Agent").</summary>
    public const string UserAgent = "DiscordBot (https://discord.com/developers/applications, 1.0) BackCareBot";

    private readonly HttpClient _http;
    private readonly RateLimits _limits;
    private readonly RefusalWatch _watch;
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying;
    private readonly ResiliencePipeline<HttpResponseMessage> _attempt;
    private readonly TimeProvider _time;

    public RestClient(DiscordOptions options, TimeProvider time, ILogger log)
    {
        _time = time;
        _limits = new RateLimits(time);
        _watch = new RefusalWatch(time, log);
        _retrying = Retrying.Pipeline(time);
        _attempt = Retrying.Attempt(time);
        // Connections are renewed now and then, so that a change of Discord's addresses is noticed in a run of months.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15), AllowAutoRedirect = false };
        _http = new HttpClient(handler) { BaseAddress = options.ApiBase, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot " + options.Token);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request and reads its answer.</summary>
    /// <exception cref="DiscordRefusedException">Discord said no, or nothing for longer than the route has patience.</exception>
    public async Task<T> Send<T>(Route route, Func<HttpContent?> content, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var response = await Send(route, content, cancellation);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            return await JsonSerializer.DeserializeAsync(body, type, cancellation)
                ?? throw new DiscordRefusedException(DiscordRefusal.Invalid, (int)response.StatusCode, 0, route.ToString());
        }
        catch (Exception error) when (error is JsonException or HttpRequestException or IOException)
        {
            throw new DiscordRefusedException(DiscordRefusal.Unreachable, (int)response.StatusCode, 0, route.ToString(), error);
        }
    }

    /// <summary>Sends a request whose answer does not matter.</summary>
    public async Task Tell(Route route, Func<HttpContent?> content, CancellationToken cancellation)
    {
        using var response = await Send(route, content, cancellation);
    }

    private async Task<HttpResponseMessage> Send(Route route, Func<HttpContent?> content, CancellationToken cancellation)
    {
        _watch.BeforeRequest(route);
        using var patience = new CancellationTokenSource(route.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        HttpResponseMessage response;
        try
        {
            response = await _retrying.ExecuteAsync(async token => await Attempt(route, content, token), either.Token);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested
            && error is OperationCanceledException or HttpRequestException or TimeoutRejectedException or IOException)
        {
            throw new DiscordRefusedException(DiscordRefusal.Unreachable, 0, 0, route.ToString(), error);
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await Refusal(route, response, either.Token);
    }

    private async Task<HttpResponseMessage> Attempt(Route route, Func<HttpContent?> content, CancellationToken cancellation)
    {
        _watch.BeforeAttempt(route);
        var bucket = await _limits.Enter(route, cancellation);
        RateLimitHeaders? headers = null;
        try
        {
            using var request = new HttpRequestMessage(route.Method, route.Path) { Content = content() };
            var response = await _attempt.ExecuteAsync(async token => await _http.SendAsync(request, token), cancellation);
            headers = RateLimitHeaders.Of(response);
            _watch.Saw(route, response.StatusCode, headers.Value);
            return response;
        }
        finally
        {
            _limits.Leave(route, bucket, headers);
        }
    }

    private static async Task<DiscordRefusedException> Refusal(Route route, HttpResponseMessage response, CancellationToken cancellation)
    {
        var code = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            code = (await JsonSerializer.DeserializeAsync(body, DiscordJson.Default.ErrorData, cancellation))?.Code ?? 0;
        }
        catch (Exception error) when (error is JsonException or HttpRequestException or IOException)
        {
            // A page of a server in front of Discord's; the status says enough.
        }

        return new DiscordRefusedException(Retrying.Meaning(response.StatusCode), (int)response.StatusCode, code, route.ToString());
    }
}
