using System.Text;
using System.Text.Json.Nodes;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Rest;
using Microsoft.Extensions.Logging;
using Polly;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>
/// Carries the library's requests. Routes, bodies and the limits of each bucket are the library's; here is what it lacks:
/// the limit over all requests, repeats, a stop before Discord blocks the address, and the parts of a body it cannot write.
/// </summary>
internal sealed class Transport : DelegatingHandler
{
    private static readonly Uri LibrarysOwn = new("https://discord.com/api/v10/");

    private readonly DiscordOptions _options;
    private readonly GlobalLimit _global;
    private readonly RefusalWatch _watch;
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying;
    private readonly ResiliencePipeline<HttpResponseMessage> _attempt;

    public Transport(DiscordOptions options, TimeProvider time, ILogger log)
        // Connections are renewed now and then, so that a change of Discord's addresses is noticed in a run of months.
        : base(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15), AllowAutoRedirect = false })
    {
        _options = options;
        _global = new GlobalLimit(time);
        _watch = new RefusalWatch(time, log);
        _retrying = Retrying.Pipeline(time);
        _attempt = Retrying.Attempt(time);
    }

    /// <exception cref="Port.DiscordRefusedException">It is not even tried.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var scope = RequestScope.Current;
        scope.Cancellation.ThrowIfCancellationRequested();
        _watch.BeforeRequest(scope.Route);
        request.RequestUri = Address(request.RequestUri!);
        await Complete(request, scope);
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(scope.Cancellation);
        return await _retrying.ExecuteAsync(async token => await Attempt(scope.Route, request, token), scope.Cancellation);
    }

    private async Task<HttpResponseMessage> Attempt(Route route, HttpRequestMessage request, CancellationToken cancellation)
    {
        _watch.BeforeAttempt(route);
        if (!route.IsInteraction)
            await _global.Enter(cancellation);
        try
        {
            var response = await _attempt.ExecuteAsync(async token => await base.SendAsync(request, token), cancellation);
            var headers = RateLimitHeaders.Of(response);
            if (headers.IsGlobal)
                _global.Pause(headers.RetryAfter);
            _watch.Saw(route, response.StatusCode, headers);
            return response;
        }
        finally
        {
            if (!route.IsInteraction)
                _global.Leave();
        }
    }

    /// <summary>The library knows Discord's own address alone.</summary>
    private Uri Address(Uri uri) =>
        _options.ApiBase == LibrarysOwn ? uri : new Uri(_options.ApiBase, LibrarysOwn.MakeRelativeUri(uri));

    private static async Task Complete(HttpRequestMessage request, RequestScope scope)
    {
        if (scope.Complete is not { } complete || request.Content is not { } content)
            return;
        request.Content = content is MultipartFormDataContent parts ? await Complete(parts, complete) : await CompleteJson(content, complete);
    }

    private static async Task<HttpContent> Complete(MultipartFormDataContent parts, Action<JsonObject> complete)
    {
        var completed = new MultipartFormDataContent();
        var files = 0;
        foreach (var part in parts.ToList())
        {
            var disposition = part.Headers.ContentDisposition!;
            if (disposition.Name?.Trim('"') == "payload_json")
            {
                completed.Add(await CompleteJson(part, complete), "payload_json");
                continue;
            }

            // Under this name a file is one that the body can describe (documentation, "Uploading files").
            part.Headers.ContentDisposition = null;
            completed.Add(part, $"files[{files++}]", disposition.FileName?.Trim('"') ?? "file");
        }

        return completed;
    }

    private static async Task<StringContent> CompleteJson(HttpContent content, Action<JsonObject> complete)
    {
        var body = JsonNode.Parse(await content.ReadAsStringAsync())!;
        foreach (var item in body is JsonArray list ? list.OfType<JsonObject>() : [body.AsObject()])
            complete(item);
        return new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }
}
