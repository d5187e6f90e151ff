using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCareBot.Teams.Security;

namespace BackCareBot.Teams.Wire;

/// <summary>
/// The bot's own client of the Bot Connector (REST API version 3). Only trusted services are written to; each
/// conversation at Teams' pace; refused posts again where that may help.
/// </summary>
internal sealed class BotConnector : IConnector
{
    private readonly HttpClient _http;
    private readonly ITokenSource _tokens;
    private readonly TrustedServices _services;
    private readonly ConversationPace _pace;
    private readonly RetryPlan _retry;
    private readonly TimeProvider _time;

    public BotConnector(HttpClient http, ITokenSource tokens, TrustedServices services, TimeProvider time, RetryPlan? retry = null)
    {
        _http = http;
        _tokens = tokens;
        _services = services;
        _time = time;
        _pace = new ConversationPace(time);
        _retry = retry ?? new RetryPlan();
    }

    public async Task<string?> Send(Destination to, OutgoingActivity activity, CancellationToken cancellation)
    {
        var body = await Request(to, HttpMethod.Post, to.ReplyTo, activity with { ReplyToId = to.ReplyTo }, cancellation);
        return body.Length == 0 ? null : Read(body, WireJson.Default.ResourceResponse)?.Id;
    }

    public Task Update(Destination to, string messageId, OutgoingActivity activity, CancellationToken cancellation) =>
        Request(to, HttpMethod.Put, messageId, activity, cancellation);

    public Task Delete(Destination to, string messageId, CancellationToken cancellation) =>
        Request(to, HttpMethod.Delete, messageId, null, cancellation);

    private async Task<byte[]> Request(Destination to, HttpMethod method, string? message, OutgoingActivity? activity, CancellationToken cancellation)
    {
        if (!_services.IsTrusted(to.ServiceUrl))
            throw new ConnectorException(0, "The service's own token was never checked, so the bot's is not sent there.");
        var address = AddressOf(to, message);
        var content = activity is null ? null : JsonSerializer.SerializeToUtf8Bytes(activity, OutgoingJson.Default.OutgoingActivity);
        // Teams' limits are not those of a client on this machine.
        if (!to.ServiceUrl.IsLoopback && _pace.Take(to.Conversation) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, cancellation);

        var refreshed = false;
        for (var tries = 1; ; tries++)
        {
            var answer = await Try(method, address, content, refreshed, cancellation);
            if (answer.Succeeded)
                return answer.Body;
            if (answer.Status == HttpStatusCode.Unauthorized && !refreshed)
            {
                refreshed = true;
                continue;
            }

            var passing = answer.Status is not { } status || RetryPlan.IsPassing(status);
            if (!passing || _retry.WaitAfter(tries, answer.RetryAfter) is not { } pause)
                throw new ConnectorException((int)(answer.Status ?? 0), $"The connector refused a {method} with {answer.Status?.ToString() ?? "no answer"} after {tries} tries.", answer.Error);
            await Task.Delay(pause, _time, cancellation);
        }
    }

    private async Task<Answer> Try(HttpMethod method, Uri address, byte[]? content, bool fresh, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        if (content is not null)
            request.Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        try
        {
            if (await _tokens.Get(fresh, cancellation) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await _http.SendAsync(request, cancellation);
            return new Answer(
                response.IsSuccessStatusCode, response.StatusCode, RetryAfter(response.Headers.RetryAfter),
                await response.Content.ReadAsByteArrayAsync(cancellation), null);
        }
        catch (TokenUnavailableException error)
        {
            throw new ConnectorException(0, error.Message, error);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            // A post that may have arrived is not sent again: better no answer than two. Updates and deletes can be repeated.
            if (method == HttpMethod.Post && error is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
                throw new ConnectorException(0, "The connection broke while a message was under way.", error);
            return new Answer(false, null, null, [], error);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);

    private static Uri AddressOf(Destination to, string? message)
    {
        var path = $"{to.ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.Conversation)}/activities";
        return new Uri(message is null ? path : $"{path}/{Uri.EscapeDataString(message)}");
    }

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // Delivered all the same; only its id is not known.
            return null;
        }
    }

    private sealed record Answer(bool Succeeded, HttpStatusCode? Status, TimeSpan? RetryAfter, byte[] Body, Exception? Error);
}
