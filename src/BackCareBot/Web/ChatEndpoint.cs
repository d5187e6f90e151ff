using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.Web;

/// <summary>
/// <c>POST /api/chat</c>: a message in, a reply out, both as JSON. Words that move a guided routine which is on in the
/// conversation give a <see cref="RoutineAnswer"/> instead.
/// </summary>
internal sealed class ChatEndpoint
{
    private readonly Bot _bot;

    public ChatEndpoint(Bot bot) => _bot = bot;

    public async Task Handle(HttpContext context)
    {
        if (await JsonRequest.Read(context, HostJson.Default.ChatRequest, "{\"text\": \"what helps sciatica?\"}") is not { } request)
            return;
        if (request.Text is null)
            await JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, "Expected {\"text\": \"your question\"}, but there was no \"text\".");
        else if (request.Conversation is { Length: > JsonRequest.LongestName })
            await JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, $"Expected a conversation name of at most {JsonRequest.LongestName} characters.");
        else if (_bot.Routines.Hear(MessageOf(request, context)) is var turn && turn is RoutineTurn.Said { Reply: var reply })
            await context.Response.WriteAsJsonAsync(reply, HostJson.Default.Reply);
        else
            await context.Response.WriteAsJsonAsync(RoutineAnswer.Of(turn), HostJson.Default.RoutineAnswer);
    }

    // Without a name of its own a conversation lasts as long as its connection.
    private static ChatMessage MessageOf(ChatRequest request, HttpContext context) => Message(request.Text!, request.Conversation ?? context.Connection.Id);

    /// <summary>A message of a conversation of the page; each is one person's.</summary>
    public static ChatMessage Message(string text, string conversation) =>
        new() { Text = text, Platform = "web", Conversation = conversation, User = conversation };
}
