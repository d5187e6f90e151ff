using System.Text.RegularExpressions;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Routines;

/// <summary>Puts a state into words, out of the knowledge base. Pure.</summary>
internal static partial class SceneComposer
{
    private const string WholeBody = "whole-body";

    /// <param name="state">What to show.</param>
    /// <param name="move">What led to it.</param>
    /// <param name="course">Its routine and level.</param>
    /// <param name="shown">The routine or exercise as the conversation's answer.</param>
    /// <param name="knowledge">Where the warning signs stand.</param>
    /// <param name="region">Whose numbers to name.</param>
    /// <param name="now">The time.</param>
    public static RoutineScene Compose(
        RoutineState state, RoutineMove move, RoutineCourse course, Reply shown, KnowledgeBase knowledge, Region region, DateTimeOffset now)
    {
        var scene = new RoutineScene
        {
            State = RoutineStateText.Write(state),
            Stage = state.Stage,
            RoutineId = course.Routine.Id,
            Routine = RoutineWords.Routine(course.Routine.Title, state.Level),
            Heading = course.Routine.Title,
            Reminder = shown.Reminder,
            Moves = [.. RoutineMachine.Offered(state, course).Select(offered => new SceneMove(offered, MoveWords.Label(offered, state.Stage)))],
        };
        return state.Stage switch
        {
            RoutineStage.Intro => Intro(scene, course, shown),
            RoutineStage.Step => Step(scene, state, move, course, shown, now),
            RoutineStage.Ended => scene with
            {
                Heading = RoutineWords.EndedHeading,
                Text = [RoutineWords.Ended(course.Routine.Title), RoutineWords.RemindMe],
            },
            RoutineStage.Hurts => Hurts(scene, knowledge, region),
            _ => scene with { Heading = RoutineWords.StoppedHeading, Text = [RoutineWords.Stopped(state.Step, course.Steps.Count)] },
        };
    }

    private static RoutineScene Intro(RoutineScene scene, RoutineCourse course, Reply shown) => scene with
    {
        Text = [RoutineWords.Minutes(course.Level.Minutes, course.Steps.Count), course.Routine.ShortAnswer],
        Needs = RoutineNeeds.Of(course),
        Plan = shown.Routine,
        Cautions = shown.Cautions,
    };

    private static RoutineScene Step(RoutineScene scene, RoutineState state, RoutineMove move, RoutineCourse course, Reply shown, DateTimeOffset now)
    {
        var step = course.Steps[state.Step];
        var form = step.Form(state.Form);
        return scene with
        {
            Heading = RoutineWords.StepHeading(state.Step + 1, course.Steps.Count, step.Exercise.Title),
            Notice = move switch
            {
                RoutineMove.Easier when form is null => RoutineWords.NoEasierForm,
                RoutineMove.Harder when form is null => RoutineWords.NoHarderForm,
                _ => null,
            },
            Step = new SceneStep(
                state.Step + 1, course.Steps.Count, step.Exercise.Id, step.Exercise.Title, shown.Picture, step.Plan.Dose,
                Repetitions().Match(step.Plan.Dose) is { Success: true } count ? count.Value : null,
                !step.HasSides ? null : state.SecondSide ? RoutineWords.SecondSide : RoutineWords.FirstSide,
                step.SecondsOf(state.SecondSide), state.Clock.LeftAt(now), state.Clock.Ends, form is null ? StepForm.Usual : state.Form,
                How(step, state.Form, form)),
        };
    }

    private static IReadOnlyList<string> How(CourseStep step, StepForm wanted, EntrySection? form) =>
        form is null ? [WithoutCounts(step.Exercise.ShortAnswer)]
        : [wanted == StepForm.Easier ? RoutineWords.EasierForm : RoutineWords.HarderForm, .. form.Items.Count > 0 ? form.Items : [form.Text]];

    /// <summary>The short answer without its own "Do 8 to 10 rounds": how many is for the routine to say.</summary>
    private static string WithoutCounts(string text) => CountSentence().Replace(text, "").Trim() is { Length: > 0 } rest ? rest : text;

    /// <summary>What to do when it hurts. Nothing here says that all is well.</summary>
    private static RoutineScene Hurts(RoutineScene scene, KnowledgeBase knowledge, Region region) => scene with
    {
        Heading = RoutineWords.HurtsHeading,
        Text =
        [
            RoutineWords.HurtsStop, RoutineWords.HurtsNormal, RoutineWords.HurtsTell,
            RoutineWords.GetHelp(region.Emergency, region.EmergencyDepartment),
        ],
        Signs =
        [
            .. knowledge.Entries.Where(entry => entry.Safety is { Urgency: Urgency.Emergency, JoinsAnswers: false } && !IsAboutAnything(entry))
                // What a movement may bring out in one place comes before what follows an accident anywhere.
                .OrderBy(entry => entry.Areas.Count).ThenBy(entry => entry.Title, StringComparer.Ordinal)
                .Select(entry => new SceneSign(entry.Title, FirstSentence(entry.ShortAnswer))),
        ],
        Actions = [new ReplyAction(RoutineWords.WarningSigns, CommandCatalogue.Safety)],
    };

    /// <summary>An emergency of no part of the body, such as too many tablets, does not come of a movement.</summary>
    private static bool IsAboutAnything(KnowledgeEntry entry) => entry.Areas is [WholeBody];

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    /// <summary>The first number of a dose that counts no seconds: "8 to 10" of "8 to 10 slow repetitions".</summary>
    [GeneratedRegex(@"\b\d+(?:(?: to | or |-)\d+)?\b(?!(?: to \d+)? (?:seconds|minutes))")]
    private static partial Regex Repetitions();

    [GeneratedRegex(@"(?<=^|[.!?] )(Hold\b[^.!?]*\btimes|(Aim for|Do|Repeat|Try|Start with|Build up|Go on for)\b[^.!?]*\b(\d+|once|twice))\b[^.!?]*[.!?]( |$)")]
    private static partial Regex CountSentence();
}
