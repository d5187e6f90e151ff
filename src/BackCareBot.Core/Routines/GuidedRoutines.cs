using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>
/// Guided routines in conversations. Buttons carry their whole state, so they outlast the program; for those who type
/// "next" instead, the last state is remembered for a while, in memory alone. Safe to call from many threads.
/// </summary>
public sealed class GuidedRoutines
{
    private const string ShowExercise = "show exercise";

    private readonly CurrentEdition _current;
    private readonly AnswerService _answers;
    private readonly ConversationMemory<RoutineState> _states;
    private readonly TimeProvider _time;

    /// <param name="current">The knowledge base in use.</param>
    /// <param name="answers">Answers what is no move, and knows of warnings given before.</param>
    /// <param name="time">The clock.</param>
    public GuidedRoutines(CurrentEdition current, AnswerService answers, TimeProvider time)
    {
        _current = current;
        _answers = answers;
        _states = new ConversationMemory<RoutineState>(time);
        _time = time;
    }

    /// <summary>
    /// Takes a typed message. While a routine is on, the words of its buttons do what the buttons do; anything else is
    /// answered, and a warning sign in it ends the routine.
    /// </summary>
    public RoutineTurn Hear(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = ConversationKey.Of(message);
        var state = _states.Recall(key);
        if (state is not null && CourseOf(state) is { } course)
        {
            if (MoveWords.Read(message.Text) is { } move && RoutineMachine.Accepts(state, move, course) && IsMeant(state, move))
                return Press(message, RoutineStateText.Write(state), state.Owner.Length == 0 ? RoutineMove.Show : move);
            if (message.Text.Trim().Equals(ShowExercise, StringComparison.OrdinalIgnoreCase) && state.Stage == RoutineStage.Step
                && _answers.Show(message, course.Steps[state.Step].Exercise.Id) is { } exercise)
                return new RoutineTurn.Said(exercise);
        }

        var reply = _answers.Answer(message);
        if (reply.Warnings.Count > 0)
            _states.Forget(key);
        else if (RoutineState.Offer(reply) is { } offer)
            _states.Remember(key, offer);
        if (TypedCommand.Parse(message.Text)?.Name == CommandCatalogue.Forget)
            _states.ForgetUser(message.Platform, message.User);
        return new RoutineTurn.Said(reply);
    }

    /// <summary>Takes a button.</summary>
    /// <param name="who">Who pressed it, and where; its text is not read.</param>
    /// <param name="text">The state that the button carries.</param>
    /// <param name="move">What it does.</param>
    public RoutineTurn Press(ChatMessage who, string text, RoutineMove move)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (RoutineStateText.Read(text) is not { } state)
            return new RoutineTurn.Refused(RoutineRefusal.Unreadable, RoutineWords.UnreadableTitle, RoutineWords.Unreadable, Restart: null);
        var knowledge = _current.Edition.Knowledge;
        var owner = RoutineOwner.Of(who.Platform, who.User);
        if (RoutineCourse.Find(knowledge, state.Routine, state.Level) is not { } course)
            return new RoutineTurn.Refused(RoutineRefusal.Stale, RoutineWords.StaleTitle, RoutineWords.Gone, Restart: null);
        var restart = RoutineStateText.Write(RoutineState.Offer(state.Routine, state.Level));
        if (state.Owner.Length > 0 && state.Owner != owner)
            return new RoutineTurn.Refused(RoutineRefusal.NotYours, RoutineWords.NotYoursTitle, RoutineWords.NotYours(course.Routine.Id[(course.Routine.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]), restart);
        if (!course.Fits(state))
            return new RoutineTurn.Refused(RoutineRefusal.Stale, RoutineWords.StaleTitle, RoutineWords.Changed, restart);
        var next = RoutineMachine.Move(state with { Owner = owner }, move, course, _time.GetUtcNow());
        var notice = RoutineMachine.Accepts(state, move, course) ? null : RoutineWords.NotHere;
        return Show(who, next, move, next.Level == course.Level.Name ? course : RoutineCourse.Find(knowledge, next.Routine, next.Level)!, knowledge, notice);
    }

    private RoutineTurn Show(ChatMessage who, RoutineState state, RoutineMove move, RoutineCourse course, KnowledgeBase knowledge, string? notice)
    {
        // Follow-up questions are about the exercise that is on.
        var entry = state.Stage is RoutineStage.Step ? course.Steps[state.Step].Exercise : course.Routine;
        var key = ConversationKey.Of(who);
        if (_answers.Show(who, entry.Id, state.Level) is not { } shown)
            return new RoutineTurn.Refused(RoutineRefusal.Stale, RoutineWords.StaleTitle, RoutineWords.Gone, Restart: null);
        if (shown.Kind != ReplyKind.Answer)
        {
            _states.Forget(key);
            return new RoutineTurn.Said(shown);
        }

        if (state.Stage == RoutineStage.Hurts)
            _states.Forget(key);
        else
            _states.Remember(key, state);
        var scene = SceneComposer.Compose(state, move, course, shown, knowledge, _answers.RegionOf(who), _time.GetUtcNow());
        return new RoutineTurn.Shown(notice is null ? scene : scene with { Notice = notice });
    }

    /// <summary>Of a routine that was only shown as a list, nothing but "start" is meant: "easier" may be about anything.</summary>
    private static bool IsMeant(RoutineState state, RoutineMove move) => state.Owner.Length > 0 || move == RoutineMove.Start;

    private RoutineCourse? CourseOf(RoutineState state) => RoutineCourse.Find(_current.Edition.Knowledge, state.Routine, state.Level);
}
