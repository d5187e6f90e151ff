using BackCareBot.Core.Answers;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>Draws one step of a guided routine. Pure, as <see cref="ReplyRenderer"/> is.</summary>
public static class RoutineRenderer
{
    /// <summary>A step with its dose and a countdown.</summary>
    /// <param name="routine">The routine.</param>
    /// <param name="place">The step to show.</param>
    /// <param name="now">When it begins: Discord counts down in the reader's own client.</param>
    /// <param name="hint">How to do the step, or its easier form; null for none.</param>
    public static DiscordMessage Step(ReplyRoutine routine, RoutinePlace place, DateTimeOffset now, string? hint)
    {
        ArgumentNullException.ThrowIfNull(routine);
        ArgumentNullException.ThrowIfNull(place);
        var step = routine.Steps[place.Step];
        var writer = new EmbedWriter(
            DiscordWords.StepTitle(place.Step + 1, routine.Steps.Count, step.Title), Colours.Answer, Limits.Embeds);
        writer.Paragraph(DiscordText.Bold(step.Dose));
        writer.Paragraph(DiscordText.Escape(hint ?? ""));
        writer.Paragraph(DiscordWords.Countdown(now.ToUnixTimeSeconds() + step.Seconds));
        var rows = new ButtonRows();
        rows.Add(DiscordWords.Next, new ButtonId.Play(place, RoutineMove.Next), ButtonStyle.Main);
        rows.Add(DiscordWords.Easier, new ButtonId.Play(place, RoutineMove.Easier));
        rows.Add(DiscordWords.Skip, new ButtonId.Play(place, RoutineMove.Skip));
        rows.Add(DiscordWords.Stop, new ButtonId.Play(place, RoutineMove.Stop));
        rows.Add(DiscordWords.ShowExercise, new ButtonId.Say(step.EntryId, step.Title));
        return new DiscordMessage { Embeds = [writer.Done()], Rows = rows.Done() };
    }

    /// <summary>The end of a routine: done, or stopped on the way.</summary>
    public static DiscordMessage End(Reply routine, RoutinePlace place, bool stopped)
    {
        ArgumentNullException.ThrowIfNull(routine);
        ArgumentNullException.ThrowIfNull(place);
        var writer = new EmbedWriter(
            stopped ? DiscordWords.StoppedTitle : DiscordWords.FinishedTitle, Colours.Of(ReplyKind.Information), Limits.Embeds);
        writer.Paragraph(DiscordText.Escape(stopped
            ? DiscordWords.Stopped(place.Step, routine.Routine?.Steps.Count ?? 0) : DiscordWords.Finished(routine.Title)));
        var rows = new ButtonRows();
        rows.Add(DiscordWords.Helpful, new ButtonId.Say(place.Routine, "helpful"));
        rows.Add(DiscordWords.NotHelpful, new ButtonId.Say(place.Routine, "not helpful"));
        return new DiscordMessage { Embeds = [writer.Done()], Rows = rows.Done() };
    }
}
