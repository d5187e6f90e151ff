using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.Web;

/// <summary><c>POST /api/chat</c>: a message in, a reply out, both as JSON.</summary>
internal sealed class ChatEndpoint
{
    private const int LongestConversationName = 64;

    private readonly Bot _bot;

    public ChatEndpoint(Bot bot) => _bot = bot;

    public async Task Handle(HttpContext context)
    {
        ChatRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(context.Request.Body, HostJson.Default.ChatRequest, context.RequestAborted);
        }
        catch (JsonException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "Expected JSON such as {\"text\": \"what helps sciatica?\"}, but this is none.");
            return;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "That message is far too long. Please ask in a few sentences.");
            return;
        }

        if (request?.Text is null)
            await Refuse(context, StatusCodes.Status400BadRequest, "Expected {\"text\": \"your question\"}, but there was no \"text\".");
        else if (request.Conversation is { Length: > LongestConversationName })
            await Refuse(context, StatusCodes.Status400BadRequest, $"Expected a conversation name of at most {LongestConversationName} characters.");
        else
            await context.Response.WriteAsJsonAsync(Answer(request, context), HostJson.Default.Reply);
    }

    private Reply Answer(ChatRequest request, HttpContext context) => _bot.Answers.Answer(new ChatMessage
    {
        Text = request.Text!,
        Platform = "web",
        // Without a name of its own a conversation lasts as long as its connection.
        Conversation = request.Conversation ?? context.Connection.Id,
        User = request.Conversation ?? context.Connection.Id,
    });

    private static Task Refuse(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ChatError(error), HostJson.Default.ChatError);
    }
}
