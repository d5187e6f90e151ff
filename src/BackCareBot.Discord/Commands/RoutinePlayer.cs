using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Memory;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;

namespace BackCareBot.Discord.Commands;

/// <summary>
/// Leads through a routine step by step. A place in it stands in the buttons; for those who type "next" instead, the last
/// place is also remembered for a while, in memory alone.
/// </summary>
internal sealed class RoutinePlayer
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(60);
    private const int Most = 10_000;

    private readonly AnswerService _answers;
    private readonly TimeProvider _time;
    private readonly ExpiringMap<(string Conversation, string User), RoutinePlace> _places;

    public RoutinePlayer(AnswerService answers, TimeProvider time)
    {
        _answers = answers;
        _time = time;
        _places = new ExpiringMap<(string, string), RoutinePlace>(Memory, Most, time);
    }

    /// <summary>A routine was shown: "start" now means this one.</summary>
    public void Offer(ChatMessage asked, Reply reply)
    {
        if (reply.Routine is { } routine && reply.EntryId is { } id)
            _places.Set((asked.Conversation, asked.User), new RoutinePlace(id, routine.Level, 0));
    }

    public void Forget(string user) => _places.Remove(key => key.User == user);

    /// <summary>What a button's label does when it is typed, or null where no routine is under way or it is no such word.</summary>
    public DiscordMessage? Typed(ChatMessage asked)
    {
        var word = asked.Text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        RoutineMove? move = word switch
        {
            "start" => RoutineMove.Start,
            "next" => RoutineMove.Next,
            "skip" => RoutineMove.Skip,
            "stop" => RoutineMove.Stop,
            _ => null,
        };
        return move is { } known && _places.TryGet((asked.Conversation, asked.User), out var place) ? Play(asked, place, known) : null;
    }

    /// <summary>"Show exercise" means the step that somebody is at; other words stay as they are.</summary>
    public ChatMessage Meant(ChatMessage asked)
    {
        if (!asked.Text.Trim().Equals(DiscordWords.ShowExercise, StringComparison.OrdinalIgnoreCase)
            || !_places.TryGet((asked.Conversation, asked.User), out var place))
            return asked;
        var steps = Routine(asked, place).Routine?.Steps ?? [];
        return place.Step < steps.Count ? asked with { Text = Words(steps[place.Step].EntryId) } : asked;
    }

    /// <summary>Makes a move.</summary>
    public DiscordMessage Play(ChatMessage asked, RoutinePlace place, RoutineMove move)
    {
        var reply = Routine(asked, place);
        if (reply.Routine is not { } routine || routine.Steps.Count == 0)
            return ReplyRenderer.Render(reply, new RenderOptions(Private: true));
        var step = move is RoutineMove.Next or RoutineMove.Skip ? place.Step + 1 : place.Step;
        var here = place with { Level = routine.Level, Step = step };
        if (move == RoutineMove.Stop || step >= routine.Steps.Count)
        {
            _places.Remove(key => key == (asked.Conversation, asked.User));
            return RoutineRenderer.End(reply, place, stopped: move == RoutineMove.Stop);
        }

        _places.Set((asked.Conversation, asked.User), here);
        return RoutineRenderer.Step(routine, here, _time.GetUtcNow(), Hint(asked, routine.Steps[step].EntryId, move));
    }

    /// <summary>Through the core each time: a warning sign told meanwhile holds here as well.</summary>
    private Reply Routine(ChatMessage asked, RoutinePlace place)
    {
        var slug = place.Routine[(place.Routine.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return _answers.Answer(asked with { Text = $"/routine {slug} {place.Level}", About = null });
    }

    private string? Hint(ChatMessage asked, string exercise, RoutineMove move)
    {
        var shown = _answers.Answer(asked with { Text = Words(exercise), About = null });
        if (shown.EntryId != exercise)
            return null;
        if (move != RoutineMove.Easier)
            return shown.ShortAnswer;
        return shown.Actions.Any(action => action.Message == "easier")
            ? _answers.Answer(asked with { Text = "easier", About = exercise }).ShortAnswer
            : DiscordWords.NoEasierForm;
    }

    private static string Words(string entryId) => entryId.Split('/') switch
    {
        ["exercises", var name] => $"/{CommandCatalogue.Exercise} {name}",
        ["techniques", var name] => $"/{CommandCatalogue.Technique} {name}",
        _ => entryId,
    };
}
