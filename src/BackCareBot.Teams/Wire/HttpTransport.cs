using System.Net.Http.Headers;
using System.Text.Json;
using BackCareBot.Teams.Security;

namespace BackCareBot.Teams.Wire;

/// <summary>The bot's own client of the Bot Connector (REST API version 3).</summary>
internal sealed class HttpTransport : ITransport
{
    private readonly HttpClient _http;
    private readonly ITokenSource _tokens;
    private readonly TimeProvider _time;

    public HttpTransport(HttpClient http, ITokenSource tokens, TimeProvider time)
    {
        _http = http;
        _tokens = tokens;
        _time = time;
    }

    public async Task<Attempt> Try(Delivery delivery, bool freshToken, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(MethodOf(delivery.Kind), AddressOf(delivery.To, delivery.Message ?? delivery.To.ReplyTo));
        if (delivery.Activity is { } activity)
        {
            var content = JsonSerializer.SerializeToUtf8Bytes(activity, OutgoingJson.Default.OutgoingActivity);
            request.Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        try
        {
            if (await _tokens.Get(freshToken, cancellation) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await _http.SendAsync(request, cancellation);
            return new Attempt(
                response.IsSuccessStatusCode, response.StatusCode, RetryAfter(response.Headers.RetryAfter),
                response.IsSuccessStatusCode && delivery.Kind == DeliveryKind.Send ? IdOf(await response.Content.ReadAsByteArrayAsync(cancellation)) : null);
        }
        catch (TokenUnavailableException error)
        {
            throw new ConnectorException(0, error.Message, error);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Attempt.Broken(delivery.Kind, error);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);

    private static HttpMethod MethodOf(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Send => HttpMethod.Post,
        DeliveryKind.Update => HttpMethod.Put,
        _ => HttpMethod.Delete,
    };

    private static Uri AddressOf(Destination to, string? message)
    {
        var path = $"{to.ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.Conversation)}/activities";
        return new Uri(message is null ? path : $"{path}/{Uri.EscapeDataString(message)}");
    }

    private static string? IdOf(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, WireJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            // Delivered all the same; only its id is not known.
            return null;
        }
    }
}
