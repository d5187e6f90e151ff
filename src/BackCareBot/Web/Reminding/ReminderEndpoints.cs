using System.Text.Json.Serialization.Metadata;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>
/// What the page does about reminders: <c>POST /api/reminders</c> for its form and list, <c>/api/reminders/press</c> for the
/// buttons of a stretch, <c>/api/reminders/next</c> to wait for one. All are for the page itself alone.
/// </summary>
internal sealed class ReminderEndpoints(Bot bot, Desks desks, OpenPages pages, CancellationToken stopping)
{
    /// <summary>What <c>add</c> would do.</summary>
    private const string Preview = "preview";

    private const int LongestField = 200;

    /// <summary>More posts than a page can have on its way at once.</summary>
    private const int MostShown = 100;

    private static readonly string[] Commands = [.. ReminderCommands.Description.Subcommands.Select(command => command.Name), Preview];

    public async Task Command(HttpContext context)
    {
        const string example = "{\"browser\": \"…\", \"command\": \"add\", \"fields\": {\"time\": \"09:30\", \"zone\": \"Europe/Berlin\"}}";
        if (await Read(context, HostJson.Default.ReminderForm, example, form => form.Browser) is not { } form)
            return;
        var fields = form.Fields ?? new Dictionary<string, string>();
        if (form.Command is null || !Commands.Contains(form.Command))
            await Refuse(context, $"Expected a \"command\", one of {string.Join(", ", Commands)}.");
        else if (form.Conversation is not { Length: > 0 and <= JsonRequest.LongestName } conversation)
            await Refuse(context, $"Expected a \"conversation\", a name of at most {JsonRequest.LongestName} characters.");
        else if (fields.Any(field => field.Value is not { Length: <= LongestField }))
            await Refuse(context, $"Expected fields of at most {LongestField} characters each.");
        else
        {
            var caller = PageCaller.Of(form.Browser!, form.Zone);
            var reply = await Run(form.Command, fields, caller, context.RequestAborted)
                ?? bot.Answers.Answer(ChatEndpoint.Message(ReminderDesk.Typed(form.Command == Preview ? ReminderCommands.Add : form.Command, fields), conversation));
            var answer = new ReminderAnswer(
                reply, await desks.Reminders.List(caller.Place!, context.RequestAborted),
                await desks.Reminders.Complete(ReminderCommands.Fields.Routine, "", caller.Place, context.RequestAborted));
            await context.Response.WriteAsJsonAsync(answer, HostJson.Default.ReminderAnswer);
        }
    }

    public async Task Press(HttpContext context)
    {
        const string example = "{\"browser\": \"…\", \"reminder\": \"an id\", \"button\": \"Done\"}";
        if (await Read(context, HostJson.Default.StretchPress, example, press => press.Browser) is not { } press)
            return;
        if (press is not { Reminder: { } reminder, Button: { } button, EntryId: null or { Length: <= LongestField } } || !Enum.IsDefined(button))
        {
            await Refuse(context, $"Expected a \"reminder\" and a \"button\", one of {string.Join(", ", Enum.GetNames<StretchButton>())}.");
            return;
        }

        var place = PageCaller.PlaceOf(press.Browser!);
        var reply = await (button switch
        {
            StretchButton.Done => desks.Reminders.Done(place, press.Browser!, reminder, context.RequestAborted),
            StretchButton.Snooze => desks.Reminders.Snooze(place, press.Browser!, reminder, context.RequestAborted),
            _ => desks.Reminders.Another(place, reminder, press.EntryId ?? "", context.RequestAborted),
        });
        await context.Response.WriteAsJsonAsync(reply, HostJson.Default.Reply);
    }

    public async Task Next(HttpContext context)
    {
        if (await Read(context, HostJson.Default.StretchWait, "{\"browser\": \"…\", \"shown\": []}", wait => wait.Browser) is not { } wait)
            return;
        if (wait.Shown is { Count: > MostShown })
        {
            await Refuse(context, $"Expected at most {MostShown} keys in \"shown\".");
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            if (await pages.Next(wait.Browser!, [.. (wait.Shown ?? []).OfType<string>()], ending.Token) is { } posts)
                await context.Response.WriteAsJsonAsync(new StretchNews(posts), HostJson.Default.StretchNews);
            else
                await JsonRequest.Refuse(context, StatusCodes.Status503ServiceUnavailable, "Too many pages wait for reminders just now. Please close some tabs, or try again in a few minutes.");
        }
        catch (OperationCanceledException)
        {
            // The page is gone, or the program stops: it asks again when that is back.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private Task<Reply?> Run(string command, IReadOnlyDictionary<string, string> fields, ReminderCaller caller, CancellationToken cancellation) =>
        command == Preview ? desks.Reminders.Preview(fields, caller, cancellation) : desks.Reminders.Run(command, fields, caller, cancellation);

    private static async Task<T?> Read<T>(
        HttpContext context, JsonTypeInfo<T> type, string expected, Func<T, string?> browserOf)
        where T : class
    {
        if (!SameOrigin.Allows(context.Request))
        {
            await JsonRequest.Refuse(context, StatusCodes.Status403Forbidden, "Reminders can be reached from the page itself only. Open the page and try again.");
            return null;
        }

        if (await JsonRequest.Read(context, type, expected) is not { } request)
            return null;
        if (PageCaller.IsName(browserOf(request)))
            return request;
        await Refuse(context, PageCaller.Expected);
        return null;
    }

    private static Task Refuse(HttpContext context, string error) => JsonRequest.Refuse(context, StatusCodes.Status400BadRequest, error);
}
