using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Routines;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Web.Reminding;

namespace BackCareBot.Host.Web;

/// <summary>
/// <c>POST /api/chat</c>: a message in, a reply out, both as JSON. Words that move a guided routine which is on in the
/// conversation give a <see cref="RoutineAnswer"/> instead.
/// </summary>
internal sealed class ChatEndpoint
{
    private readonly Bot _bot;
    private readonly Desks? _desks;

    /// <param name="bot">What answers.</param>
    /// <param name="desks">Everything that is kept; null where nothing is.</param>
    public ChatEndpoint(Bot bot, Desks? desks)
    {
        _bot = bot;
        _desks = desks;
    }

    public async Task Handle(HttpContext context)
    {
        if (await JsonRequest.Read(context, HostJson.Default.ChatRequest, "{\"text\": \"what helps sciatica?\"}") is not { } request)
            return;
        if (request.Text is null)
            await JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, "Expected {\"text\": \"your question\"}, but there was no \"text\".");
        else if (request.Conversation is { Length: > JsonRequest.LongestName })
            await JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, $"Expected a conversation name of at most {JsonRequest.LongestName} characters.");
        else if (request.Browser is not null && !(SameOrigin.Allows(context.Request) && PageCaller.IsName(request.Browser)))
            await JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, PageCaller.Expected);
        else if (await Keep(request, context) is { } kept)
            await context.Response.WriteAsJsonAsync(kept, HostJson.Default.Reply);
        else if (_bot.Routines.Hear(MessageOf(request, context)) is var turn && turn is RoutineTurn.Said { Reply: var reply })
            await context.Response.WriteAsJsonAsync(reply, HostJson.Default.Reply);
        else
            await context.Response.WriteAsJsonAsync(RoutineAnswer.Of(turn), HostJson.Default.RoutineAnswer);
    }

    /// <summary>Answers what is about things that are kept of this browser; null for everything else.</summary>
    private async Task<Reply?> Keep(ChatRequest request, HttpContext context)
    {
        if (_desks is null || request.Browser is not { } browser)
            return null;
        var message = MessageOf(request, context);
        var own = message with { User = browser };
        if (await _desks.Data.TryRun(own, context.RequestAborted) is not { } reply)
            return await _desks.Reminders.TryRun(own, PageCaller.Of(browser, request.Zone), context.RequestAborted);
        // What is held in memory goes by the conversation.
        if (TypedCommand.Parse(message.Text)?.Name == CommandCatalogue.Forget)
            _bot.Routines.Hear(message);
        return reply;
    }

    // Without a name of its own a conversation lasts as long as its connection.
    private static ChatMessage MessageOf(ChatRequest request, HttpContext context) => Message(request.Text!, request.Conversation ?? context.Connection.Id);

    /// <summary>A message of a conversation of the page; each is one person's.</summary>
    public static ChatMessage Message(string text, string conversation) =>
        new() { Text = text, Platform = "web", Conversation = conversation, User = conversation };
}
