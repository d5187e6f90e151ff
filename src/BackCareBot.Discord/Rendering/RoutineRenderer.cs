using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>Draws a guided routine. Pure, as <see cref="ReplyRenderer"/> is; the picture is attached by whoever has it.</summary>
public static class RoutineRenderer
{
    public static DiscordMessage Render(RoutineScene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var writer = new EmbedWriter(scene.Heading, ColourOf(scene.Stage), Limits.Embeds);
        writer.Paragraph(DiscordText.Bold(scene.Reminder ?? ""));
        writer.Paragraph(DiscordText.Bold(scene.Notice ?? ""));
        if (scene.Step is { } step)
            AddStep(writer, step);
        foreach (var text in scene.Text)
            writer.Paragraph(DiscordText.Escape(text));
        if (scene.Stage == RoutineStage.Intro)
        {
            writer.Paragraph(scene.Needs.Count == 0 ? DiscordWords.NeedsNothing : $"**{DiscordWords.Needs}**: {DiscordText.Escape(string.Join(", ", scene.Needs))}");
            writer.Lines(DiscordWords.Cautions, scene.Cautions.Select(caution => "• " + DiscordText.Escape(caution)));
        }

        foreach (var sign in scene.Signs)
            writer.Field(sign.Heading, DiscordText.Escape(sign.Text));
        return new DiscordMessage { Embeds = [writer.Done()], Rows = Buttons(scene) };
    }

    /// <summary>A button that does nothing for whoever pressed it, and why.</summary>
    public static DiscordMessage Render(RoutineTurn.Refused refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var writer = new EmbedWriter(refused.Title, Colours.Of(ReplyKind.Refusal), Limits.Embeds);
        writer.Paragraph(DiscordText.Escape(refused.Text));
        var rows = new ButtonRows();
        if (refused.Restart is { } restart)
            rows.Add(DiscordWords.Start, new ButtonId.Play(restart, RoutineMove.Show), ButtonStyle.Main);
        return new DiscordMessage { Embeds = [writer.Done()], Rows = rows.Done() };
    }

    private static void AddStep(EmbedWriter writer, SceneStep step)
    {
        writer.Paragraph(DiscordText.Bold(step.Side is { } side ? $"{step.Dose}. {side}." : step.Dose));
        writer.Paragraph(DiscordText.Escape(string.Join('\n', step.How)));
        // Discord counts down in the reader's own client.
        writer.Paragraph(step.Ends is { } ends ? DiscordWords.Countdown(ends) : DiscordWords.Paused(step.Left));
    }

    private static IReadOnlyList<IReadOnlyList<DiscordButton>> Buttons(RoutineScene scene)
    {
        var rows = new ButtonRows();
        foreach (var (move, label) in scene.Moves)
            rows.Add(label, new ButtonId.Play(scene.State, move), IsMain(scene, move) ? ButtonStyle.Main : ButtonStyle.Quiet);
        if (scene.Step is { } step)
            rows.Add(DiscordWords.ShowExercise, new ButtonId.Say(step.EntryId, step.Title));
        foreach (var action in scene.Actions)
            rows.Add(action.Label, new ButtonId.Say("", action.Message));
        if (scene.Stage is RoutineStage.Ended or RoutineStage.Stopped)
        {
            rows.Add(DiscordWords.Helpful, new ButtonId.Say(scene.RoutineId, "helpful"));
            rows.Add(DiscordWords.NotHelpful, new ButtonId.Say(scene.RoutineId, "not helpful"));
        }

        return rows.Done();
    }

    private static bool IsMain(RoutineScene scene, RoutineMove move) => scene.Step is { Paused: true }
        ? move == RoutineMove.Resume
        : move is RoutineMove.Next or RoutineMove.Start;

    private static int ColourOf(RoutineStage stage) => stage switch
    {
        RoutineStage.Hurts => Colours.Of(ReplyKind.Urgent),
        RoutineStage.Ended or RoutineStage.Stopped => Colours.Of(ReplyKind.Information),
        _ => Colours.Answer,
    };
}
