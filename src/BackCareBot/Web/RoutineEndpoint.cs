using BackCareBot.Core.Routines;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.Web;

/// <summary><c>POST /api/routine</c>: a guided routine's state and a move in, what to show now out. Nothing is kept here.</summary>
internal sealed class RoutineEndpoint
{
    private const string Example = "{\"routine\": \"routines/lower-back\", \"level\": \"gentle\", \"move\": \"Start\", \"conversation\": \"a name\"}";

    private readonly Bot _bot;

    public RoutineEndpoint(Bot bot) => _bot = bot;

    public async Task Handle(HttpContext context)
    {
        if (await JsonRequest.Read(context, HostJson.Default.RoutineRequest, Example) is not { } request)
            return;
        if (request.Move is not { } move || !Enum.IsDefined(move))
            await Refuse(context, $"Expected a \"move\", one of {string.Join(", ", Enum.GetNames<RoutineMove>())}.");
        else if (request.Conversation is not { Length: > 0 and <= JsonRequest.LongestName } conversation)
            await Refuse(context, $"Expected a \"conversation\", a name of at most {JsonRequest.LongestName} characters.");
        else if (StateOf(request) is not { } state)
            await Refuse(context, $"Expected a \"state\", or \"routine\" and \"level\", such as {Example}.");
        else
        {
            var turn = _bot.Routines.Press(ChatEndpoint.Message("", conversation), state, move);
            await context.Response.WriteAsJsonAsync(RoutineAnswer.Of(turn), HostJson.Default.RoutineAnswer);
        }
    }

    private static string? StateOf(RoutineRequest request) =>
        request.State ?? (request is { Routine: { } routine, Level: { } level } ? RoutineStateText.Write(RoutineState.Offer(routine, level)) : null);

    private static Task Refuse(HttpContext context, string error) => JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, error);
}
