using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackCareBot.Host.Web;

/// <summary>Reads what the page sends, and says what was wrong with it.</summary>
internal static class JsonRequest
{
    /// <summary>The longest name of a conversation.</summary>
    public const int LongestName = 64;

    /// <summary>Reads the body, or refuses the request and gives null.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">What is expected.</param>
    /// <param name="expected">The same for a person, as the end of "Expected JSON such as …".</param>
    public static async Task<T?> Read<T>(HttpContext context, JsonTypeInfo<T> type, string expected)
        where T : class
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) is { } request)
                return request;
            await Refuse(context, StatusCodes.Status400BadRequest, $"Expected {expected}, but there was none.");
        }
        catch (JsonException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, $"Expected JSON such as {expected}, but this is none.");
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "That message is far too long. Please ask in a few sentences.");
        }

        return null;
    }

    public static Task Refuse(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ChatError(error), HostJson.Default.ChatError);
    }
}
